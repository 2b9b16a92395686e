import type { VmRow } from '@/components/vm-inventory'
import { vmState } from '@/components/vm-status'
import { sumMoney, type Money } from '@/lib/money'

export interface Totals {
  readonly running: number
  readonly stopped: number
  /** In a state that passes: creating, starting, stopping. */
  readonly changing: number
  readonly monthly: Money
  /** Some part has no known price, so the sum is a lower bound. */
  readonly isLowerBound: boolean
}

export function totalsOf(rows: readonly VmRow[]): Totals {
  const count = { good: 0, off: 0, pending: 0, due: 0, failed: 0 }
  for (const { vm } of rows) count[vmState(vm).kind] += 1
  return {
    running: count.good,
    stopped: count.off,
    changing: count.pending,
    monthly: sumMoney(rows.flatMap(({ estimate }) => estimate?.monthly ?? [])),
    isLowerBound: rows.some(({ estimate }) => estimate === null || estimate.unpriced.length > 0),
  }
}
