import fc from 'fast-check'
import { expect, it } from 'vitest'

import { isTooMuch, typedAmount } from './amount'

it.each(['', '0', '-1', '1,000', '1.000', '1.000,50', '12.345', '1e3', 'ten', '1 000', '0.00', 'Infinity'])(
  'takes "%s" for no amount',
  (text) => expect(typedAmount(text)).toBeNull(),
)

it('takes either sign before the cents, which no group of thousands can be', () => {
  expect(typedAmount('49,90')?.toFixed(2)).toBe('49.90')
  expect(typedAmount('49.90')?.toFixed(2)).toBe('49.90')
})

it('takes zero where it means something', () => {
  expect(typedAmount('0', { orZero: true })?.toFixed(2)).toBe('0.00')
})

it('reads every amount of cents exactly', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999_900 }), (cents) => {
      const text = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
      expect(typedAmount(` ${text} `)?.times(100).toFixed(0)).toBe(String(cents))
    }),
  )
})

it('tells what is too much from what is no amount', () => {
  expect(typedAmount('99999999999')).toBeNull()
  expect(['99999999999', '999999999.01', '999999999', '1 000 000 000', 'ten'].map(isTooMuch)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})
