import { useMemo } from 'react'

import { defineList } from '@/components/list/list-definition'
import type { FilterFace } from '@/components/list/list-view'
import { orderBy } from '@/components/list-state/order'
import type { CsvValue } from '@/lib/csv'
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
export function usageCsv(rows: readonly UsageRow[], currency: string): CsvValue[][] {
  const unit = currency.toLowerCase()
  return [
    ['what', 'kind', 'location', 'hours', `per_hour_${unit}`, `cost_${unit}`],
    ...rows.map(({ description, kind, location, hours, hourly, cost }): CsvValue[] => [
      description,
      kind,
      location,
      hours,
      hourly?.toFixed() ?? null,
      cost.toFixed(),
    ]),
  ]
}
