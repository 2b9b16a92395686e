import Big from 'big.js'
import fc from 'fast-check'
import { expect, it } from 'vitest'

import { amountOpen, amountOwed, isOwedKnown, unpaidInvoices, type Invoice } from '@/api/invoices'

import { coverOf } from './cover'

const entry = fc.record({
  created: fc.integer({ min: 1, max: 5 }),
  cents: fc.integer({ min: 0, max: 10_000 }),
  paid: fc.array(fc.integer({ min: 1, max: 4_000 }), { maxLength: 2 }),
  status: fc.constantFrom(5, 10, 7),
})
type Entry = typeof entry extends fc.Arbitrary<infer T> ? T : never

const invoices = (entries: readonly Entry[]): Invoice[] =>
  entries.map(({ created, cents, paid, status }, id) => ({
    id,
    created,
    status,
    totals: { total: cents / 100 },
    transaction_list: paid.map((each) => ({ amount: each / 100 })),
  }))

/** Cent by cent, each into the oldest invoice that still wants one. */
function centByCent(entries: readonly Entry[], cents: number): Map<number, number> {
  const open = entries.map(({ cents: total, paid, status }) =>
    status !== 5 ? 0 : Math.max(0, total - paid.reduce((sum, each) => sum + each, 0)),
  )
  const paid = new Map<number, number>()
  for (let left = cents; left > 0; left -= 1) {
    const wanting = [...open.keys()].filter((id) => open[id]! > (paid.get(id) ?? 0))
    const oldest = wanting.reduce<number | undefined>(
      (best, id) => (best === undefined || entries[id]!.created < entries[best]!.created ? id : best),
      undefined,
    )
    if (oldest === undefined) break
    paid.set(oldest, (paid.get(oldest) ?? 0) + 1)
  }
  return paid
}

it('pays the oldest first, to the cent, and never more than is owed', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 6 }), fc.integer({ min: 0, max: 3_000 }), (entries, cents) => {
      const cover = coverOf(invoices(entries), new Big(cents).div(100))
      const paid = cover.filter(({ pays }) => pays.gt(0))
      expect(new Map(paid.map(({ invoice, pays }) => [invoice.id, pays.times(100).toNumber()]))).toEqual(
        centByCent(entries, cents),
      )
      for (const { open, pays, left } of cover) expect(pays.plus(left).eq(open)).toBe(true)
    }),
    { numRuns: 50 },
  )
})

it('counts what is left of an invoice, and nothing of one that is paid, in another state, or says no total', () => {
  const some: Invoice[] = [
    { id: 3, created: 30, status: 5, totals: { total: 12.1 }, transaction_list: [{ amount: 2.2 }] },
    { id: 1, created: 10, status: 10, totals: { total: 5 } },
    { id: 2, created: 20, status: 7, totals: { total: 1.05 } },
    { id: 4, created: 5, status: 5 },
  ]
  expect(some.map((invoice) => amountOpen(invoice)?.toString())).toEqual(['9.9', '0', undefined, undefined])
  expect(unpaidInvoices(some).map(({ id }) => id)).toEqual([3])
  expect(amountOwed(some).toString()).toBe('9.9')
  expect(isOwedKnown({ items: some, malformed: 0 })).toBe(false)
  expect(isOwedKnown({ items: some.slice(0, 3), malformed: 0 })).toBe(true)
  expect(isOwedKnown({ items: [], malformed: 1 })).toBe(false)
})
