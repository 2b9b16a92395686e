import { ZERO, type Money } from '@/lib/money'

/** Who pays for something, and what goes by more (less: negative) in an hour for it; null: not known. */
export type RunwayChange = readonly [account: number | null | undefined, change: Money | null]

/** What changes of many things come to, by account, for `RunwayLines`; null for an account of which one is not known. */
export function changesByAccount(changes: Iterable<RunwayChange>): ReadonlyMap<number, Money | null> {
  const sums = new Map<number, Money | null>()
  for (const [account, change] of changes) {
    if (account == null) continue
    const sum = sums.has(account) ? sums.get(account) : ZERO
    sums.set(account, sum == null || change === null ? null : sum.plus(change))
  }
  return sums
}
