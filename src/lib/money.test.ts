import Big from 'big.js'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { formatAmount, formatMoney, formatRate, parseMoney, sumMoney } from './money'

beforeEach(() => {
  vi.stubGlobal('navigator', { languages: ['en-GB'] })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('parseMoney', () => {
  it.each([
    [3.42e-5, '0.0000342'],
    ['12.50', '12.5'],
    ['-4.44', '-4.44'],
    ['+3', '3'],
    [' 7 ', '7'],
    ['.5', '0.5'],
  ])('reads %s exactly', (value, expected) => {
    expect(parseMoney(value)?.toFixed()).toBe(expected)
  })

  it.each([null, undefined, '', 'free', '1,5', '0x10', Number.NaN, Infinity, '1.2.3'])(
    'does not read %s',
    (value) => {
      expect(parseMoney(value)).toBeNull()
    },
  )
})

it('sums exactly, in whatever order', () => {
  expect(sumMoney([new Big('0.1'), new Big('0.2')]).toString()).toBe('0.3')
  expect(sumMoney([]).toString()).toBe('0')
  const hundredThousandths = fc.array(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }))
  fc.assert(
    fc.property(hundredThousandths, (units) => {
      const amounts = units.map((unit) => new Big(unit.toString()).div(100_000))
      const expected = units.reduce((sum, unit) => sum + unit, 0n)
      expect(sumMoney(amounts).times(100_000).toFixed(0)).toBe(expected.toString())
    }),
  )
})

describe('showing money', () => {
  it.each([
    ['1043.2', '€1,043.20'],
    ['0.005', '€0.01'],
    ['1.005', '€1.01'],
    ['-5.425', '-€5.43'],
    ['-0.001', '€0.00'],
    ['38.68999', '€38.69'],
  ])('rounds %s half-up', (amount, expected) => {
    expect(formatMoney(new Big(amount), 'EUR')).toBe(expected)
  })

  it('knows the digits of a currency and leaves the symbol out of a column', () => {
    expect(formatMoney(new Big('1234.5'), 'JPY')).toBe('¥1,235')
    expect(formatAmount(new Big('1234.5'), 'EUR')).toBe('1,234.50')
    expect(formatAmount(new Big('1234.5'), 'JPY')).toBe('1,235')
  })

  it('shows an amount under a currency that is no code', () => {
    expect(formatMoney(new Big('12.5'), 'credits')).toBe('12.50 credits')
    expect(formatAmount(new Big('12.5'), '')).toBe('12.50')
  })

  it.each([
    ['0.053', '€0.0530'],
    ['0.00521', '€0.00521'],
    ['0.001645', '€0.00165'],
    ['0.0000342', '€0.0000342'],
    ['0.00000123456', '€0.00000123'],
    ['1.5', '€1.5000'],
    ['0', '€0.0000'],
  ])('shows the rate %s', (rate, expected) => {
    expect(formatRate(new Big(rate), 'EUR')).toBe(expected)
  })
})
