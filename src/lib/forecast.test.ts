import Big from 'big.js'
import { expect, it } from 'vitest'

import { forecastOf } from './forecast'

it('adds the hours that are left of the month', () => {
  const now = Date.UTC(2026, 10, 30, 20, 30)
  expect(forecastOf(new Big('10.5'), new Big('0.25'), now)).toMatchObject({
    monthEnd: Date.UTC(2026, 11, 1),
    hoursLeft: 3,
  })
  expect(forecastOf(new Big('10.5'), new Big('0.25'), now).total.toFixed(2)).toBe('11.25')
})

it('goes over the end of the year', () => {
  expect(forecastOf(new Big(0), new Big(1), Date.UTC(2026, 11, 31, 23)).monthEnd).toBe(Date.UTC(2027, 0, 1))
})
