import { isoOf, type CsvField } from '@/components/list-state/csv-fields'

import type { FloatingIpColumn } from './definition'
import type { FloatingIpRow } from './rows'

/** The list as a table for other programs: the reference's names, times in ISO 8601, money as a decimal in `currency`. */
export function floatingIpCsv(currency: string): readonly CsvField<FloatingIpRow, FloatingIpColumn>[] {
  return [
    ['address', ({ ip }) => ip.address, 'address'],
    ['name', ({ ip }) => ip.name, 'name'],
    ['location', ({ ip }) => ip.location, 'location'],
    ['assigned_to', ({ ip }) => ip.assigned_to, 'assigned'],
    ['assigned_to_name', ({ holder }) => holder?.name, 'assigned'],
    ['assigned_to_resource_type', ({ ip }) => ip.assigned_to_resource_type, 'assigned'],
    ['assigned_to_private_ip', ({ ip }) => ip.assigned_to_private_ip, 'private'],
    ['billing_account_id', ({ ip }) => ip.billing_account_id, 'account'],
    ['created_at', ({ created }) => isoOf(created), 'created'],
    [`estimate_per_month_${currency.toLowerCase()}`, ({ monthly }) => monthly?.toFixed(2), 'monthly'],
  ]
}
