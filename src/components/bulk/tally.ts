import type { BulkItem, BulkOutcome } from './bulk-runs'

export type Tally = Readonly<Record<BulkOutcome['kind'], number>>

/** How many items of a run stand where. */
export function tallyOf(items: readonly BulkItem[]): Tally {
  const tally = { waiting: 0, running: 0, done: 0, failed: 0, skipped: 0 }
  for (const { outcome } of items) tally[outcome.kind] += 1
  return tally
}
