import Big from 'big.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { budgetStanding, warningKey } from './budget'

const now = Date.UTC(2026, 10, 30, 20, 30)
const account = (subtotal: number | null, discount = 0, percent = 0) => ({
  discount_percentage: percent,
  running_totals: { subtotal, discount_amount: discount },
})
/** By usage of that much, going on at that rate. */
const month = (soFar: number, hourly: string, readAt = now) => ({
  soFar: new Big(soFar),
  readAt,
  burn: { hourly: new Big(hourly), isLowerBound: false },
})
const state = (...given: Parameters<typeof budgetStanding>) => budgetStanding(...given)?.state

describe('budgetStanding', () => {
  it('is over once more was spent, and ahead when it leads there', () => {
    expect(state(account(100), new Big(100), month(100, '0'), now)).toBe('within')
    expect(state(account(100.01), new Big(100), month(100.01, '0'), now)).toBe('over')
    expect(state(account(99), new Big(100), month(99, '0.3349'), now)).toBe('within')
    expect(state(account(99), new Big(100), month(99, '0.335'), now)).toBe('ahead')
  })

  it('counts what is left after the discount, of both', () => {
    const standing = budgetStanding(account(100, 10, 10), new Big(100), month(100, '1'), now)
    expect(standing?.spent.toFixed(2)).toBe('90.00')
    expect(standing?.forecast?.toFixed(2)).toBe('92.70')
  })

  it('knows the spend without the forecast, and nothing without the spend', () => {
    expect(budgetStanding(account(50), new Big(10), null, now)).toMatchObject({
      state: 'over',
      forecast: null,
    })
    expect(budgetStanding(account(null), new Big(10), month(1, '1'), now)).toBeNull()
  })

  it('does not add what was metered in the month before to the hours of the new one', () => {
    const border = Date.UTC(2026, 11, 1)
    const standing = budgetStanding(account(0.1), new Big(100), month(99, '1', border - 1), border)
    expect(standing).toMatchObject({ state: 'within', forecast: null, monthEnd: Date.UTC(2027, 0, 1) })
    // Nor the other way round: what the account had spent by then stays of its month.
    const before = budgetStanding(account(101), new Big(100), month(0, '1', border), border - 1)
    expect(before).toMatchObject({ state: 'over', forecast: null, monthEnd: border })
  })

  it('never leads to less than was spent', () => {
    const cents = fc.integer({ min: 0, max: 10_000_000 })
    fc.assert(
      fc.property(
        cents,
        fc.integer({ min: 0, max: 99 }),
        fc.integer({ min: 0, max: 100_000 }),
        (subtotal, percent, e5) => {
          const discount = new Big(subtotal).times(percent).div(10_000).round(2)
          const of = account(subtotal / 100, discount.toNumber(), percent)
          const standing = budgetStanding(
            of,
            new Big(1),
            month(subtotal / 100, new Big(e5).div(1e5).toFixed()),
            now,
          )
          // The service rounds the discount to a cent.
          expect(standing?.forecast?.plus('0.005').gte(standing.spent)).toBe(true)
        },
      ),
    )
  })
})

it('a warning that was put away comes again in another month, for another budget, and when it is worse', () => {
  const key = (subtotal: number, budget: number, hourly: string, at = now) => {
    const standing = budgetStanding(account(subtotal), new Big(budget), month(subtotal, hourly, at), at)
    return standing && warningKey(standing)
  }
  const first = key(99, 100, '1')
  expect(key(98, 100, '2')).toBe(first)
  expect(key(101, 100, '1')).not.toBe(first)
  expect(key(99, 99.5, '1')).not.toBe(first)
  expect(key(99, 100, '1', Date.UTC(2026, 11, 5))).not.toBe(first)
})
