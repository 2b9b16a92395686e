import type { Endpoint } from './endpoint.ts'

/** A chapter of the reference. */
export interface Chapter {
  readonly title: string
  readonly description: string
  /** Whether each location has its own: then a slug in the path chooses among them. */
  readonly inLocation: boolean
  /** How the reference sends a body. The other way is accepted alike. */
  readonly encoding: 'form' | 'json'
  readonly endpoints: readonly Endpoint[]
}
