import { type ReactNode, memo } from 'react'
import { cx } from './cx'
import { rowFocus } from './row-focus'
import type { Column } from './data-table-types'
import { RowMenu } from './row-menu'
import { RowTick } from './row-tick'

interface DataGridRowProps<Row> {
  row: Row
  id: string
  index: number
  /** Distance from the top of a list of which only a part is drawn. */
  top: number | undefined
  columns: readonly Column<Row>[]
  rowLabel: (row: Row) => string
  rowActions: ((row: Row) => ReactNode) | undefined
  selected: boolean | undefined
  selectable: boolean
  onToggle: ((id: string, on: boolean, range: boolean) => void) | undefined
}

function DataGridRowInner<Row>(props: DataGridRowProps<Row>) {
  const { row, id, index, top, columns, rowLabel, rowActions, selected, selectable, onToggle } = props
  const name = rowLabel(row)
  return (
    <tr
      role="row"
      data-index={index}
      tabIndex={-1}
      aria-rowindex={top === undefined ? undefined : index + 2}
      aria-selected={selected}
      className={cx(
        'grid h-(--row-height) grid-cols-(--tracks) not-first:border-t not-first:border-line print:break-inside-avoid',
        rowFocus,
        top !== undefined && 'absolute inset-x-0',
        selected ? 'bg-accent-soft' : 'hover:bg-hover',
      )}
      style={top === undefined ? undefined : { top }}
    >
      {onToggle !== undefined && (
        <td role="cell" className="grid place-items-center pl-1">
          <RowTick
            id={id}
            name={name}
            selected={selected ?? false}
            selectable={selectable}
            onToggle={onToggle}
          />
        </td>
      )}
      {columns.map((column) => (
        <td
          key={column.id}
          role="cell"
          className={cx(
            'block min-w-0 content-center overflow-hidden px-3 text-ellipsis whitespace-nowrap first:pl-4 last:pr-4',
            // Two lines fit in a dense row as well.
            'in-data-[density=dense]:leading-[17px]',
            column.align === 'end' && 'num text-right',
            column.className,
          )}
        >
          {column.cell(row)}
        </td>
      ))}
      {rowActions !== undefined && (
        <td role="cell" className="grid place-items-center pr-1">
          <RowMenu name={name}>{() => rowActions(row)}</RowMenu>
        </td>
      )}
    </tr>
  )
}

/** One row; drawn again only when the row itself, its place or its selection changes. */
export const DataGridRow = memo(DataGridRowInner) as typeof DataGridRowInner
