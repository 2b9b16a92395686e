import { useMemo } from 'react'

import { useAddressParams, type ChangeParams } from '@/components/address-params'

import {
  parseListState,
  withoutFilters,
  writeListState,
  type ListShape,
  type ListSort,
  type ListState,
} from './list-state'

export interface ListControls<Column extends string, Filter extends string> {
  readonly state: ListState<Column, Filter>
  /** The whole of what the address says after `?`. */
  readonly params: URLSearchParams
  readonly changeParams: ChangeParams
  /** Something is searched for or filtered by. */
  readonly isNarrowed: boolean
  readonly search: (text: string) => void
  readonly sortBy: (sort: ListSort<Column>) => void
  readonly filterBy: (filter: Filter, values: readonly string[]) => void
  /** No search and no filters; the order stays. */
  readonly clear: () => void
}

/**
 * The search, sort and filters of a list, kept in its address. Typing replaces the entry of the history; every other change makes one,
 * so that Back takes it back. `shape` is defined outside the component.
 */
export function useListState<C extends string, F extends string>(shape: ListShape<C, F>): ListControls<C, F> {
  const [params, changeParams] = useAddressParams()
  const state = useMemo(() => parseListState(shape, params), [shape, params])

  const change = (next: Partial<ListState<C, F>>, replace: boolean) =>
    changeParams(writeListState(shape, { ...state, ...next }, params), { replace })

  return {
    state,
    params,
    changeParams,
    isNarrowed: state.query !== '' || shape.filters.some((filter) => state.filters[filter].length > 0),
    search: (query) => change({ query }, true),
    sortBy: (sort) => change({ sort }, false),
    filterBy: (filter, values) => change({ filters: { ...state.filters, [filter]: values } }, false),
    clear: () => change(withoutFilters(shape, state), false),
  }
}
