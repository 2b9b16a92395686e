import type { CsvValue } from '@/lib/csv'

import type { BalancerRow } from './rows'

/** The list as a table for other programs: the reference's names, times in ISO 8601, money as a decimal in `currency`. */
export function balancerCsv(rows: readonly BalancerRow[], currency: string): CsvValue[][] {
  const head = [
    'uuid',
    'display_name',
    'location',
    'network',
    'private_address',
    'public_ipv4',
    'rules',
    'targets',
    'targets_running',
    'billing_account_id',
    'created_at',
    `estimate_per_month_${currency.toLowerCase()}`,
  ]
  const lines = rows.map((row): CsvValue[] => [
    row.balancer.uuid,
    row.balancer.display_name,
    row.balancer.location,
    row.network,
    row.balancer.private_address,
    row.publicAddresses.join(' '),
    (row.balancer.forwarding_rules ?? [])
      .map(({ source_port: source, target_port: target }) => `${source}:${target}`)
      .join(' '),
    row.health.total,
    row.health.running,
    row.balancer.billing_account_id,
    row.created === null ? null : new Date(row.created).toISOString(),
    row.monthly?.toFixed(2),
  ])
  return [head, ...lines]
}
