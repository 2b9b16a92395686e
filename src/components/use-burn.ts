import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

import { bucketsQuery } from '@/api/buckets'
import { disksQuery } from '@/api/disks'
import { floatingIpsQuery } from '@/api/floating-ips'
import type { ListOf } from '@/api/list'
import { loadBalancersQuery } from '@/api/load-balancers'
import { vmListQuery } from '@/api/vms'

import { burnOf, totalBurn, type Burn, type Owned } from './burn'
import { useLocationScope } from './location-scope'
import { usePrices } from './use-prices'

interface BurnReading {
  /** Of an account; null until everything that it is made of was read. */
  readonly burnOf: ((accountId: number) => Burn) | null
  /** Of all accounts together; null as above. */
  readonly total: (() => Burn) | null
  /** Every entry of every list was read just now: what is not in it is not there. */
  readonly isWhole: boolean
  /** Everything that was read so far. */
  readonly owned: Owned
  /** Something could not be read, so that nothing can be said. */
  readonly isUnread: boolean
  /** Why, of the first that could not be read. */
  readonly error: Error | null
  readonly retry: () => void
}

interface Gathered<T> {
  readonly items: readonly T[]
  readonly isRead: boolean
  readonly isWhole: boolean
  readonly isFailed: boolean
  readonly error: Error | null
  readonly retry: () => void
}

/** All lists of one kind as one. Defined outside the component, so that it is done only when one of them has changed. */
function gather<T>(
  lists: readonly {
    data: ListOf<T> | undefined
    isError: boolean
    error: Error | null
    refetch: () => unknown
  }[],
): Gathered<T> {
  return {
    items: lists.flatMap(({ data }) => data?.items ?? []),
    isRead: lists.every(({ data }) => data !== undefined),
    isWhole: lists.every(({ data, isError }) => data?.malformed === 0 && !isError),
    isFailed: lists.some(({ isError }) => isError),
    error: lists.find(({ isError }) => isError)?.error ?? null,
    retry: () => {
      for (const list of lists) if (list.isError) void list.refetch()
    },
  }
}

/** Reads all that is paid for by the hour, in every location: what an account burns is a sum over all of it. */
export function useBurn(): BurnReading {
  const { all } = useLocationScope()
  const vms = useQueries({ queries: all.map(({ slug }) => vmListQuery(slug)), combine: gather })
  const disks = useQueries({ queries: all.map(({ slug }) => disksQuery(slug)), combine: gather })
  const floatingIps = useQueries({ queries: all.map(({ slug }) => floatingIpsQuery(slug)), combine: gather })
  const balancers = useQueries({
    queries: all.map(({ slug }) => loadBalancersQuery(slug)),
    combine: gather,
  })
  const buckets = useQuery(bucketsQuery)
  const prices = usePrices()
  const owned = useMemo(
    (): Owned => ({
      vms: vms.items,
      disks: disks.items,
      floatingIps: floatingIps.items,
      loadBalancers: balancers.items,
      buckets: buckets.data?.items ?? [],
    }),
    [vms.items, disks.items, floatingIps.items, balancers.items, buckets.data],
  )
  const lists = [vms, disks, floatingIps, balancers, gather([buckets])]
  const total = useMemo(() => prices && (() => totalBurn(owned, prices)), [owned, prices])
  const isRead = prices !== undefined && lists.every((list) => list.isRead)
  return {
    burnOf: isRead ? (accountId) => burnOf(accountId, owned, prices) : null,
    total: (isRead ? total : null) ?? null,
    isWhole: isRead && lists.every((list) => list.isWhole),
    owned,
    isUnread: !isRead && lists.some((list) => list.isFailed),
    error: lists.find((list) => list.isFailed)?.error ?? null,
    retry: () => {
      for (const list of lists) list.retry()
    },
  }
}
