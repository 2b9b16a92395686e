import { useQueries, type UseQueryResult } from '@tanstack/react-query'
import { useMemo } from 'react'

import type { FloatingIp } from '@/api/floating-ips'
import { floatingIpsQuery } from '@/api/floating-ips'
import { allImagesQuery, type Image } from '@/api/images'
import type { ListOf } from '@/api/list'
import type { Location } from '@/api/locations'
import { vmListQuery, type Vm } from '@/api/vms'
import { parseInstant } from '@/lib/instant'
import type { Estimate, Prices } from '@/lib/pricing'
import { prepare } from '@/lib/search'

import { usePrices } from './use-prices'
import { addressesByVm, configurationOf, systemName } from './vm-facts'

/** A VM with what other calls know of it, ready to be shown, searched and sorted. */
export interface VmRow {
  /** Unique over all locations. */
  readonly id: string
  readonly vm: Vm
  readonly system: string
  readonly publicAddresses: readonly string[]
  /** Epoch milliseconds. */
  readonly created: number | null
  /** As it stands: a stopped VM pays for its storage only. Null while the prices are unknown. */
  readonly estimate: Estimate | null
  /** Prepared for `matches` of lib/search. */
  readonly searchText: string
}

/** How the reading of one location went. One that fails must never look empty (rules.md, "Addresses and locations"). */
export interface LocationPart {
  readonly location: Location
  /** `stale`: the last reading failed, and an earlier one is shown. */
  readonly state: 'loading' | 'ready' | 'stale' | 'failed'
  readonly error: Error | null
  /** Epoch milliseconds of the reading that is shown; 0 when there is none. */
  readonly readAt: number
  readonly count: number
  /** Entries that could not be read and are left out. */
  readonly malformed: number
  readonly isRetrying: boolean
  readonly retry: () => void
}

export interface VmInventory {
  readonly rows: readonly VmRow[]
  readonly parts: readonly LocationPart[]
}

/** Reads the VMs of the locations side by side; each loads, fails and is tried again on its own. */
export function useVmInventory(locations: readonly Location[]): VmInventory {
  const lists = useQueries({ queries: locations.map(({ slug }) => vmListQuery(slug)) })
  const floatingIps = useQueries({ queries: locations.map(({ slug }) => floatingIpsQuery(slug)) })
  const images = useQueries({ queries: locations.map(({ slug }) => allImagesQuery(slug)) })
  const prices = usePrices()

  // Each location's rows are made anew only when one of its own readings changed.
  const makers = useMemo(() => new Map<string, typeof makeRows>(), [])
  const perLocation = locations.map(({ slug }, index) => {
    let make = makers.get(slug)
    if (make === undefined) makers.set(slug, (make = rememberLast(makeRows)))
    return make(lists[index]?.data, floatingIps[index]?.data, images[index]?.data?.items, prices)
  })
  const join = useMemo(() => rememberLast((...rows: (readonly VmRow[])[]) => rows.flat()), [])
  return {
    rows: join(...perLocation),
    parts: locations.map((location, index) => partOf(location, lists[index])),
  }
}

function makeRows(
  list: ListOf<Vm> | undefined,
  floatingIps: ListOf<FloatingIp> | undefined,
  images: readonly Image[] | undefined,
  prices: Prices | undefined,
): readonly VmRow[] {
  if (list === undefined) return []
  const addresses = addressesByVm(floatingIps?.items ?? [])
  return list.items.map((vm) => {
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

function partOf(location: Location, list: UseQueryResult<ListOf<Vm>> | undefined): LocationPart {
  const failed = list?.isError ?? false
  const known = list?.data !== undefined
  return {
    location,
    state: failed ? (known ? 'stale' : 'failed') : known ? 'ready' : 'loading',
    error: list?.error ?? null,
    readAt: list?.dataUpdatedAt ?? 0,
    count: list?.data?.items.length ?? 0,
    malformed: list?.data?.malformed ?? 0,
    isRetrying: failed && (list?.isFetching ?? false),
    retry: () => void list?.refetch(),
  }
}

/** The last result again for as long as every argument is the very same. */
function rememberLast<A extends readonly unknown[], R>(make: (...args: A) => R): (...args: A) => R {
  let last: { args: A; result: R } | undefined
  return (...args) => {
    if (
      last === undefined ||
      args.length !== last.args.length ||
      args.some((arg, i) => arg !== last?.args[i])
    ) {
      last = { args, result: make(...args) }
    }
    return last.result
  }
}
