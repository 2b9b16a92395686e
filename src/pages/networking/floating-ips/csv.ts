import type { CsvValue } from '@/lib/csv'

import type { FloatingIpRow } from './rows'

/** The list as a table for other programs: the reference's names, times in ISO 8601, money as a decimal in `currency`. */
export function floatingIpCsv(rows: readonly FloatingIpRow[], currency: string): CsvValue[][] {
  const head = [
    'address',
    'name',
    'location',
    'assigned_to',
    'assigned_to_name',
    'assigned_to_resource_type',
    'assigned_to_private_ip',
    'billing_account_id',
    'created_at',
    `estimate_per_month_${currency.toLowerCase()}`,
  ]
  const lines = rows.map(({ ip, holder, created, monthly }): CsvValue[] => [
    ip.address,
    ip.name,
    ip.location,
    ip.assigned_to,
    holder?.name,
    ip.assigned_to_resource_type,
    ip.assigned_to_private_ip,
    ip.billing_account_id,
    created === null ? null : new Date(created).toISOString(),
    monthly?.toFixed(2),
  ])
  return [head, ...lines]
}
