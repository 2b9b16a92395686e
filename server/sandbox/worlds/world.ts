import type { Database } from '../database.ts'
import type { RandomBytes } from '../identifiers.ts'
import { DAY, monthStart } from '../time.ts'

export const worlds = ['demo', 'empty', 'medium', 'large'] as const

export type World = (typeof worlds)[number]

/** A tenant to be filled. */
export interface Plot {
  readonly db: Database
  readonly userId: number
  /** The tenant's present instant; a world's history is told back from it. */
  readonly now: number
  readonly random: RandomBytes
}

/** When a world's account was opened: 14 months ago, so that there is an invoice of each. */
export function beginning(now: number): number {
  return monthStart(now, -14) + 2 * DAY
}

/** Fills a tenant, in transactions of the caller. It rests where it may be left for a moment, with everything whole so far. */
export type WorldBuilder = (plot: Plot) => Iterable<undefined>
