import type { Image } from '@/api/images'
import { systemName } from '@/components/vm-facts'
import type { VmRow } from '@/components/vm-inventory'
import { vmMessages } from '@/components/vm-messages'
import { vmState } from '@/components/vm-status'
import { messagesOf } from '@/lib/i18n/catalogue'
import { matches } from '@/lib/search'
import { compareText } from '@/lib/sort'

import type { VmFilter } from './shape'

export type VmFilters = Readonly<Record<VmFilter, readonly string[]>>

export interface FilterOption {
  readonly value: string
  readonly label: string
  /** How many of the VMs have it, whatever else is filtered by. */
  readonly count: number
}

/** What of a row each filter looks at. */
const valueOf: Record<VmFilter, (row: VmRow) => string> = {
  status: ({ vm }) => vm.status.toLowerCase(),
  os: ({ vm }) => (vm.os_name ?? '').toLowerCase(),
}

/** The filters without values that neither the VMs nor the panel or the images know: a slip in an address hides nothing. */
export function knownFilters(asked: VmFilters, rows: readonly VmRow[], images: readonly Image[]): VmFilters {
  if (asked.status.length === 0 && asked.os.length === 0) return asked
  const statuses = new Set([...Object.keys(messagesOf(vmMessages).states), ...rows.map(valueOf.status)])
  const systems = new Set([...images.map((image) => image.os_name.toLowerCase()), ...rows.map(valueOf.os)])
  return {
    status: asked.status.filter((value) => statuses.has(value)),
    os: asked.os.filter((value) => systems.has(value)),
  }
}

/** The rows that hold every term and fit every filter, in the order they came. */
export function narrowed(
  rows: readonly VmRow[],
  terms: readonly string[],
  filters: VmFilters,
): readonly VmRow[] {
  const statuses = new Set(filters.status)
  const systems = new Set(filters.os)
  if (terms.length === 0 && statuses.size === 0 && systems.size === 0) return rows
  return rows.filter(
    (row) =>
      (statuses.size === 0 || statuses.has(valueOf.status(row))) &&
      (systems.size === 0 || systems.has(valueOf.os(row))) &&
      matches(row.searchText, terms),
  )
}

/** What can be chosen in each filter: what the VMs have, and what is chosen already. */
export function filterOptions(
  rows: readonly VmRow[],
  chosen: VmFilters,
  images: readonly Image[],
): Record<VmFilter, readonly FilterOption[]> {
  const options = (filter: VmFilter, label: (value: string) => string): FilterOption[] => {
    const counts = new Map(chosen[filter].map((value) => [value, 0]))
    for (const row of rows) {
      const value = valueOf[filter](row)
      if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    return [...counts]
      .map(([value, count]) => ({ value, label: label(value), count }))
      .sort((a, b) => compareText(a.label, b.label))
  }
  return {
    status: options('status', (status) => vmState({ status }).word),
    os: options('os', (os_name) => systemName({ os_name, os_version: null }, images)),
  }
}
