import Big from 'big.js'
import fc from 'fast-check'
import { expect, it } from 'vitest'

import { forecastOf, invoiced } from './forecast'

it('adds the hours that are left of the month', () => {
  const now = Date.UTC(2026, 10, 30, 20, 30)
  const forecast = forecastOf(new Big('10.5'), new Big('0.25'), now, now)
  expect(forecast).toMatchObject({ monthEnd: Date.UTC(2026, 11, 1), hoursLeft: 3 })
  expect(forecast?.total.toFixed(2)).toBe('11.25')
})

it.each([
  // The service counts an hour from its first instant on.
  [Date.UTC(2026, 10, 30, 20), 3],
  [Date.UTC(2026, 10, 30, 20) - 1, 4],
  [Date.UTC(2026, 10, 1), 719],
  [Date.UTC(2026, 11, 1) - 1, 0],
])('knows the hours left on a full hour and at the borders of a month: %d', (readAt, hoursLeft) => {
  expect(forecastOf(new Big(0), new Big(1), readAt, readAt)?.hoursLeft).toBe(hoursLeft)
})

it('reckons from when it was read, however long ago in the month', () => {
  const readAt = Date.UTC(2026, 10, 30, 19, 58)
  const soFar = new Big(10)
  const at = (now: number) => forecastOf(soFar, new Big(1), readAt, now)?.total.toFixed(2)
  expect([at(readAt), at(Date.UTC(2026, 10, 30, 20, 1))]).toEqual(['14.00', '14.00'])
})

it('knows nothing of a month from a reading in another', () => {
  const border = Date.UTC(2026, 11, 1)
  expect(forecastOf(new Big(700), new Big(1), border - 1, border)).toBeNull()
  expect(forecastOf(new Big(700), new Big(1), border, border - 1)).toBeNull()
})

it('goes over the end of the year', () => {
  const now = Date.UTC(2026, 11, 31, 23)
  expect(forecastOf(new Big(0), new Big(1), now, now)?.monthEnd).toBe(Date.UTC(2027, 0, 1))
})

it.each([
  // Each step is rounded by itself, as on an invoice: 0.125 − 0.02 (15 % of 0.13) = 0.11, and 20 % of it 0.02.
  ['0.125', 15, 20, '0', '0.11', '0.13'],
  ['100', 10, 20, '30', '90', '72'],
  ['100', 10, 20, '90', '90', '0'],
  ['0', 0, 20, '5', '0', '0'],
])('%s less %i %% with %i %% VAT after %s of credit', (amount, discount, vat, credit, net, toPay) => {
  const made = invoiced(new Big(amount), {
    discountPercentage: discount,
    vatPercentage: vat,
    credit: new Big(credit),
  })
  expect([made.net.toString(), made.toPay.toString()]).toEqual([net, toPay])
})

it('says no part of a cent, whatever the amounts', () => {
  const whole = fc.integer({ min: 0, max: 1_000_000_000 })
  const percent = fc.integer({ min: 0, max: 100 })
  fc.assert(
    fc.property(whole, whole, percent, percent, (amount, credit, discountPercentage, vatPercentage) => {
      const terms = { discountPercentage, vatPercentage, credit: new Big(credit).div(100) }
      for (const made of Object.values(invoiced(new Big(amount).div(100_000), terms)))
        expect(made.times(100).toFixed()).toMatch(/^\d+$/)
    }),
  )
})
