import { isoOf, type CsvField } from '@/components/list-state/csv-fields'

import type { BalancerColumn } from './definition'
import type { BalancerRow } from './rows'

/** The list as a table for other programs: the reference's names, times in ISO 8601, money as a decimal in `currency`. */
export function balancerCsv(currency: string): readonly CsvField<BalancerRow, BalancerColumn>[] {
  return [
    ['uuid', ({ balancer }) => balancer.uuid],
    ['display_name', ({ balancer }) => balancer.display_name, 'name'],
    ['location', ({ balancer }) => balancer.location, 'location'],
    ['network', ({ network }) => network, 'network'],
    ['private_address', ({ balancer }) => balancer.private_address],
    ['public_ipv4', ({ publicAddresses }) => publicAddresses.join(' '), 'public'],
    ['rules', rulesOf, 'rules'],
    ['targets', ({ health }) => health.total, 'targets'],
    ['targets_running', ({ health }) => health.running, 'targets'],
    ['billing_account_id', ({ balancer }) => balancer.billing_account_id, 'account'],
    ['created_at', ({ created }) => isoOf(created)],
    [`estimate_per_month_${currency.toLowerCase()}`, ({ monthly }) => monthly?.toFixed(2), 'monthly'],
  ]
}

function rulesOf({ balancer }: BalancerRow): string {
  return (balancer.forwarding_rules ?? [])
    .map(({ source_port: source, target_port: target }) => `${source}:${target}`)
    .join(' ')
}
