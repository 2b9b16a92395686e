import type { UseQueryResult } from '@tanstack/react-query'

import type { ListOf } from '@/api/list'
import type { Location } from '@/api/locations'

/** How one reading of a list went. One that fails must never look empty (rules.md, "Addresses and locations"). */
export interface ListPart {
  /** Null for a list that is not read location by location. */
  readonly location: Location | null
  /** What the part is called, where it is no location: the billing account that its rows belong to. */
  readonly place?: string
  /** `stale`: the last reading failed, and an earlier one is shown. */
  readonly state: 'loading' | 'ready' | 'stale' | 'failed'
  readonly error: Error | null
  /** Epoch milliseconds of the reading that is shown; 0 when there is none. */
  readonly readAt: number
  readonly count: number
  /** Entries that could not be read and are left out. */
  readonly malformed: number
  readonly isRetrying: boolean
  readonly retry: () => void
}

/** The part of a list that is read location by location. */
export interface LocationPart extends ListPart {
  readonly location: Location
}

/** Where there are no rows nothing of them is missing. */
export const withRows = (parts: readonly LocationPart[]): readonly LocationPart[] =>
  parts.filter(({ count }) => count > 0)

/** What a list page shows: the rows of all parts, and how each part stands. */
export interface Inventory<Row, Part extends ListPart = ListPart> {
  readonly rows: readonly Row[]
  readonly parts: readonly Part[]
}

type Reading = Pick<
  UseQueryResult<ListOf<unknown>>,
  'data' | 'error' | 'isError' | 'isFetching' | 'dataUpdatedAt' | 'refetch'
>

/** @param list undefined while nothing was asked for yet */
export function partOf<Place extends Location | null>(
  location: Place,
  list: Reading | undefined,
): ListPart & { readonly location: Place } {
  const failed = list?.isError ?? false
  const known = list?.data !== undefined
  return {
    location,
    state: failed ? (known ? 'stale' : 'failed') : known ? 'ready' : 'loading',
    error: list?.error ?? null,
    readAt: list?.dataUpdatedAt ?? 0,
    count: list?.data?.items.length ?? 0,
    malformed: list?.data?.malformed ?? 0,
    isRetrying: failed && (list?.isFetching ?? false),
    retry: () => void list?.refetch(),
  }
}

/** One part for all readings of a location, which stands as the worst of them does; without the first nothing can be said. */
export function worstOf(first: LocationPart, others: readonly LocationPart[]): LocationPart {
  const parts = [first, ...others]
  const broken = parts.find(({ error }) => error !== null)
  const isLoading = parts.some(({ state }) => state === 'loading')
  return {
    ...first,
    state:
      first.state === 'failed' ? 'failed' : broken !== undefined ? 'stale' : isLoading ? 'loading' : 'ready',
    error: broken?.error ?? null,
    malformed: parts.reduce((sum, { malformed }) => sum + malformed, 0),
    isRetrying: parts.some(({ isRetrying }) => isRetrying),
    retry: () => {
      for (const { error, retry } of parts) if (error !== null) retry()
    },
  }
}
