import { useDeferredValue, useMemo } from 'react'

import type { Image } from '@/api/images'
import type { ListState } from '@/components/list-state/list-state'
import type { VmInventory, VmRow } from '@/components/vm-inventory'
import { searchTerms } from '@/lib/search'

import { filterOptions, knownFilters, narrowed, type FilterOption, type VmFilters } from './filters'
import { vmOrders, type VmColumn, type VmFilter } from './shape'

export interface VmListView {
  /** Found, filtered and in order. */
  readonly rows: readonly VmRow[]
  readonly filters: VmFilters
  readonly options: Record<VmFilter, readonly FilterOption[]>
}

/** The rows of the list as its state asks for them. They follow the state in the background: a key pressed in the search is shown at once. */
export function useListView(
  { rows, parts }: VmInventory,
  images: readonly Image[],
  state: ListState<VmColumn, VmFilter>,
): VmListView {
  const { query, sort, filters: asked } = useDeferredValue(state)
  // Until every location was read, a VM that is still to come may have a value that none has yet.
  const isComplete = parts.every((part) => part.state === 'ready')
  const filters = useMemo(
    () => (isComplete ? knownFilters(asked, rows, images) : asked),
    [isComplete, asked, rows, images],
  )
  // Equals of every other order stand by name.
  const byName = useMemo(() => vmOrders.name(rows, 'asc'), [rows])
  const ordered = useMemo(
    () =>
      sort.column === 'name' && sort.direction === 'asc'
        ? byName
        : vmOrders[sort.column](byName, sort.direction),
    [byName, sort],
  )
  const shown = useMemo(() => narrowed(ordered, searchTerms(query), filters), [ordered, query, filters])
  const options = useMemo(() => filterOptions(rows, filters, images), [rows, filters, images])
  return { rows: shown, filters, options }
}
