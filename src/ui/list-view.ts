import type { DataTableProps } from './data-table-types'
import type { RowSelection } from './use-row-selection'

/** What `DataTable` hands to its two forms: the columns there is room for, and callbacks that never change, so only rows that change are drawn. */
export interface ListViewProps<Row> extends DataTableProps<Row> {
  rowSelection: RowSelection | undefined
}
