import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { formatParams, parseListState, withoutFilters, writeListState, type ListShape } from './list-state'

const shape = {
  columns: ['name', 'created', 'a.b'],
  defaultSort: { column: 'name', direction: 'asc' },
  filters: ['status', 'os'],
} as const satisfies ListShape<string, string>

const parse = (search: string) => parseListState(shape, new URLSearchParams(search))

describe('a list in its address', () => {
  it('reads search, sort and filters', () => {
    expect(parse('?q=web+1&sort=created.desc&status=running,stopped&os=ubuntu')).toEqual({
      query: 'web 1',
      sort: { column: 'created', direction: 'desc' },
      filters: { status: ['running', 'stopped'], os: ['ubuntu'] },
    })
  })

  it('takes what it does not know as not said', () => {
    for (const sort of ['size.asc', 'name', 'name.up', '.desc', 'desc', '', 'name.desc.asc'])
      expect(parse(`?sort=${sort}`).sort).toEqual({ column: 'name', direction: 'asc' })
    expect(parse('?sort=a.b.desc').sort).toEqual({ column: 'a.b', direction: 'desc' })
    expect(parse('?status=,,&os=').filters).toEqual({ status: [], os: [] })
  })

  it('takes values that are repeated once, also from repeated parameters', () => {
    expect(parse('?status=running,running&status=stopped').filters.status).toEqual(['running', 'stopped'])
  })

  it('leaves out what is as by default and keeps what belongs to others', () => {
    const params = new URLSearchParams('?location=bus02&q=web&sort=created.desc&status=running')
    const cleared = withoutFilters(shape, parseListState(shape, params))
    expect(writeListState(shape, cleared, params).toString()).toBe('location=bus02&sort=created.desc')
    const first = { ...cleared, sort: shape.defaultSort }
    expect(writeListState(shape, first, params).toString()).toBe('location=bus02')
  })

  it('writes an address that a person can read', () => {
    const state = parse('?status=running,stopped')
    expect(formatParams(writeListState(shape, state, new URLSearchParams()))).toBe('status=running,stopped')
  })

  it('comes back from the address as it went in, whatever was typed', () => {
    const values = fc.uniqueArray(fc.string({ minLength: 1, unit: 'binary' }), { maxLength: 4 })
    const state = fc.record({
      query: fc.string({ unit: 'grapheme' }),
      sort: fc.record({
        column: fc.constantFrom(...shape.columns),
        direction: fc.constantFrom('asc', 'desc'),
      }),
      filters: fc.record({ status: values, os: values }),
    })
    fc.assert(
      fc.property(state, fc.webQueryParameters(), (before, others) => {
        const search = formatParams(writeListState(shape, before, new URLSearchParams(others)))
        expect(parseListState(shape, new URLSearchParams(search))).toEqual(before)
      }),
    )
  })
})
