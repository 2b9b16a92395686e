import type { InvoiceRecord } from '@/api/invoices'
import { parseMoney, sumMoney, type Money } from '@/lib/money'
import { compareText } from '@/lib/sort'

/** A record's name taken apart: "web-01, 2 CPUs, 2 GB RAM, 20 GB disk". */
export interface RecordName {
  readonly resource: string
  /** How it was made in that time; empty when the record does not say. */
  readonly details: string
}

export interface RecordLine extends RecordName {
  readonly record: InvoiceRecord
  /** Exact. */
  readonly amount: Money
}

export const groupings = ['resource', 'location'] as const
export type Grouping = (typeof groupings)[number]

export interface RecordGroup {
  /** Unique among the groups. */
  readonly key: string
  /** The resource's name, or the location's slug; empty for what is in no location. */
  readonly name: string
  /** Where a resource is; null for a group that is a location itself, or when the record does not say. */
  readonly location: string | null
  readonly lines: readonly RecordLine[]
  readonly subtotal: Money
}

/** How details begin that the reference shows or the platform writes. A name may hold a comma of its own. */
const DETAILS =
  /, (?=\d+ CPUs?\b|\d[\d.]* [KMGT]i?B\b|(?:snapshots|backups|stopped|unassigned|load balancer|object storage)(?:,|$)|\S+ licen[cs]e\b)/i

export function takeApart(name: string): RecordName {
  const at = name.search(DETAILS)
  return at === -1
    ? { resource: name.trim(), details: '' }
    : { resource: name.slice(0, at).trim(), details: name.slice(at + 2).trim() }
}

export function recordLines(records: readonly InvoiceRecord[]): RecordLine[] {
  return records.flatMap((record) => {
    const amount = parseMoney(record.amount)
    return amount === null ? [] : [{ record, amount, ...takeApart(record.name ?? '') }]
  })
}

/** The records in groups, the most expensive first; a resource is told from one of the same name in another location. */
export function groupRecords(lines: readonly RecordLine[], by: Grouping): RecordGroup[] {
  const groups = new Map<string, { name: string; location: string | null; lines: RecordLine[] }>()
  for (const line of lines) {
    const location = line.record.location_slug ?? ''
    const key = by === 'location' ? location : JSON.stringify([line.resource, location])
    const group = groups.get(key)
    if (group !== undefined) group.lines.push(line)
    else
      groups.set(key, {
        name: by === 'location' ? location : line.resource,
        location: by === 'location' || location === '' ? null : location,
        lines: [line],
      })
  }
  return [...groups]
    .map(([key, group]) => ({
      key,
      ...group,
      lines: group.lines.toSorted((a, b) => b.amount.cmp(a.amount)),
      subtotal: sumMoney(group.lines.map(({ amount }) => amount)),
    }))
    .sort((a, b) => b.subtotal.cmp(a.subtotal) || compareText(a.name, b.name))
}
