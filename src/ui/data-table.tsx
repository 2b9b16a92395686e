import { useMemo, useRef } from 'react'
import { DataCards } from './data-cards'
import { DataGrid } from './data-grid'
import type { DataTableProps } from './data-table-types'
import type { ListViewProps } from './list-view'
import { useRowSelection } from './use-row-selection'
import { useRoom } from './use-room'
import { useStable } from './use-stable'

export type { Column, Sort } from './data-table-types'

/**
 * The list component: a table, or where there is no room for one, cards. Sorting, filtering and selection belong to the caller. Up to 100 rows are all in
 * the page; of more, those near the window are.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, rowActions, renderCard, selection, empty, loadingRows = 0 } = props
  const frame = useRef<HTMLDivElement>(null)
  const room = useRoom(frame)

  const shownColumns = useMemo(
    () =>
      columns.filter(
        ({ hideBelow }) => room === 'xl' || hideBelow === undefined || (hideBelow === 'lg' && room === 'lg'),
      ),
    [columns, room],
  )
  const rowId = useStable(props.rowId)
  const rowLabel = useStable(props.rowLabel)
  const actions = useStable((row: Row) => rowActions?.(row))
  const rowSelection = useRowSelection(rows, rowId, selection)

  const view: ListViewProps<Row> = {
    ...props,
    columns: shownColumns,
    rowId,
    rowLabel,
    rowSelection,
    ...(rowActions !== undefined && { rowActions: actions }),
  }

  function content() {
    if (rows.length === 0 && loadingRows === 0) {
      return <div className="min-w-0 rounded-lg border border-line bg-surface">{empty}</div>
    }
    if (room === undefined) return null
    return room === 'cards' && renderCard !== undefined ? <DataCards {...view} /> : <DataGrid {...view} />
  }

  return (
    <div ref={frame} className="min-w-0">
      {content()}
    </div>
  )
}
