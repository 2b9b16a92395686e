import { describe, expect, test } from 'vitest'
import { allToggled, headerState, rangeToggled, toggled } from './row-selection'

const ids = ['a', 'b', 'c', 'd', 'e']
const of = (...selected: string[]) => new Set(selected)

test('one row is selected and released, the given set stays as it was', () => {
  const before = of('a')
  expect(toggled(before, 'b', true)).toEqual(of('a', 'b'))
  expect(toggled(before, 'a', false)).toEqual(of())
  expect(before).toEqual(of('a'))
})

describe('a range', () => {
  test('runs in either direction and keeps what was selected elsewhere', () => {
    expect(rangeToggled(of('e'), ids, 'b', 'd', true)).toEqual(of('b', 'c', 'd', 'e'))
    expect(rangeToggled(of(), ids, 'd', 'b', true)).toEqual(of('b', 'c', 'd'))
  })

  test('releases too', () => {
    expect(rangeToggled(of('a', 'b', 'c', 'd'), ids, 'b', 'c', false)).toEqual(of('a', 'd'))
  })

  test('is only the row itself when its start is unknown or no longer shown', () => {
    expect(rangeToggled(of(), ids, undefined, 'c', true)).toEqual(of('c'))
    expect(rangeToggled(of(), ids, 'gone', 'c', true)).toEqual(of('c'))
  })
})

describe('the header', () => {
  test('says all, some or none of what is shown', () => {
    expect(headerState(of(), ids)).toBe('none')
    expect(headerState(of('hidden'), ids)).toBe('none')
    expect(headerState(of('b', 'hidden'), ids)).toBe('some')
    expect(headerState(of(...ids), ids)).toBe('all')
    expect(headerState(of('a'), [])).toBe('none')
  })

  test('completes what is partly selected, releases what is all selected, leaves hidden rows alone', () => {
    expect(allToggled(of('b', 'hidden'), ids)).toEqual(of(...ids, 'hidden'))
    expect(allToggled(of(...ids, 'hidden'), ids)).toEqual(of('hidden'))
  })
})
