import { useQueries } from '@tanstack/react-query'

import { disksQuery } from '@/api/disks'
import { floatingIpsQuery } from '@/api/floating-ips'
import { loadBalancersQuery } from '@/api/load-balancers'
import type { ListOf } from '@/api/list'
import type { Location } from '@/api/locations'
import { vmListQuery, type Vm } from '@/api/vms'
import { partOf, worstOf, type Inventory, type LocationPart } from '@/components/list/list-part'
import { useLocationInventory } from '@/components/list/use-inventory'
import { tellsAttachments } from '@/components/unattached-disks'
import { useNow } from '@/components/use-now'
import { usePrices } from '@/components/use-prices'
import { DAY } from '@/lib/instant'

import { unusedRows, type UnusedRow } from './unused-rows'

/**
 * What is unused in these locations. The VMs tell what is in use, so without them nothing is said of a location; where one of the other
 * readings failed, less is shown than there is, and the part says so.
 */
export function useUnusedInventory(
  locations: readonly Location[],
  snapshotDays: number,
): Inventory<UnusedRow, LocationPart> {
  const vms = useQueries({ queries: locations.map(({ slug }) => vmListQuery(slug)) })
  const disks = useQueries({ queries: locations.map(({ slug }) => disksQuery(slug)) })
  const floatingIps = useQueries({ queries: locations.map(({ slug }) => floatingIpsQuery(slug)) })
  const loadBalancers = useQueries({ queries: locations.map(({ slug }) => loadBalancersQuery(slug)) })
  const prices = usePrices()
  // To the day: the age of a snapshot changes no faster than that.
  const today = Math.floor(useNow() / DAY) * DAY

  const { rows, parts } = useLocationInventory(locations, vms, unusedRows, ({ slug }, at) => [
    slug,
    // A disk that seems free may be one of a VM that could not be read.
    isTold(vms[at]?.data) ? disks[at]?.data?.items : undefined,
    floatingIps[at]?.data?.items,
    loadBalancers[at]?.data?.items,
    prices,
    today,
    snapshotDays,
  ])
  return {
    rows,
    parts: parts.map((part, at) => {
      const others = [disks[at], floatingIps[at], loadBalancers[at]].map((list) =>
        partOf(part.location, list),
      )
      return worstOf(part, others)
    }),
  }
}

const isTold = (vms: ListOf<Vm> | undefined) => vms !== undefined && tellsAttachments(vms)
