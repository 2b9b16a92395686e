import { ArrowDown, ArrowUp } from 'lucide-react'
import { useMessages } from '@/lib/i18n/catalogue'
import { Tick } from './checkbox'
import { cx } from './cx'
import type { ListViewProps } from './list-view'
import type { Column, Sort } from './data-table-types'
import { uiMessages } from './messages'

function nextSort(sort: Sort | undefined, column: string): Sort {
  return { column, direction: sort?.column === column && sort.direction === 'asc' ? 'desc' : 'asc' }
}

/** Stands in the space between columns, so that it takes no room from the label. */
function SortArrow({
  direction,
  className,
}: {
  direction: Sort['direction'] | undefined
  className: string
}) {
  const Arrow = direction === 'desc' ? ArrowDown : ArrowUp
  return (
    <Arrow
      aria-hidden
      className={cx(
        'absolute top-1.5 size-3',
        className,
        direction === undefined && 'opacity-0 group-hover:opacity-60 group-focus-visible:opacity-60',
      )}
    />
  )
}

interface HeaderCellProps<Row> {
  column: Column<Row>
  sort: Sort | undefined
  onSort: ((sort: Sort) => void) | undefined
}

function HeaderCell<Row>({ column, sort, onSort }: HeaderCellProps<Row>) {
  const direction = sort?.column === column.id ? sort.direction : undefined
  const end = column.align === 'end'
  const sorted = direction === 'asc' ? 'ascending' : 'descending'
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={direction === undefined ? undefined : sorted}
      className={cx('flex min-w-0 items-center px-3 font-medium first:pl-4 last:pr-4', end && 'justify-end')}
    >
      {column.sortable && onSort !== undefined ? (
        <button
          type="button"
          onClick={() => onSort(nextSort(sort, column.id))}
          className={cx(
            'group relative -mx-1 h-6 min-w-0 rounded-sm px-1 hover:text-text',
            direction !== undefined && 'text-text',
          )}
        >
          <span className="block truncate">{column.header}</span>
          <SortArrow direction={direction} className={end ? 'right-full -mr-0.5' : 'left-full -ml-0.5'} />
        </button>
      ) : (
        <span className="truncate">{column.header}</span>
      )}
    </th>
  )
}

/** The header row; it stays under the shell's header while the page scrolls. */
export function DataGridHead<Row>({ columns, sort, onSort, rowSelection, rowActions }: ListViewProps<Row>) {
  const t = useMessages(uiMessages)
  return (
    <thead role="rowgroup" className="sticky top-(--sticky-top) z-[1] block bg-surface">
      <tr
        role="row"
        aria-rowindex={1}
        className="grid h-8 grid-cols-(--tracks) border-b border-line text-xs text-muted"
      >
        {rowSelection !== undefined && (
          <th role="columnheader" scope="col" className="grid place-items-center pl-1">
            <Tick
              label={t.selectAll}
              checked={rowSelection.header === 'all'}
              indeterminate={rowSelection.header === 'some'}
              onChange={rowSelection.toggleAll}
            />
          </th>
        )}
        {columns.map((column) => (
          <HeaderCell key={column.id} column={column} sort={sort} onSort={onSort} />
        ))}
        {rowActions !== undefined && (
          <th role="columnheader" scope="col">
            <span className="sr-only">{t.actions}</span>
          </th>
        )}
      </tr>
    </thead>
  )
}
