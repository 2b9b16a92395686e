import { sumMoney, type Money } from '@/lib/money'
import type { Estimate } from '@/lib/pricing'

import type { VmRow } from './inventory'
import { vmState } from './status'

export interface VmTotals {
  readonly running: number
  readonly stopped: number
  /** In a state that passes: creating, starting, stopping. */
  readonly changing: number
  /** Exact. */
  readonly monthly: Money
  /** Some part has no known price, so the sum is a lower bound. */
  readonly isLowerBound: boolean
}

/** What a list of VMs adds up to. */
export function vmTotals(rows: readonly VmRow[]): VmTotals {
  const count = { good: 0, off: 0, pending: 0, due: 0, failed: 0 }
  // VMs of one size share their estimate: 10,000 of them are a few dozen sums.
  const priced = new Map<Estimate, number>()
  let isLowerBound = false
  for (const { vm, estimate } of rows) {
    count[vmState(vm).kind] += 1
    if (estimate === null || estimate.unpriced.length > 0) isLowerBound = true
    if (estimate !== null) priced.set(estimate, (priced.get(estimate) ?? 0) + 1)
  }
  return {
    running: count.good,
    stopped: count.off,
    changing: count.pending,
    monthly: sumMoney([...priced].map(([estimate, vms]) => estimate.monthly.times(vms))),
    isLowerBound,
  }
}
