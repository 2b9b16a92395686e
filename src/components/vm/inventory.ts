import { useQueries } from '@tanstack/react-query'

import type { FloatingIp } from '@/api/floating-ips'
import { floatingIpsQuery } from '@/api/floating-ips'
import { allImagesQuery, type Image } from '@/api/images'
import type { ListOf } from '@/api/list'
import type { Location } from '@/api/locations'
import { vmListQuery, type Vm } from '@/api/vms'
import { parseInstant } from '@/lib/instant'
import type { Estimate, Prices } from '@/lib/pricing'
import { prepare } from '@/lib/search'

import type { ListRow } from '@/components/list/list-definition'
import type { Inventory, LocationPart } from '@/components/list/list-part'
import { useLocationInventory } from '@/components/list/use-inventory'
import { usePrices } from '@/components/use-prices'
import { addressesByVm, configurationOf, systemName } from './facts'

/** A VM with what other calls know of it, ready to be shown, searched and sorted. */
export interface VmRow extends ListRow {
  readonly vm: Vm
  readonly system: string
  readonly publicAddresses: readonly string[]
  /** Epoch milliseconds. */
  readonly created: number | null
  /** As it stands: a stopped VM pays for its storage only. Null while the prices are unknown. */
  readonly estimate: Estimate | null
}

/** Reads the VMs of the locations side by side; each loads, fails and is tried again on its own. */
export function useVmInventory(locations: readonly Location[]): Inventory<VmRow, LocationPart> {
  const lists = useQueries({ queries: locations.map(({ slug }) => vmListQuery(slug)) })
  const floatingIps = useQueries({ queries: locations.map(({ slug }) => floatingIpsQuery(slug)) })
  const images = useQueries({ queries: locations.map(({ slug }) => allImagesQuery(slug)) })
  const prices = usePrices()
  return useLocationInventory(locations, lists, makeRows, (_location, at) => [
    floatingIps[at]?.data,
    images[at]?.data?.items,
    prices,
  ])
}

function makeRows(
  vms: readonly Vm[],
  [floatingIps, images, prices]: readonly [
    ListOf<FloatingIp> | undefined,
    readonly Image[] | undefined,
    Prices | undefined,
  ],
): readonly VmRow[] {
  const addresses = addressesByVm(floatingIps?.items ?? [])
  return vms.map((vm) => {
    const publicAddresses = addresses.get(vm.uuid) ?? []
    const system = systemName(vm, images)
    const configuration = configurationOf(vm, publicAddresses.length > 0)
    return {
      id: `${vm.location}/${vm.uuid}`,
      vm,
      system,
      publicAddresses,
      created: parseInstant(vm.created_at),
      estimate: (configuration && prices?.vm(configuration)) ?? null,
      searchText: prepare([
        vm.name,
        vm.private_ipv4,
        ...publicAddresses,
        vm.public_ipv6,
        system,
        vm.uuid,
        vm.hostname,
      ]),
    }
  })
}
