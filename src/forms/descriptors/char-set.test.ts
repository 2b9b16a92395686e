import fc from 'fast-check'
import { expect, it } from 'vitest'

import {
  areDisjoint,
  charSet,
  complement,
  has,
  intersection,
  isEmpty,
  isSubset,
  union,
  without,
} from './char-set'

const LIMIT = 40
const codes = fc.integer({ min: 0, max: LIMIT })
const sets = fc
  .array(fc.tuple(codes, codes), { maxLength: 6 })
  .map((pairs) => charSet(pairs.map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)))

/** The same set as one entry per character. */
const members = (set: ReturnType<typeof charSet>) =>
  new Set(
    Array.from({ length: LIMIT + 1 }, (_, code) => code).filter((code) =>
      has(set, String.fromCharCode(code)),
    ),
  )

it('does with ranges what one would do with single characters', () => {
  fc.assert(
    fc.property(sets, sets, (a, b) => {
      const [inA, inB] = [members(a), members(b)]
      expect(members(union(a, b))).toEqual(new Set([...inA, ...inB].toSorted((x, y) => x - y)))
      expect(members(intersection(a, b))).toEqual(new Set([...inA].filter((code) => inB.has(code))))
      expect(members(without(a, b))).toEqual(new Set([...inA].filter((code) => !inB.has(code))))
      expect(complement(complement(a))).toEqual(a)
      expect(isSubset(a, b)).toBe([...inA].every((code) => inB.has(code)))
      expect(areDisjoint(a, b)).toBe(![...inA].some((code) => inB.has(code)))
      expect(isEmpty(a)).toBe(inA.size === 0)
    }),
  )
})
