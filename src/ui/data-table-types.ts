import type { ReactNode } from 'react'
import type { Selected } from './row-selection'

export interface Column<Row> {
  id: string
  header: ReactNode
  /** What the cell shows. Long text is cut with an ellipsis; a `SecondLine` may stand under the first. */
  cell: (row: Row) => ReactNode
  sortable?: boolean
  /** `end` for numbers. */
  align?: 'start' | 'end'
  /**
   * A CSS grid track: `120px`, `2fr`, `minmax(8rem, 2fr)`. It must not depend on the content (`auto`), since only the rows in view exist.
   */
  width?: string
  className?: string
  /** Tells one row from another, so it is always shown; the first one does where none says so. */
  names?: boolean
  /** Left out where the table has less room than 800 px (`lg`) or 1040 px (`xl`). */
  hideBelow?: 'lg' | 'xl'
}

export interface Sort {
  column: string
  direction: 'asc' | 'desc'
}

export interface Selection<Row> {
  ids: Selected
  onChange: (ids: Selected) => void
  isRowSelectable?: (row: Row) => boolean
}

export interface DataTableProps<Row> {
  /** Name of the table for assistive technology. */
  label: string
  /** Defined outside the component or memoised: a new array draws every row anew. */
  columns: readonly Column<Row>[]
  /** Filtered and sorted by the caller, who keeps both in the address. */
  rows: readonly Row[]
  rowId: (row: Row) => string
  /** Names a row: "Select web-01", "Actions for web-01". */
  rowLabel: (row: Row) => string
  /** A row where there is no room for a table: the three facts that matter, in a `CardLine` each. Without, the table stays a table. */
  renderCard?: (row: Row) => ReactNode
  /** `MenuItem`s of one row, asked for when its menu opens. */
  rowActions?: (row: Row) => ReactNode
  sort?: Sort | undefined
  onSort?: (sort: Sort) => void
  selection?: Selection<Row>
  /** Rows of the list are still to come: so many lines are kept for them below what is there. */
  loadingRows?: number
  /** Stands in the table's place when there is neither a row nor one to come. */
  empty?: ReactNode
}
