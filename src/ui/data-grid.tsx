import { type CSSProperties, useRef } from 'react'
import { rowHeights, useDensity } from './density'
import type { ListViewProps } from './list-view'
import { DataGridHead } from './data-grid-head'
import { DataGridLoading } from './data-grid-loading'
import { DataGridRow } from './data-grid-row'
import { useVisibleRows } from './use-visible-rows'

/**
 * The table form of a list. Its parts are table elements laid out as grid rows with one track list, so that columns keep their width
 * whatever rows are drawn; a changed `display` takes a table's meaning away in some browsers, hence the written-out roles.
 */
export function DataGrid<Row>(props: ListViewProps<Row>) {
  const { label, columns, rows, rowId, rowLabel, rowActions, rowSelection, loadingRows = 0 } = props
  const rowHeight = rowHeights[useDensity()]
  const body = useRef<HTMLTableSectionElement>(null)
  const { virtual, height, items } = useVisibleRows(body, rows.length, rowHeight)

  const tracks = [
    rowSelection !== undefined && '44px',
    ...columns.map((column) => column.width ?? 'minmax(0, 1fr)'),
    rowActions !== undefined && '56px',
  ]

  function drawRow(row: Row, index: number, top?: number) {
    const id = rowId(row)
    return (
      <DataGridRow
        key={id}
        row={row}
        id={id}
        index={index}
        top={top}
        columns={columns}
        rowLabel={rowLabel}
        rowActions={rowActions}
        selected={rowSelection?.isSelected(id)}
        selectable={rowSelection?.isSelectable(id) ?? false}
        onToggle={rowSelection?.toggle}
      />
    )
  }

  return (
    <div className="min-w-0 overflow-clip rounded-lg border border-line bg-surface">
      <table
        role="table"
        aria-label={label}
        aria-busy={loadingRows > 0 || undefined}
        aria-rowcount={virtual ? rows.length + 1 : undefined}
        className="block w-full"
        style={{ '--tracks': tracks.filter((track) => track !== false).join(' ') } as CSSProperties}
      >
        <DataGridHead {...props} />
        <tbody role="rowgroup" ref={body} className="relative block" style={virtual ? { height } : undefined}>
          {virtual
            ? items.map((item) => {
                const row = rows[item.index]
                return row === undefined ? null : drawRow(row, item.index, item.top)
              })
            : rows.map((row, index) => drawRow(row, index))}
        </tbody>
        {loadingRows > 0 && <DataGridLoading {...props} lines={loadingRows} />}
      </table>
    </div>
  )
}
