import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { isPlainLanguage, plainTextKey } from './plain-text-key'

const name = fc.string({ unit: fc.constantFrom(...'aAbzZ0123901 _.-'.split('')), maxLength: 12 })

describe('the key of a plain text', () => {
  it.each(['en-GB', 'id'])('stands where a collator of %s puts the text', (locale) => {
    const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' })
    fc.assert(
      fc.property(name, name, (a, b) => {
        const [keyA, keyB] = [plainTextKey(a)!, plainTextKey(b)!]
        expect(Math.sign(Number(keyA > keyB) - Number(keyA < keyB))).toBe(Math.sign(collator.compare(a, b)))
      }),
      { numRuns: 2000 },
    )
  })

  it('is none for what a collator only can place', () => {
    for (const text of ['élan', 'web/1', 'ß', '名', `1${'0'.repeat(60)}`])
      expect(plainTextKey(text)).toBeNull()
    expect(plainTextKey('Web-007')).toBe(plainTextKey('web-7'))
  })

  it('is asked for in languages that sort letters as they come', () => {
    expect(['en', 'en-US', 'id-ID', 'cs', 'sv-SE'].filter(isPlainLanguage)).toEqual(['en', 'en-US', 'id-ID'])
  })
})
