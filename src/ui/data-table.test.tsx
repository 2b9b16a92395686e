// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { useMemo, useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Column, DataTable, type Sort } from './data-table'
import { MenuItem } from './menu'

interface Row {
  id: string
  name: string
}

const columns: readonly Column<Row>[] = [
  { id: 'name', header: 'Name', sortable: true, cell: (row) => row.name },
  { id: 'id', header: 'ID', hideBelow: 'lg', cell: (row) => row.id },
]

function rowsOf(count: number): Row[] {
  return Array.from({ length: count }, (_, at) => ({ id: String(at), name: `vm-${at}` }))
}

interface SampleProps {
  count?: number
  sort?: Sort
  onSort?: (sort: Sort) => void
  onAction?: (row: Row) => void
}

function Sample({ count = 5, sort, onSort, onAction }: SampleProps) {
  const rows = useMemo(() => rowsOf(count), [count])
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  return (
    <DataTable
      label="Machines"
      columns={columns}
      rows={rows}
      rowId={(row) => row.id}
      rowLabel={(row) => row.name}
      renderCard={(row) => <b>{row.name}</b>}
      rowActions={(row) => <MenuItem onSelect={() => onAction?.(row)}>Stop</MenuItem>}
      sort={sort}
      {...(onSort !== undefined && { onSort })}
      selection={{ ids, onChange: setIds, isRowSelectable: (row) => row.id !== '2' }}
      empty={<p>No machines</p>}
    />
  )
}

let width = 1200
beforeEach(() => {
  width = 1200
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(() => new DOMRect(0, 0, width, 40))
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

const tick = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name })
const ticked = () =>
  screen
    .getAllByRole<HTMLInputElement>('checkbox')
    .filter((box) => box.checked)
    .map((box) => box.getAttribute('aria-label'))

test('a header says how the list is sorted and asks for the other way', () => {
  const onSort = vi.fn<(sort: Sort) => void>()
  render(<Sample sort={{ column: 'name', direction: 'asc' }} onSort={onSort} />)
  expect(screen.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBe('ascending')
  fireEvent.click(screen.getByRole('button', { name: 'Name' }))
  expect(onSort).toHaveBeenCalledWith({ column: 'name', direction: 'desc' })
})

test('Shift selects everything in between that can be selected', () => {
  render(<Sample />)
  fireEvent.click(tick('Select vm-1'))
  fireEvent.click(tick('Select vm-4'), { shiftKey: true })
  expect(ticked()).toEqual(['Select vm-1', 'Select vm-3', 'Select vm-4'])
  expect(tick('Select all').indeterminate).toBe(true)
})

test('the header selects all that can be selected and releases them', () => {
  render(<Sample />)
  fireEvent.click(tick('Select all'))
  expect(ticked()).toEqual(['Select all', 'Select vm-0', 'Select vm-1', 'Select vm-3', 'Select vm-4'])
  fireEvent.click(tick('Select all'))
  expect(ticked()).toEqual([])
})

test('a row opens its own menu', async () => {
  const onAction = vi.fn<(row: Row) => void>()
  render(<Sample onAction={onAction} />)
  fireEvent.click(screen.getByRole('button', { name: 'Actions for vm-3' }))
  // The menu's own script comes first, and a busy machine takes its time with it.
  const stop = await screen.findByRole('menuitem', { name: 'Stop' }, { timeout: 20_000 })
  fireEvent.click(stop)
  expect(onAction).toHaveBeenCalledWith({ id: '3', name: 'vm-3' })
})

test('columns give way, then the table becomes cards', () => {
  width = 700
  const { unmount } = render(<Sample />)
  expect(screen.getAllByRole('columnheader').map((header) => header.textContent)).toEqual([
    '',
    'Name',
    'Actions',
  ])
  unmount()
  width = 360
  render(<Sample />)
  expect(screen.queryByRole('table')).toBeNull()
  const cards = within(screen.getByRole('list', { name: 'Machines' })).getAllByRole('listitem')
  expect(cards).toHaveLength(5)
  fireEvent.click(tick('Select vm-1'))
  expect(ticked()).toEqual(['Select vm-1'])
})

test('of a long list only the rows near the window are drawn, and each knows its place', async () => {
  render(<Sample count={10_000} />)
  await act(async () => undefined)
  const table = screen.getByRole('table')
  const rows = within(table).getAllByRole('row')
  expect(table.getAttribute('aria-rowcount')).toBe('10001')
  expect(rows.length).toBeLessThan(60)
  expect(rows[1]?.getAttribute('aria-rowindex')).toBe('2')
})

test('a hundred rows are all there', () => {
  render(<Sample count={100} />)
  expect(screen.getAllByRole('row')).toHaveLength(101)
})

test('without rows it says so', () => {
  render(<Sample count={0} />)
  expect(screen.getByText('No machines')).toBeTruthy()
  expect(screen.queryByRole('table')).toBeNull()
})
