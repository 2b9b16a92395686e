import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { matches, prepare, searchTerms } from './search'

const found = (query: string, ...fields: (string | number | null)[]) =>
  matches(prepare(fields), searchTerms(query))

describe('search', () => {
  it.each(['web', 'WEB-0', '10.22', 'web ubuntu', 'ubuntu  web', ' 24.04 ', '', '42'])(
    'finds with "%s"',
    (query) => {
      expect(found(query, 'web-01', null, '10.22.4.11', 'Ubuntu 24.04', 42)).toBe(true)
    },
  )

  it.each(['webb', 'web debian', 'web-0110'])('does not find with "%s"', (query) => {
    expect(found(query, 'web-01', '10.22.4.11', 'Ubuntu 24.04')).toBe(false)
  })

  it.each([
    ['cafe', 'Café'],
    ['CAFÉ', 'cafe'],
    ['strasse', 'Straße'],
    ['orsted', 'Ørsted'],
    ['istanbul', 'İstanbul'],
    ['dong', 'Đồng'],
    ['łódź', 'lodz'],
  ])('finds with "%s" in "%s"', (query, text) => {
    expect(found(query, text)).toBe(true)
  })

  it('never matches across two fields', () => {
    expect(found('ab', 'a', 'b')).toBe(false)
  })

  it('finds every row by any part of it', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), fc.nat(), (fields, at) => {
        const field = fields[at % fields.length] ?? ''
        expect(found(field, ...fields)).toBe(true)
      }),
    )
  })

  it('goes through 10,000 rows in a few milliseconds', () => {
    const rows = Array.from({ length: 10_000 }, (_, i) =>
      prepare([`web-${i}`, `10.0.${i % 256}.7`, 'Ubuntu 24.04', `fc880f74-cf03-4a7a-93da-${i}`]),
    )
    const started = performance.now()
    const terms = searchTerms('ubuntu web-99')
    const count = rows.filter((row) => matches(row, terms)).length
    expect(count).toBe(111)
    // Generous: some 2 ms on an idle machine.
    expect(performance.now() - started).toBeLessThan(100)
  })
})
