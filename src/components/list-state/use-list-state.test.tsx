// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { afterEach, expect, it } from 'vitest'

import type { ListShape } from './list-state'
import { useListState, type ListControls } from './use-list-state'

type Column = 'name' | 'created'
type Filter = 'status'

const shape: ListShape<Column, Filter> = {
  columns: ['name', 'created'],
  defaultSort: { column: 'name', direction: 'asc' },
  filters: ['status'],
}

afterEach(cleanup)

/** A page whose loader takes its time, as it may on a slow network. */
async function open(address: string) {
  let list: ListControls<Column, Filter> | undefined
  function Page() {
    list = useListState(shape)
    return <output>{JSON.stringify(list.state)}</output>
  }
  const loader = () => new Promise((resolve) => setTimeout(() => resolve(null), 5))
  const router = createMemoryRouter([{ path: '/list', loader, Component: Page }], {
    initialEntries: ['/before', address],
    initialIndex: 1,
  })
  render(<RouterProvider router={router} />)
  await screen.findByRole('status')
  return {
    list: () => list!,
    router,
    shown: () => JSON.parse(screen.getByRole('status').textContent) as ListControls<Column, Filter>['state'],
    settle: () => act(() => new Promise((resolve) => setTimeout(resolve, 50))),
  }
}

it('shows what is typed at once and lets the address follow in the same entry', async () => {
  const { list, router, shown, settle } = await open('/list?location=bus02')
  for (const text of ['w', 'we', 'web']) {
    act(() => list().search(text))
    expect(shown().query).toBe(text)
  }
  await settle()
  expect(shown().query).toBe('web')
  expect(router.state.location.search).toBe('?location=bus02&q=web')
  expect(router.state.historyAction).toBe('REPLACE')
})

it('loses nothing when one change follows another before the address has', async () => {
  const { list, router, settle } = await open('/list')
  act(() => list().search('web'))
  act(() => list().filterBy('status', ['running', 'stopped']))
  act(() => list().sortBy({ column: 'created', direction: 'desc' }))
  await settle()
  expect(router.state.location.search).toBe('?q=web&status=running,stopped&sort=created.desc')
})

it('goes back to what was shown before', async () => {
  const { list, router, shown, settle } = await open('/list?q=web')
  act(() => list().clear())
  await settle()
  expect(shown().query).toBe('')
  await act(() => router.navigate(-1))
  await settle()
  expect(shown().query).toBe('web')
})
