import type { UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'

import type { ListOf } from '@/api/list'
import type { Location } from '@/api/locations'
import { currentLocale } from '@/lib/i18n/locale'

import { partOf, type Inventory, type LocationPart } from './list-part'

/** Makes the rows of one reading. Defined outside the component. */
type MakeRows<T, Row, Context> = (items: readonly T[], context: Context) => readonly Row[]

/**
 * The rows of a list that is read location by location, side by side; each loads, fails and is tried again on its own.
 *
 * @param lists the readings, in the order of `locations`
 * @param contextOf what else the rows of a location are made from (its floating IPs, the prices): they are made anew only when one of
 *   these values, or the list, is another than before
 */
export function useLocationInventory<T, Row, const Context extends readonly unknown[]>(
  locations: readonly Location[],
  lists: readonly UseQueryResult<ListOf<T>>[],
  make: MakeRows<T, Row, Context>,
  contextOf: (location: Location, at: number) => Context,
): Inventory<Row, LocationPart> {
  const remember = useMemo(() => rememberRows<T, Row, Context>(make), [make])
  const rows = locations.map((location, at) =>
    remember.part(location.slug, lists[at]?.data, contextOf(location, at)),
  )
  return { rows: remember.whole(rows), parts: locations.map((location, at) => partOf(location, lists[at])) }
}

/** The same for what is read by something else than locations: `key` tells one part from another, `place` names it in a notice. */
export function usePlaceInventory<
  Place extends { readonly key: string; readonly place: string },
  T,
  Row,
  const Context extends readonly unknown[],
>(
  places: readonly Place[],
  lists: readonly UseQueryResult<ListOf<T>>[],
  make: MakeRows<T, Row, Context>,
  contextOf: (place: Place) => Context,
): Inventory<Row> {
  const remember = useMemo(() => rememberRows<T, Row, Context>(make), [make])
  const rows = places.map((each, at) => remember.part(each.key, lists[at]?.data, contextOf(each)))
  return {
    rows: remember.whole(rows),
    parts: places.map(({ place }, at) => ({ ...partOf(null, lists[at]), place })),
  }
}

/** The rows of a list of the whole account, in which no location has a part. */
export function useAccountInventory<T, Row, const Context extends readonly unknown[]>(
  list: UseQueryResult<ListOf<T>>,
  make: MakeRows<T, Row, Context>,
  context: Context,
): Inventory<Row> {
  const remember = useMemo(() => rememberRows<T, Row, Context>(make), [make])
  return { rows: remember.part('', list.data, context), parts: [partOf(null, list)] }
}

/** The very same arrays again for as long as what they are made from is the very same: 10,000 rows are not made anew for a key press. */
function rememberRows<T, Row, Context extends readonly unknown[]>(make: MakeRows<T, Row, Context>) {
  const parts = new Map<string, { from: readonly unknown[]; rows: readonly Row[] }>()
  let whole: { from: readonly unknown[]; rows: readonly Row[] } | undefined
  return {
    part(id: string, list: ListOf<T> | undefined, context: Context): readonly Row[] {
      // A row holds words: its status, what it is found by.
      const from = [list, currentLocale(), ...context]
      let known = parts.get(id)
      if (known === undefined || !isSame(known.from, from)) {
        known = { from, rows: list === undefined ? [] : make(list.items, context) }
        parts.set(id, known)
      }
      return known.rows
    },
    whole(rows: readonly (readonly Row[])[]): readonly Row[] {
      if (whole === undefined || !isSame(whole.from, rows)) whole = { from: rows, rows: rows.flat() }
      return whole.rows
    },
  }
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, at) => value === b[at])
}
