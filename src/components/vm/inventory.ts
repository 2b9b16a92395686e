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
import { configurationOf } from './configuration'
import { addressesByVm, systemName } from './facts'

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

type Context = readonly [
  floatingIps: ListOf<FloatingIp> | undefined,
  images: readonly Image[] | undefined,
  prices: Prices | undefined,
]

function makeRows(vms: readonly Vm[], [floatingIps, images, prices]: Context): readonly VmRow[] {
  const addresses = addressesByVm(floatingIps?.items ?? [])
  return vms.map((vm) => new ReadVm(vm, addresses.get(vm.uuid) ?? [], images, prices))
}

/** What only some of the rows are asked for is made when it is: of 10,000 some thirty are drawn, and not every list is searched. */
class ReadVm implements VmRow {
  readonly id: string
  readonly vm: Vm
  readonly publicAddresses: readonly string[]
  readonly estimate: Estimate | null
  readonly #images: readonly Image[] | undefined
  #system: string | undefined
  #created: number | null | undefined
  #searchText: string | undefined

  constructor(
    vm: Vm,
    publicAddresses: readonly string[],
    images: readonly Image[] | undefined,
    prices: Prices | undefined,
  ) {
    const configuration = configurationOf(vm, publicAddresses.length > 0)
    this.id = `${vm.location}/${vm.uuid}`
    this.vm = vm
    this.publicAddresses = publicAddresses
    this.estimate = (configuration && prices?.vm(configuration)) ?? null
    this.#images = images
  }

  get system(): string {
    return (this.#system ??= systemName(this.vm, this.#images))
  }

  get created(): number | null {
    if (this.#created === undefined) this.#created = parseInstant(this.vm.created_at)
    return this.#created
  }

  get searchText(): string {
    const { name, private_ipv4, public_ipv6, uuid, hostname } = this.vm
    return (this.#searchText ??= prepare([
      name,
      private_ipv4,
      ...this.publicAddresses,
      public_ipv6,
      this.system,
      uuid,
      hostname,
    ]))
  }
}
