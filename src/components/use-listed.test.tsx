// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider, queryOptions } from '@tanstack/react-query'
import { renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { describe, expect, it } from 'vitest'

import type { ListOf } from '@/api/list'

import { useListed } from './use-listed'

interface Thing {
  readonly uuid: string
  readonly name: string
}

const listed = { uuid: 'a', name: 'as listed' }
const listQuery = queryOptions({
  queryKey: ['things'],
  queryFn: async (): Promise<ListOf<Thing>> => ({ items: [], malformed: 0 }),
})

/** @param known what the list had, at the instant 5 */
function read(answer: () => Promise<Thing>, known: Thing[]) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  client.setQueryData(listQuery.queryKey, { items: known, malformed: 0 }, { updatedAt: 5 })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  const one = queryOptions({ queryKey: ['things', 'a'], queryFn: answer })
  return renderHook(
    () =>
      useListed(
        one,
        listQuery,
        ({ uuid }) => uuid === 'a',
        () => false,
      ),
    { wrapper },
  ).result
}

describe('one thing of a list', () => {
  it('is shown as the list has it until its own answer is there', async () => {
    const result = read(async () => ({ uuid: 'a', name: 'as read' }), [listed])
    expect(result.current.reading).toEqual({ state: 'ready', value: listed, staleSince: null })
    await waitFor(() => {
      expect(result.current.reading).toMatchObject({ value: { name: 'as read' }, staleSince: null })
    })
  })

  it('stays as the list had it when it cannot be read, with the age of the list', async () => {
    const result = read(() => Promise.reject(new Error('no network')), [listed])
    await waitFor(() => {
      expect(result.current.reading).toEqual({ state: 'ready', value: listed, staleSince: 5 })
    })
  })

  it('cannot be shown when the list has it not either', async () => {
    const result = read(() => Promise.reject(new Error('no network')), [])
    expect(result.current.reading).toEqual({ state: 'loading' })
    await waitFor(() => {
      expect(result.current.reading).toMatchObject({ state: 'failed' })
    })
  })
})
