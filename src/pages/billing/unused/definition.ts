import { useMemo } from 'react'

import { defineList } from '@/components/list/list-definition'
import type { FilterFace } from '@/components/list/list-view'
import { orderBy } from '@/components/list-state/order'
import type { CsvValue } from '@/lib/csv'
import { messagesOf, useMessages } from '@/lib/i18n/catalogue'
import { perMonth } from '@/lib/pricing'
import { compareNumbers, compareText } from '@/lib/sort'

import { unusedMessages } from './messages'
import type { UnusedKind, UnusedRow } from './unused-rows'

export const unusedList = defineList({
  orders: {
    monthly: orderBy(
      ({ hourly }: UnusedRow) => hourly,
      (a, b) => a.cmp(b),
    ),
    what: orderBy(({ name }: UnusedRow) => name, compareText),
    kind: orderBy(({ kind }: UnusedRow) => messagesOf(unusedMessages).kinds[kind], compareText),
    location: orderBy(({ location }: UnusedRow) => location, compareText),
    since: orderBy(({ since }: UnusedRow) => since, compareNumbers),
  },
  // What costs most comes first: there is most to gain.
  defaultSort: { column: 'monthly', direction: 'desc' },
  filterValues: { kind: ({ kind }: UnusedRow) => kind },
})

export function useUnusedFaces(): Record<'kind', FilterFace> {
  const t = useMessages(unusedMessages)
  return useMemo(() => {
    const kinds: Record<string, string> = t.kinds
    return {
      kind: { label: t.columns.kind, nameOf: (kind) => kinds[kind] ?? kind, known: Object.keys(kinds) },
    }
  }, [t])
}

/** Costs as decimals for a month of 730 hours. */
export function unusedCsv(rows: readonly UnusedRow[], currency: string): CsvValue[][] {
  return [
    ['kind', 'id', 'name', 'location', 'since', `estimate_per_month_${currency.toLowerCase()}`],
    ...rows.map(({ kind, key, name, location, since, hourly }): CsvValue[] => [
      kind satisfies UnusedKind,
      key,
      name,
      location,
      since === null ? null : new Date(since).toISOString(),
      hourly === null ? null : perMonth(hourly).toFixed(2),
    ]),
  ]
}
