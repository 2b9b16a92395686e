import { isoOf, type CsvField } from '@/components/list-state/csv-fields'

import type { ReplicaColumn } from './definition'
import type { ReplicaRow } from './replica-inventory'

/** The list as a table for other programs: the reference's names, times in ISO 8601, money as a decimal rounded half-up to the cent. */
export function replicaCsv(currency: string): readonly CsvField<ReplicaRow, ReplicaColumn>[] {
  return [
    ['uuid', ({ replica }) => replica.uuid],
    ['type', ({ replica }) => replica.kind, 'kind'],
    ['location', ({ location }) => location, 'location'],
    ['vm_uuid', ({ vm }) => vm?.uuid, 'vm'],
    ['vm_name', ({ vm }) => vm?.name, 'vm'],
    ['disk_uuid', ({ replica }) => replica.diskUuid, 'disk'],
    ['disk', ({ replica }) => replica.disk, 'disk'],
    ['size_gb', ({ replica }) => replica.size, 'size'],
    ['created_at', ({ replica }) => isoOf(replica.taken), 'taken'],
    [`estimate_per_month_${currency.toLowerCase()}`, ({ monthly }) => monthly?.toFixed(2), 'monthly'],
  ]
}
