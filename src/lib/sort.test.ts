import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { compareNumbers, compareText, sorted } from './sort'

describe('sorting', () => {
  it('counts digits in names as numbers', () => {
    const names = ['web-10', 'Web-2', 'db', 'web-1', 'élan', 'erp']
    expect(sorted(names, (name) => name, compareText)).toEqual([
      'db',
      'élan',
      'erp',
      'web-1',
      'Web-2',
      'web-10',
    ])
  })

  it('has the same order for many, with or without one that needs a collator', () => {
    const names = Array.from(
      { length: 700 },
      (_, at) => ['web-', 'Web_', 'db.', 'a'][at % 4]! + ((at * 7919) % 700),
    )
    for (const all of [names, [...names, 'élan']])
      for (const sign of [1, -1])
        expect(sorted(all, (name) => name, compareText, sign === 1 ? 'asc' : 'desc')).toEqual(
          all.toSorted((a, b) => sign * compareText(a, b)),
        )
  })

  it('puts rows without a value last in both directions', () => {
    const rows = [3, null, 1, undefined, 2]
    expect(sorted(rows, (row) => row, compareNumbers)).toEqual([1, 2, 3, null, undefined])
    expect(sorted(rows, (row) => row, compareNumbers, 'desc')).toEqual([3, 2, 1, null, undefined])
  })

  it('leaves the given rows alone, keeps all of them and the order of equals', () => {
    const row = fc.record({ key: fc.option(fc.integer({ min: 0, max: 3 })), at: fc.nat() })
    fc.assert(
      fc.property(fc.array(row), fc.constantFrom('asc', 'desc'), (rows, direction) => {
        const given = [...rows]
        const result = sorted(rows, ({ key }) => key, compareNumbers, direction)
        expect(rows).toEqual(given)
        for (const key of [0, 1, 2, 3, null]) {
          expect(result.filter((r) => r.key === key)).toEqual(rows.filter((r) => r.key === key))
        }
        const keys = result.flatMap((r) => r.key ?? [])
        const expected = keys.toSorted((a, b) => a - b)
        expect(keys).toEqual(direction === 'asc' ? expected : expected.toReversed())
      }),
    )
  })
})
