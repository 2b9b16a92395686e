import type { CreditEntry } from '@/api/credit'
import { parseInstant } from '@/lib/instant'
import { parseMoney, ZERO, type Money } from '@/lib/money'

export interface BalanceEntry {
  readonly id: number
  readonly description: string
  /** Epoch milliseconds; null when the API does not say. */
  readonly at: number | null
  readonly amount: Money
  /** What there was after it. */
  readonly balance: Money
}

/** The history of credit with the balance after each entry, oldest first. Entries of one instant follow each other as they were made. */
export function runningBalance(entries: readonly CreditEntry[]): BalanceEntry[] {
  let balance = ZERO
  return entries
    .map((entry) => ({ entry, at: parseInstant(entry.created) }))
    .toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0) || a.entry.id - b.entry.id)
    .map(({ entry, at }) => {
      const amount = parseMoney(entry.amount) ?? ZERO
      balance = balance.plus(amount)
      return { id: entry.id, description: entry.description?.trim() ?? '', at, amount, balance }
    })
}
