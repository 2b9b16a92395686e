import { useMemo } from 'react'

import { defineList, type ListRow } from '@/components/list/list-definition'
import type { FilterFace } from '@/components/list/list-view'
import type { CsvField } from '@/components/list-state/csv-fields'
import { orderBy } from '@/components/list-state/order'
import { messagesOf, useMessages } from '@/lib/i18n/catalogue'
import type { Money } from '@/lib/money'
import { prepare } from '@/lib/search'
import { compareText } from '@/lib/sort'
import { usageMessages } from '@/pages/billing/usage/messages'

import { explain, reasons, type Part, type Side } from './explain'
import { changesMessages } from './messages'
import type { Period } from './periods'
import { detailsOf, whyOf, type Why } from './why'

export interface ChangeRow extends ListRow {
  readonly part: Part
  /** Where it is; empty for what is in no location, null where the service does not say. */
  readonly place: string | null
  readonly name: string
  readonly details: string
  readonly why: Why
}

export function changeRows(from: Period, to: Period, currency: string): ChangeRow[] {
  const t = messagesOf(changesMessages)
  const isPlaced = from.cost.hasLocations && to.cost.hasLocations
  return explain(from.cost, to.cost).map((part) => {
    const name = part.resource || t.unnamed
    const details = detailsOf(part)
    return {
      id: JSON.stringify([part.resource, part.location, part.kind, part.reason]),
      part,
      place: part.location === '' && !isPlaced ? null : part.location,
      name,
      details,
      why: whyOf(part, currency),
      searchText: prepare([name, details, part.location, t.reasons[part.reason]]),
    }
  })
}

export const changeList = defineList({
  orders: {
    difference: orderBy(({ part }: ChangeRow) => part.difference, byWeight),
    what: orderBy(({ name }: ChangeRow) => name, compareText),
    reason: orderBy(({ part }: ChangeRow) => messagesOf(changesMessages).reasons[part.reason], compareText),
    location: orderBy(({ part }: ChangeRow) => part.location || null, compareText),
  },
  defaultSort: { column: 'difference', direction: 'desc' },
  filterValues: {
    reason: ({ part }: ChangeRow) => part.reason,
    kind: ({ part }: ChangeRow) => part.kind,
    place: ({ part }: ChangeRow) => part.location,
  },
})

/** What weighs most, be it more or less; of the same weight what is more first. */
function byWeight(a: Money, b: Money): number {
  return a.abs().cmp(b.abs()) || a.cmp(b)
}

export function useChangeFaces(): Record<'reason' | 'kind' | 'place', FilterFace> {
  const t = useMessages(changesMessages)
  const kinds: Readonly<Record<string, string>> = useMessages(usageMessages).kinds
  return useMemo(() => {
    const names: Readonly<Record<string, string>> = t.reasons
    return {
      reason: { label: t.columns.reason, nameOf: (reason) => names[reason] ?? reason, known: reasons },
      kind: { label: t.columns.kind, nameOf: (kind) => kinds[kind] ?? kind, known: Object.keys(kinds) },
      place: { label: t.columns.location, nameOf: (slug) => slug },
    }
  }, [t, kinds])
}

/** Amounts as exact decimals: the last column adds up to the difference. */
export function changesCsv(from: string, to: string, currency: string): readonly CsvField<ChangeRow>[] {
  return [
    ['resource', ({ part }) => part.resource, 'what'],
    ['location', ({ part }) => part.location, 'location'],
    ['kind', ({ part }) => part.kind],
    ['reason', ({ part }) => part.reason, 'reason'],
    ['from', () => from],
    ['from_details', ({ part }) => detailsText(part.before), 'why'],
    ['from_hours', ({ part }) => hoursText(part.before), 'why'],
    ['to', () => to],
    ['to_details', ({ part }) => detailsText(part.after), 'why'],
    ['to_hours', ({ part }) => hoursText(part.after), 'why'],
    [`difference_${currency.toLowerCase()}`, ({ part }) => part.difference.toFixed(), 'difference'],
  ]
}

function detailsText(side: Side | null): string | null {
  return side === null ? null : side.lines.map(({ details }) => details).join('; ')
}

function hoursText(side: Side | null): string | undefined {
  return side === null ? '0' : side.hours?.toFixed()
}
