import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod/mini'

import { listOf } from './list'
import { plainCheck } from './plain-check'

const entry = z.looseObject({
  uuid: z.string(),
  size: z.optional(z.nullable(z.number())),
  backup: z.optional(z.boolean()),
  parts: z.nullable(z.array(z.looseObject({ name: z.string() }))),
  rest: z.unknown(),
})

/** Values that often fit, and often just do not. */
const scalar = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.constant({}))
const part = fc.oneof(scalar, fc.record({ name: scalar, more: scalar }, { requiredKeys: [] }))
const mostly = <T>(arbitrary: fc.Arbitrary<T>) => fc.oneof({ weight: 6, arbitrary }, scalar)
const value = mostly(
  fc.record(
    {
      uuid: mostly(fc.string()),
      size: mostly(fc.oneof(fc.constant(null), fc.double({ noNaN: true, noDefaultInfinity: true }))),
      backup: mostly(fc.boolean()),
      parts: mostly(fc.oneof(fc.constant(null), fc.array(part))),
      rest: scalar,
      other: scalar,
    },
    { requiredKeys: [] },
  ),
)

describe('plainCheck', () => {
  it('says of any value what zod says of it, and zod leaves what passes as it is', () => {
    const check = plainCheck(entry)
    let passed = 0
    fc.assert(
      fc.property(value, (given) => {
        const result = entry.safeParse(given)
        expect(check?.(given)).toBe(result.success)
        if (!result.success) return
        passed++
        expect(result.data).toEqual(given)
      }),
      { numRuns: 2000 },
    )
    expect(passed).toBeGreaterThan(100)
  })

  it.each([
    ['a transformation', z.pipe(z.string(), z.transform(Number))],
    ['a bound', z.number().check(z.positive())],
    ['a format', z.int()],
    ['an object that drops other keys', z.object({ a: z.string() })],
    ['an object that refuses other keys', z.strictObject({ a: z.string() })],
    ['a union', z.union([z.string(), z.number()])],
    ['one of these within', z.looseObject({ a: z.array(z.int()) })],
  ])('leaves %s to zod', (_name, schema) => {
    expect(plainCheck(schema)).toBeUndefined()
  })
})

describe('listOf', () => {
  it('reads what has to be transformed, and counts what cannot be read', () => {
    const list = listOf(z.looseObject({ a: z.pipe(z.number(), z.transform(String)) }))
    expect(list.parse([{ a: 1, b: true }, { a: 'x' }])).toEqual({
      items: [{ a: '1', b: true }],
      malformed: 1,
    })
  })

  it('hands sound entries on as they came', () => {
    const sound = { uuid: 'a', parts: null, rest: 1 }
    const { items, malformed } = listOf(entry).parse([sound, { uuid: 1 }])
    expect(items[0]).toBe(sound)
    expect(malformed).toBe(1)
  })
})
