import { execFileSync } from 'node:child_process'
import { runInNewContext } from 'node:vm'

import fc from 'fast-check'
import { expect, it } from 'vitest'

import { jsQuoted, shellQuoted } from '../src/lib/quote.ts'

/** A program's argument cannot hold the character that ends it. */
const text = fc
  .oneof(fc.string({ unit: 'binary' }), fc.string())
  // Nor what is half a character, which no encoding carries.
  .map((each) => Buffer.from(each.replaceAll('\0', '')).toString())

it('gives a program the same arguments through a real shell', () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 20 }), (words) => {
      const command = `printf '%s\\0' ${words.map(shellQuoted).join(' ')}`
      const seen = execFileSync('sh', ['-c', command], { encoding: 'utf8' })
      expect(seen.split('\0').slice(0, -1)).toEqual(words)
    }),
    { numRuns: 150 },
  )
})

it('writes a literal that JavaScript reads as the same text', () => {
  fc.assert(
    fc.property(text, (each) => {
      expect(runInNewContext(jsQuoted(each))).toBe(each)
    }),
  )
})
