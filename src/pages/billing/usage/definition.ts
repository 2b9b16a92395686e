import { useMemo } from 'react'

import { defineList } from '@/components/list/list-definition'
import type { FilterFace } from '@/components/list/list-view'
import type { CsvField } from '@/components/list-state/csv-fields'
import { orderBy } from '@/components/list-state/order'
import { messagesOf, useMessages } from '@/lib/i18n/catalogue'
import { compareNumbers, compareText } from '@/lib/sort'

import { usageMessages } from './messages'
import type { UsageRow } from './usage-rows'

export const usageList = defineList({
  orders: {
    cost: orderBy(
      ({ cost }: UsageRow) => cost,
      (a, b) => a.cmp(b),
    ),
    what: orderBy(({ description }: UsageRow) => description, compareText),
    kind: orderBy(({ kind }: UsageRow) => messagesOf(usageMessages).kinds[kind], compareText),
    location: orderBy(({ location }: UsageRow) => location, compareText),
    hours: orderBy(({ hours }: UsageRow) => hours, compareNumbers),
    hourly: orderBy(
      ({ hourly }: UsageRow) => hourly,
      (a, b) => a.cmp(b),
    ),
  },
  defaultSort: { column: 'cost', direction: 'desc' },
  filterValues: {
    kind: ({ kind }: UsageRow) => kind,
    place: ({ location }: UsageRow) => location,
  },
})

export function useUsageFaces(): Record<'kind' | 'place', FilterFace> {
  const t = useMessages(usageMessages)
  return useMemo(() => {
    const kinds: Record<string, string> = t.kinds
    return {
      kind: { label: t.columns.kind, nameOf: (kind) => kinds[kind] ?? kind, known: Object.keys(kinds) },
      place: { label: t.columns.location, nameOf: (slug) => slug },
    }
  }, [t])
}

/** Amounts as exact decimals. */
export function usageCsv(currency: string): readonly CsvField<UsageRow>[] {
  const unit = currency.toLowerCase()
  return [
    ['what', ({ description }) => description, 'what'],
    ['kind', ({ kind }) => kind, 'kind'],
    ['location', ({ location }) => location, 'location'],
    ['hours', ({ hours }) => hours, 'hours'],
    [`per_hour_${unit}`, ({ hourly }) => hourly?.toFixed(), 'hourly'],
    [`cost_${unit}`, ({ cost }) => cost.toFixed(), 'cost'],
  ]
}
