import { useMemo } from 'react'

import { defineList } from '@/components/list/list-definition'
import type { FilterFace } from '@/components/list/list-view'
import type { CsvField } from '@/components/list-state/csv-fields'
import { orderBy } from '@/components/list-state/order'
import { messagesOf, useMessages } from '@/lib/i18n/catalogue'
import { perMonth } from '@/lib/pricing'
import { compareText } from '@/lib/sort'

import { billedMessages } from './messages'
import type { BilledRow } from './rows'

export const billedList = defineList({
  orders: {
    monthly: orderBy(
      ({ thing }: BilledRow) => thing.hourly,
      (a, b) => a.cmp(b),
    ),
    what: orderBy(({ name }: BilledRow) => name, compareText),
    kind: orderBy(({ thing }: BilledRow) => messagesOf(billedMessages).kinds[thing.kind], compareText),
    location: orderBy(({ location }: BilledRow) => location || null, compareText),
  },
  defaultSort: { column: 'monthly', direction: 'desc' },
  filterValues: {
    kind: ({ thing }: BilledRow) => thing.kind,
  },
})

export function useBilledFaces(): Record<'kind', FilterFace> {
  const t = useMessages(billedMessages)
  return useMemo(() => {
    const kinds: Readonly<Record<string, string>> = t.kinds
    return {
      kind: { label: t.columns.kind, nameOf: (kind) => kinds[kind] ?? kind, known: Object.keys(kinds) },
    }
  }, [t])
}

/** Amounts as exact decimals. */
export function billedCsv(currency: string): readonly CsvField<BilledRow>[] {
  const unit = currency.toLowerCase()
  return [
    ['what', ({ name }) => name, 'what'],
    ['id', ({ key }) => key],
    ['kind', ({ thing }) => thing.kind, 'kind'],
    ['location', ({ location }) => location, 'location'],
    [`per_hour_${unit}`, ({ thing }) => thing.hourly?.toFixed(), 'monthly'],
    [
      `per_month_${unit}`,
      ({ thing }) => (thing.hourly === null ? null : perMonth(thing.hourly).toFixed()),
      'monthly',
    ],
  ]
}
