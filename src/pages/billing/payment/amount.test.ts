import fc from 'fast-check'
import { expect, it } from 'vitest'

import { isTooMuch, typedAmount } from './amount'

it.each(['', '0', '-1', '1,000', '1.000', '1.000,50', '12.345', '1e3', 'ten', '1 000', '0.00', 'Infinity'])(
  'takes "%s" for no amount',
  (text) => expect(typedAmount(text, 'EUR')).toBeNull(),
)

it('takes either sign before the cents, which no group of thousands can be', () => {
  expect(typedAmount('49,90', 'EUR')?.toFixed(2)).toBe('49.90')
  expect(typedAmount('49.90', 'EUR')?.toFixed(2)).toBe('49.90')
})

it('takes zero where it means something', () => {
  expect(typedAmount('0', 'EUR', { orZero: true })?.toFixed(2)).toBe('0.00')
})

it('reads every amount of cents exactly', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999_900 }), (cents) => {
      const text = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`
      expect(typedAmount(` ${text} `, 'EUR')?.times(100).toFixed(0)).toBe(String(cents))
    }),
  )
})

it('tells what is too much from what is no amount', () => {
  expect(typedAmount('99999999999', 'EUR')).toBeNull()
  expect(
    ['99999999999', '999999999.01', '999999999', '1 000 000 000', 'ten'].map((text) =>
      isTooMuch(text, 'EUR'),
    ),
  ).toEqual([true, true, false, false, false])
})

it('takes groups of thousands where the currency has no cents', () => {
  for (const text of ['250000', '250.000', '250,000', '250 000'])
    expect(typedAmount(text, 'IDR')?.toFixed()).toBe('250000')
  expect(typedAmount('1.250.000', 'IDR')?.toFixed()).toBe('1250000')
  for (const text of ['1.250,000', '0.250', '25.00.000', '1.2500', '250.000,50', '25.50', '25,5'])
    expect(typedAmount(text, 'IDR')).toBeNull()
  expect(isTooMuch('1.000.000.000', 'IDR')).toBe(true)
})
