import { useQueries, useQuery } from '@tanstack/react-query'

import { billingAccountsQuery, type BillingAccount } from '@/api/billing-accounts'
import { floatingIpsQuery, type FloatingIp } from '@/api/floating-ips'
import type { ListOf } from '@/api/list'
import { loadBalancersQuery, type LoadBalancer } from '@/api/load-balancers'
import type { Location } from '@/api/locations'
import type { PolicyEntry } from '@/api/pricing'
import { vmListQuery, type Vm } from '@/api/vms'
import { isIdle } from '@/components/floating-ips/can'
import { holderOf, type Holder } from '@/components/floating-ips/holder'
import type { ListRow } from '@/components/list/list-definition'
import type { Inventory, LocationPart } from '@/components/list/list-part'
import { useLocationInventory } from '@/components/list/use-inventory'
import { accountName } from '@/components/billing-account-facts'
import { usePrices } from '@/components/use-prices'
import { parseInstant } from '@/lib/instant'
import type { Money } from '@/lib/money'
import { perMonth, type Prices } from '@/lib/pricing'
import { prepare } from '@/lib/search'

export interface FloatingIpRow extends ListRow {
  readonly ip: FloatingIp
  /** What it is assigned to; null when it is to nothing. */
  readonly holder: Holder | null
  /** The billing account's name; null when it is not known. */
  readonly account: string | null
  /** Epoch milliseconds. */
  readonly created: number | null
  /** A month; null while the prices do not say. */
  readonly monthly: Money | null
}

export function useFloatingIpInventory(
  locations: readonly Location[],
): Inventory<FloatingIpRow, LocationPart> {
  const lists = useQueries({ queries: locations.map(({ slug }) => floatingIpsQuery(slug)) })
  const vms = useQueries({ queries: locations.map(({ slug }) => vmListQuery(slug)) })
  const balancers = useQueries({ queries: locations.map(({ slug }) => loadBalancersQuery(slug)) })
  const accounts = useQuery(billingAccountsQuery).data
  const prices = usePrices()
  return useLocationInventory(locations, lists, makeRows, (_location, at) => [
    vms[at]?.data,
    balancers[at]?.data,
    accounts,
    prices,
  ])
}

type Context = readonly [
  ListOf<Vm> | undefined,
  ListOf<LoadBalancer> | undefined,
  ListOf<BillingAccount> | undefined,
  Prices<PolicyEntry> | undefined,
]

export function makeRows(
  ips: readonly FloatingIp[],
  [vms, balancers, accounts, prices]: Context,
): readonly FloatingIpRow[] {
  // Of thousands of VMs a few hold an address: each is looked up by its uuid, not searched for.
  const vmByUuid = new Map(vms?.items.map((vm) => [vm.uuid, vm]))
  const idle = prices?.address('unassigned') ?? null
  const assigned = prices?.address('assigned') ?? null
  return ips.map((ip) => {
    const vm = vmByUuid.get(ip.assigned_to ?? '')
    const holder = holderOf(ip, vm === undefined ? [] : [vm], balancers?.items ?? [])
    const payer = accounts?.items.find(({ id }) => id === ip.billing_account_id)
    const account = payer === undefined ? null : accountName(payer)
    const hourly = isIdle(ip) ? idle : assigned
    return {
      id: `${ip.location}/${ip.address}`,
      ip,
      holder,
      account,
      created: parseInstant(ip.created_at),
      monthly: hourly && perMonth(hourly),
      searchText: prepare([
        ip.address,
        ip.name,
        holder?.name,
        ip.assigned_to_private_ip,
        ip.assigned_to,
        account,
      ]),
    }
  })
}
