import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

import { billedVmsQuery } from '@/api/billing-resources'
import { bucketsQuery } from '@/api/buckets'
import { disksQuery } from '@/api/disks'
import { floatingIpsQuery } from '@/api/floating-ips'
import { loadBalancersQuery } from '@/api/load-balancers'
import type { Location } from '@/api/locations'
import { partOf, worstOf, type Inventory } from '@/components/list/list-part'
import { useAccountInventory, useLocationInventory } from '@/components/list/use-inventory'
import { useLocationScope } from '@/components/location-scope'
import { usePrices } from '@/components/use-prices'
import { pricer } from '@/lib/pricing'

import { billedBuckets, billedRows, type BilledRow } from './rows'

/** Before the prices are read, and where they cannot be, nothing has one. */
const noPrices = pricer([])

/** What an account pays for in some locations; buckets belong to none of them, and stand where it is all of them. */
export function useBilledInventory(accountId: number, shown: readonly Location[]): Inventory<BilledRow> {
  const { all } = useLocationScope()
  const isWhole = shown.length === all.length
  const vms = useQueries({ queries: shown.map(({ slug }) => billedVmsQuery(slug, accountId)) })
  const disks = useQueries({ queries: shown.map(({ slug }) => disksQuery(slug)) })
  const floatingIps = useQueries({ queries: shown.map(({ slug }) => floatingIpsQuery(slug)) })
  const loadBalancers = useQueries({ queries: shown.map(({ slug }) => loadBalancersQuery(slug)) })
  const prices = usePrices() ?? noPrices
  const located = useLocationInventory(shown, vms, billedRows, ({ slug }, at) => [
    slug,
    accountId,
    disks[at]?.data?.items,
    floatingIps[at]?.data?.items,
    loadBalancers[at]?.data?.items,
    prices,
  ])
  const buckets = useAccountInventory(useQuery(bucketsQuery), billedBuckets, [accountId, prices])
  const rows = useMemo(
    () => (isWhole ? [...located.rows, ...buckets.rows] : located.rows),
    [isWhole, located.rows, buckets.rows],
  )
  return {
    rows,
    parts: [
      ...located.parts.map((part, at) =>
        worstOf(
          part,
          [disks[at], floatingIps[at], loadBalancers[at]].map((list) => partOf(part.location, list)),
        ),
      ),
      ...(isWhole ? buckets.parts : []),
    ],
  }
}
