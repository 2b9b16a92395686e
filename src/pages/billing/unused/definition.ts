import { useMemo } from 'react'

import { defineList } from '@/components/list/list-definition'
import type { FilterFace } from '@/components/list/list-view'
import { isoOf, type CsvField } from '@/components/list-state/csv-fields'
import { orderBy } from '@/components/list-state/order'
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
export function unusedCsv(currency: string): readonly CsvField<UnusedRow>[] {
  return [
    ['kind', ({ kind }) => kind satisfies UnusedKind, 'kind'],
    ['id', ({ key }) => key],
    ['name', ({ name }) => name, 'what'],
    ['location', ({ location }) => location, 'location'],
    ['since', ({ since }) => isoOf(since), 'since'],
    [
      `estimate_per_month_${currency.toLowerCase()}`,
      ({ hourly }) => (hourly === null ? null : perMonth(hourly).toFixed(2)),
      'monthly',
    ],
  ]
}
