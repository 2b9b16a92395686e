import fc from 'fast-check'
import { expect, it } from 'vitest'

import { runningBalance } from './running-balance'

const entry = fc.record({
  id: fc.integer({ min: 1, max: 1_000_000 }),
  cents: fc.integer({ min: -1_000_000, max: 1_000_000 }),
  created: fc.integer({ min: 1_400_000_000, max: 1_900_000_000 }),
})
const entries = fc.uniqueArray(entry, { selector: ({ id }) => id })

it('ends at the exact sum, in cents, whatever the order it comes in', () => {
  fc.assert(
    fc.property(entries, (made) => {
      const rows = runningBalance(
        made.map(({ id, cents, created }) => ({ id, created, amount: cents / 100, description: null })),
      )
      const total = made.reduce((sum, { cents }) => sum + cents, 0)
      expect(Number(rows.at(-1)?.balance.times(100).toFixed(0) ?? 0)).toBe(total)
    }),
  )
})

it('adds each entry to the balance before it, in the order of time', () => {
  const rows = runningBalance([
    { id: 3, amount: -4.5, created: 300, description: 'Invoice 1' },
    { id: 1, amount: 25, created: 100, description: ' Top-up ' },
    { id: 2, amount: 0.1, created: 100 },
  ])
  expect(rows.map(({ id, balance }) => [id, balance.toFixed(2)])).toEqual([
    [1, '25.00'],
    [2, '25.10'],
    [3, '20.60'],
  ])
  expect(rows[0]?.description).toBe('Top-up')
})
