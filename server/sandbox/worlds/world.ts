import type { Database } from '../database.ts'
import type { RandomBytes } from '../identifiers.ts'

export const worlds = ['demo', 'empty', 'large'] as const

export type World = (typeof worlds)[number]

/** A tenant to be filled. */
export interface Plot {
  readonly db: Database
  readonly userId: number
  /** The tenant's present instant; a world's history is told back from it. */
  readonly now: number
  readonly random: RandomBytes
}

/** Fills a tenant, in a transaction of the caller. */
export type WorldBuilder = (plot: Plot) => void
