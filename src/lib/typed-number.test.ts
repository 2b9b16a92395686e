import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'

import { readDecimal, writeDecimal } from './typed-number'

function speak(language: string) {
  vi.stubGlobal('navigator', { languages: [language] })
}
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('where the comma is the decimal sign', () => {
  it.each([
    ['1,5', '1.5'],
    ['1.5', '1.5'],
    ['1.500', '1500'],
    ['1.234,5', '1234.5'],
    ['1.234.567', '1234567'],
    ['1,500', '1.500'],
    ['0.125', '0.125'],
    ['-2,5', '-2.5'],
    ['8', '8'],
    ['8,', '8.'],
  ])('reads %s as %s', (typed, decimal) => {
    // A locale of English that writes as Indonesian does: the test sets no language of the panel.
    speak('en-ID')
    expect(readDecimal(typed)).toBe(decimal)
  })

  it.each(['', 'lots', '1,234.5', '1.2.3', '1 2', '1e3', '.', ','])('does not read "%s"', (typed) => {
    speak('en-ID')
    expect(readDecimal(typed)).toBeNull()
  })
})

describe('where the point is the decimal sign', () => {
  it.each([
    ['1.5', '1.5'],
    ['1,5', '1.5'],
    ['1,500', '1500'],
    ['1,234.5', '1234.5'],
    ['1.500', '1.500'],
    ['0,125', '0.125'],
  ])('reads %s as %s', (typed, decimal) => {
    speak('en-GB')
    expect(readDecimal(typed)).toBe(decimal)
  })

  it.each(['1.234,5', '1,2,3'])('does not read "%s"', (typed) => {
    speak('en-GB')
    expect(readDecimal(typed)).toBeNull()
  })
})

it.each(['en-GB', 'en-ID', 'en-SE'])('reads in %s what it and Intl write', (language) => {
  speak(language)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999_999 }), (thousandths) => {
      const value = thousandths / 1000
      expect(Number(readDecimal(writeDecimal(String(value))))).toBe(value)
      expect(Number(readDecimal(new Intl.NumberFormat(language).format(value)))).toBe(value)
    }),
  )
})
