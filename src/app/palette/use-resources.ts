import { useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useEffect } from 'react'

import { billingAccountsQuery } from '@/api/billing-accounts'
import { bucketsQuery } from '@/api/buckets'
import { disksQuery } from '@/api/disks'
import { floatingIpsQuery } from '@/api/floating-ips'
import type { ListOf } from '@/api/list'
import { loadBalancersQuery } from '@/api/load-balancers'
import { networksQuery } from '@/api/networks'
import { vmListQuery } from '@/api/vms'
import { useLocationScope } from '@/components/location-scope'
import { compareText, sorted } from '@/lib/sort'

import { makers, resourceKinds, type Resource, type ResourceKind, type ResourceMaker } from './resource'

/** One list of the API, as far as it is known. */
export interface Source {
  readonly kind: ResourceKind
  readonly state: 'ready' | 'reading' | 'failed'
  /** All of it, in the order of the titles. Made when it is first asked for, which takes a while with thousands. */
  readonly all: () => readonly Resource[]
  /** One of it, without making the others. */
  readonly find: (id: string) => Resource | undefined
}

/** Kept for as long as the list is the very same. */
const made = new WeakMap<object, readonly Resource[]>()

function source<T>(
  { data, isError }: Pick<UseQueryResult<ListOf<T>>, 'data' | 'isError'>,
  { kind, id, make }: ResourceMaker<T>,
): Source {
  const one = (thing: T): Resource => ({ id: id(thing), kind, ...make(thing) })
  return {
    kind,
    state: data !== undefined ? 'ready' : isError ? 'failed' : 'reading',
    all: () => {
      if (data === undefined) return []
      const known = made.get(data) ?? sorted(data.items.map(one), ({ title }) => title, compareText)
      made.set(data, known)
      return known
    },
    find: (wanted) => {
      const found = data?.items.find((thing) => id(thing) === wanted)
      return found && one(found)
    },
  }
}

/** Every list of every location; what a page has read already is there at once. */
export function useSources(): readonly Source[] {
  const slugs = useLocationScope().all.map(({ slug }) => slug)
  const vms = useQueries({ queries: slugs.map(vmListQuery) })
  const ips = useQueries({ queries: slugs.map(floatingIpsQuery) })
  const balancers = useQueries({ queries: slugs.map(loadBalancersQuery) })
  const networks = useQueries({ queries: slugs.map(networksQuery) })
  const disks = useQueries({ queries: slugs.map(disksQuery) })
  const buckets = useQuery(bucketsQuery)
  const accounts = useQuery(billingAccountsQuery)
  return [
    ...vms.map((list) => source(list, makers.vm)),
    ...ips.map((list) => source(list, makers.floatingIp)),
    ...balancers.map((list) => source(list, makers.loadBalancer)),
    ...networks.map((list) => source(list, makers.network)),
    ...disks.map((list) => source(list, makers.disk)),
    source(buckets, makers.bucket),
    source(accounts, makers.account),
  ]
}

/** All of one kind. */
export function resourcesIn(sources: readonly Source[], kind: ResourceKind): readonly Resource[] {
  return sources.filter((each) => each.kind === kind).flatMap((each) => each.all())
}

/** The kinds of which some list could not be read. */
export function unreadKinds(sources: readonly Source[]): readonly ResourceKind[] {
  return resourceKinds.filter((kind) => sources.some((each) => each.kind === kind && each.state === 'failed'))
}

/** Makes the resources of one list after the other once the palette stands, so that the first key pressed finds them made. */
export function useMadeAhead(sources: readonly Source[]): void {
  useEffect(() => {
    const left = [...sources]
    const work = () => {
      left.shift()?.all()
      if (left.length > 0) timer = setTimeout(work)
    }
    let timer = setTimeout(work)
    return () => clearTimeout(timer)
  }, [sources])
}
