import type { ListState } from '@/components/list-state/list-state'
import { messagesOf } from '@/lib/i18n/catalogue'
import { matches, searchTerms } from '@/lib/search'
import { compareText } from '@/lib/sort'

import type { ListDefinition, ListRow } from './list-definition'
import { listMessages } from './messages'

/** How a filter of a list shows itself. */
export interface FilterFace {
  /** On its button: "Status". */
  readonly label: string
  readonly nameOf: (value: string) => string
  /** Values that make sense though no row may have them at the moment. */
  readonly known?: readonly string[]
}

export interface FilterOption {
  readonly value: string
  readonly label: string
  /** How many of the rows have it, whatever else is filtered by. */
  readonly count: number
}

type Chosen<Filter extends string> = Readonly<Record<Filter, readonly string[]>>

/** The chosen filters without values that neither the rows nor the panel know: a slip in an address hides nothing. */
export function knownFilters<Row extends ListRow, C extends string, F extends string>(
  { filters, filterValues }: ListDefinition<Row, C, F>,
  asked: Chosen<F>,
  rows: readonly Row[],
  faces: Readonly<Record<F, FilterFace>>,
): Chosen<F> {
  if (filters.every((filter) => asked[filter].length === 0)) return asked
  return perFilter(filters, (filter) => {
    const known = new Set([...(faces[filter].known ?? []), ...rows.map(filterValues[filter])])
    return asked[filter].filter((value) => known.has(value))
  })
}

/** The rows that hold every term and fit every filter, in the order they came. */
export function narrowed<Row extends ListRow, C extends string, F extends string>(
  { filters, filterValues }: ListDefinition<Row, C, F>,
  rows: readonly Row[],
  query: string,
  chosen: Chosen<F>,
): readonly Row[] {
  const terms = searchTerms(query)
  const active = filters
    .filter((filter) => chosen[filter].length > 0)
    .map((filter) => ({ valueOf: filterValues[filter], values: new Set(chosen[filter]) }))
  if (terms.length === 0 && active.length === 0) return rows
  return rows.filter(
    (row) =>
      active.every(({ valueOf, values }) => values.has(valueOf(row))) && matches(row.searchText, terms),
  )
}

/** The rows in the order that is asked for; equals stand as the default order has them. */
export function ordered<Row extends ListRow, C extends string, F extends string>(
  { orders, defaultSort }: ListDefinition<Row, C, F>,
  inDefaultOrder: readonly Row[],
  { column, direction }: ListState<C, F>['sort'],
): readonly Row[] {
  return column === defaultSort.column && direction === defaultSort.direction
    ? inDefaultOrder
    : orders[column](inDefaultOrder, direction)
}

/** What can be chosen in a filter: what the rows have, and what is chosen already. Counted when it is first asked for: a list is shown without. */
export function filterOptions<Row extends ListRow, C extends string, F extends string>(
  { filterValues }: ListDefinition<Row, C, F>,
  rows: readonly Row[],
  chosen: Chosen<F>,
  faces: Readonly<Record<F, FilterFace>>,
): (filter: F) => readonly FilterOption[] {
  const counted = new Map<F, readonly FilterOption[]>()
  return (filter) => {
    let options = counted.get(filter)
    if (options === undefined) counted.set(filter, (options = count(filter)))
    return options
  }

  function count(filter: F): readonly FilterOption[] {
    const counts = new Map(chosen[filter].map((value) => [value, 0]))
    for (const row of rows) {
      const value = filterValues[filter](row)
      if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    return [...counts]
      .map(([value, rowsWithIt]) => ({ value, label: faces[filter].nameOf(value), count: rowsWithIt }))
      .sort((a, b) => compareText(a.label, b.label))
  }
}

/** What the button that shows all again is called: it names what is set. */
export function clearLabel<C extends string, F extends string>({ query, filters }: ListState<C, F>): string {
  const t = messagesOf(listMessages).filters
  const isFiltered = Object.values<readonly string[]>(filters).some(({ length }) => length > 0)
  if (query.trim() === '') return t.clear
  return isFiltered ? t.clearBoth : t.clearSearch
}

function perFilter<F extends string, T>(filters: readonly F[], make: (filter: F) => T): Record<F, T> {
  return Object.fromEntries(filters.map((filter) => [filter, make(filter)])) as Record<F, T>
}
