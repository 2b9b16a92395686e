// @vitest-environment happy-dom
import type { UseQueryResult } from '@tanstack/react-query'
import { renderHook } from '@testing-library/react'
import { describe, expect, it } from 'vitest'

import type { ListOf } from '@/api/list'

import { useAccountInventory, useLocationInventory } from './use-inventory'

type Reading = UseQueryResult<ListOf<string>>

const reading = (state: object) => ({ isError: false, isFetching: false, ...state }) as Reading
const list = (...items: string[]) => ({ data: { items, malformed: 0 }, dataUpdatedAt: 7 })
const place = (slug: string) => ({ slug, display_name: slug.toUpperCase() })
const shout = (items: readonly string[], [mark]: readonly [string]) => items.map((item) => item + mark)

describe('a list over locations', () => {
  const locations = [place('a'), place('b')]
  const render = (lists: Reading[], mark = '!') =>
    renderHook(
      (props: { lists: Reading[]; mark: string }) =>
        useLocationInventory(locations, props.lists, shout, () => [props.mark]),
      { initialProps: { lists, mark } },
    )

  it('joins what came, and says of each location how it stands', () => {
    const { result } = render([
      reading(list('x', 'y')),
      reading({ isError: true, error: new Error('down'), isFetching: true }),
    ])
    expect(result.current.rows).toEqual(['x!', 'y!'])
    expect(result.current.parts).toMatchObject([
      { location: { slug: 'a' }, state: 'ready', count: 2, readAt: 7 },
      { location: { slug: 'b' }, state: 'failed', count: 0, isRetrying: true },
    ])
  })

  it('tells what is loading from what could not be read again', () => {
    const { result } = render([reading({}), reading({ ...list('z'), isError: true })])
    expect(result.current.parts.map(({ state }) => state)).toEqual(['loading', 'stale'])
    expect(result.current.rows).toEqual(['z!'])
  })

  it('hands out the very same rows until something they are made from changes', () => {
    const lists = [reading(list('x')), reading(list('y'))]
    const { result, rerender } = render(lists)
    const first = result.current.rows
    rerender({ lists: lists.map((each) => ({ ...each })), mark: '!' })
    expect(result.current.rows).toBe(first)
    rerender({ lists, mark: '?' })
    expect(result.current.rows).toEqual(['x?', 'y?'])
  })
})

it('has one part without a location for a list of the account', () => {
  const { result } = renderHook(() => useAccountInventory(reading(list('x')), shout, ['.']))
  expect(result.current).toMatchObject({ rows: ['x.'], parts: [{ location: null, state: 'ready' }] })
})
