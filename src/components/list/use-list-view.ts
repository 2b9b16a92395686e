import { useDeferredValue, useMemo } from 'react'

import type { ListState } from '@/components/list-state/list-state'

import type { ListDefinition, ListRow } from './list-definition'
import type { Inventory } from './list-part'
import {
  filterOptions,
  knownFilters,
  narrowed,
  ordered,
  type FilterFace,
  type FilterOption,
} from './list-view'

export interface ListView<Row, Filter extends string> {
  /** Found, filtered and in order. */
  readonly rows: readonly Row[]
  /** The filters that count. */
  readonly chosen: Readonly<Record<Filter, readonly string[]>>
  readonly optionsOf: (filter: Filter) => readonly FilterOption[]
}

/** The rows of a list as its state asks for them. They follow the state in the background: a key pressed in the search is shown at once. */
export function useListView<Row extends ListRow, C extends string, F extends string>(
  definition: ListDefinition<Row, C, F>,
  { rows, parts }: Inventory<Row>,
  state: ListState<C, F>,
  faces: Readonly<Record<F, FilterFace>>,
): ListView<Row, F> {
  const { query, sort, filters: asked } = useDeferredValue(state)
  // Until every location was read, a row that is still to come may have a value that none has yet.
  const isComplete = parts.every((part) => part.state === 'ready')
  const chosen = useMemo(
    () => (isComplete ? knownFilters(definition, asked, rows, faces) : asked),
    [definition, isComplete, asked, rows, faces],
  )
  const inDefaultOrder = useMemo(() => {
    const { column, direction } = definition.defaultSort
    return definition.orders[column](rows, direction)
  }, [definition, rows])
  const inOrder = useMemo(() => ordered(definition, inDefaultOrder, sort), [definition, inDefaultOrder, sort])
  const shown = useMemo(
    () => narrowed(definition, inOrder, query, chosen),
    [definition, inOrder, query, chosen],
  )
  const optionsOf = useMemo(
    () => filterOptions(definition, rows, chosen, faces),
    [definition, rows, chosen, faces],
  )
  return { rows: shown, chosen, optionsOf }
}
