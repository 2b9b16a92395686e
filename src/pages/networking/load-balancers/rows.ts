import { useQueries, useQuery } from '@tanstack/react-query'

import { billingAccountsQuery, type BillingAccount } from '@/api/billing-accounts'
import { floatingIpsQuery, type FloatingIp } from '@/api/floating-ips'
import type { ListOf } from '@/api/list'
import { loadBalancersQuery, type LoadBalancer } from '@/api/load-balancers'
import type { Location } from '@/api/locations'
import { networksQuery, type Network } from '@/api/networks'
import type { PolicyEntry } from '@/api/pricing'
import { vmListQuery, type Vm } from '@/api/vms'
import { accountName } from '@/components/billing-account-facts'
import type { ListRow } from '@/components/list/list-definition'
import type { Inventory, LocationPart } from '@/components/list/list-part'
import { useLocationInventory } from '@/components/list/use-inventory'
import { balancerName } from '@/components/load-balancers/balancer-name'
import { balancerHealth, type BalancerHealth } from '@/components/load-balancers/health'
import { usePrices } from '@/components/use-prices'
import { messagesOf } from '@/lib/i18n/catalogue'
import { parseInstant } from '@/lib/instant'
import type { Money } from '@/lib/money'
import { perMonth, type Prices } from '@/lib/pricing'
import { prepare } from '@/lib/search'

import { balancerPageMessages } from './messages'

export interface BalancerRow extends ListRow {
  readonly balancer: LoadBalancer
  readonly name: string
  readonly health: BalancerHealth
  /** "80 → 8080" */
  readonly rules: readonly string[]
  readonly publicAddresses: readonly string[]
  /** The names of network and account; null when they are not known. */
  readonly network: string | null
  readonly account: string | null
  /** Epoch milliseconds. */
  readonly created: number | null
  /** A month, without its address; null while the prices do not say. */
  readonly monthly: Money | null
}

export function useBalancerInventory(locations: readonly Location[]): Inventory<BalancerRow, LocationPart> {
  const lists = useQueries({ queries: locations.map(({ slug }) => loadBalancersQuery(slug)) })
  const vms = useQueries({ queries: locations.map(({ slug }) => vmListQuery(slug)) })
  const floatingIps = useQueries({ queries: locations.map(({ slug }) => floatingIpsQuery(slug)) })
  const networks = useQueries({ queries: locations.map(({ slug }) => networksQuery(slug)) })
  const accounts = useQuery(billingAccountsQuery).data
  const prices = usePrices()
  return useLocationInventory(locations, lists, makeRows, (_location, at) => [
    vms[at]?.data,
    floatingIps[at]?.data,
    networks[at]?.data,
    accounts,
    prices,
  ])
}

type Context = readonly [
  ListOf<Vm> | undefined,
  ListOf<FloatingIp> | undefined,
  ListOf<Network> | undefined,
  ListOf<BillingAccount> | undefined,
  Prices<PolicyEntry> | undefined,
]

export function makeRows(
  balancers: readonly LoadBalancer[],
  [vms, floatingIps, networks, accounts, prices]: Context,
): readonly BalancerRow[] {
  const t = messagesOf(balancerPageMessages)
  const vmByUuid = vms && new Map(vms.items.map((vm) => [vm.uuid, vm]))
  const hourly = prices?.loadBalancer() ?? null
  return balancers.map((balancer) => {
    const name = balancerName(balancer)
    const ports = balancer.forwarding_rules ?? []
    const publicAddresses = (floatingIps?.items ?? [])
      .filter((ip) => ip.assigned_to === balancer.uuid)
      .map(({ address }) => address)
    const payer = accounts?.items.find(({ id }) => id === balancer.billing_account_id)
    const network = networks?.items.find(({ uuid }) => uuid === balancer.network_uuid)?.name ?? null
    return {
      id: `${balancer.location}/${balancer.uuid}`,
      balancer,
      name,
      health: balancerHealth(balancer, vmByUuid),
      rules: ports.map((rule) => t.rule(rule.source_port, rule.target_port)),
      publicAddresses,
      network,
      account: payer === undefined ? null : accountName(payer),
      created: parseInstant(balancer.created_at),
      monthly: hourly && perMonth(hourly),
      searchText: prepare([
        name,
        balancer.private_address,
        ...publicAddresses,
        network,
        balancer.uuid,
        ...ports.map((rule) => rule.source_port),
        ...(balancer.targets ?? []).map((target) => vmByUuid?.get(target.target_uuid)?.name),
      ]),
    }
  })
}
