import Big from 'big.js'
import fc from 'fast-check'
import { expect, it } from 'vitest'

import { DAY } from './instant'
import { runsOutAt } from './runway'

const NOW = Date.UTC(2026, 10, 25)

it.each([
  ['25', '1', NOW + (25 / 24) * DAY],
  ['0', '1', NOW],
  ['-3', '1', NOW],
  ['0', '0', NOW],
])('of %s at %s an hour', (left, hourly, until) => {
  expect(runsOutAt(new Big(left), new Big(hourly), NOW)).toBe(until)
})

it('has no end where nothing, or next to nothing, is used', () => {
  expect(runsOutAt(new Big(25), new Big(0), NOW)).toBeNull()
  expect(runsOutAt(new Big(1_000_000), new Big('0.00001'), NOW)).toBeNull()
})

it('ends when just what is left was used, to the millisecond', () => {
  const cents = fc.integer({ min: 1, max: 10_000_000 })
  fc.assert(
    fc.property(cents, fc.integer({ min: 100, max: 1_000_000 }), (left, rate) => {
      const until = runsOutAt(new Big(left), new Big(rate), NOW) ?? Infinity
      // The oracle in floats: hours are left / rate.
      expect(Math.abs(until - NOW - (left / rate) * 3_600_000)).toBeLessThan(1)
    }),
  )
})
