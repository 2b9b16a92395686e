import * as z from 'zod/mini'

import { snapshotSchema, type Snapshot } from './snapshot'

/**
 * A visit is the time in which the overview is looked at, in any tab of this browser and with pauses of half an hour at most: a reload, or
 * an hour in other pages with a look here in between, is still the same one. What a visit is compared with is what was last seen in
 * the one before it, however short that was.
 */
const PAUSE_MS = 30 * 60_000

export const visitsSchema = z.object({
  /** As last seen in the visit before this one; null: there was none, or what changed was put away. */
  base: z.nullable(snapshotSchema),
  /** As last seen. */
  latest: snapshotSchema,
})

export type Visits = z.infer<typeof visitsSchema>

/** What is kept after a look; `kept` is what was before it. */
export function look(kept: Visits | null, now: Snapshot): Visits {
  if (kept === null) return { base: null, latest: now }
  const isNew = now.at - kept.latest.at > PAUSE_MS
  return { base: isNew ? kept.latest : kept.base, latest: now }
}
