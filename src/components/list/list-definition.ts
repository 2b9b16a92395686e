import type { ListShape, ListSort } from '@/components/list-state/list-state'
import type { Order } from '@/components/list-state/order'

/** What every list page's rows have. */
export interface ListRow {
  /** Unique over all locations. */
  readonly id: string
  /** Prepared for `matches` of lib/search. */
  readonly searchText: string
}

interface ListParts<Row extends ListRow, Column extends string, Filter extends string> {
  /** What each column is ordered by, where it can be. */
  readonly orders: Readonly<Record<Column, Order<Row>>>
  /** Also the order of equals of every other column. */
  readonly defaultSort: ListSort<NoInfer<Column>>
  /** What of a row each filter looks at; an empty text is no value. */
  readonly filterValues: Readonly<Record<Filter, (row: Row) => string>>
}

export interface ListDefinition<Row extends ListRow, Column extends string, Filter extends string>
  extends ListParts<Row, Column, Filter>, ListShape<Column, Filter> {}

/** What can be sorted and filtered by in a list. Made once, outside the component. */
export function defineList<Row extends ListRow, Column extends string, Filter extends string>(
  parts: ListParts<Row, Column, Filter>,
): ListDefinition<Row, Column, Filter> {
  return {
    ...parts,
    columns: Object.keys(parts.orders) as Column[],
    filters: Object.keys(parts.filterValues) as Filter[],
  }
}
