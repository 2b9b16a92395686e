import type { UseMutationOptions } from '@tanstack/react-query'
import { Suspense } from 'react'

import type { ApiRequest } from '@/api/http'
import { rehearse } from '@/api/rehearse'
import { lazyPart } from '@/ui/lazy-part'
import { SkeletonLines } from '@/ui/skeleton'

const Requests = lazyPart(async () => (await import('./rehearsed-requests')).RehearsedRequests)

/** A write that can be rehearsed. */
export interface Planned {
  /** What it is made of: as long as this is the same, so is what it sends. */
  readonly of: string
  readonly rehearse: () => Promise<readonly ApiRequest[]>
}

export function planned<V, T>(write: UseMutationOptions<T, Error, V, void>, variables: V): Planned {
  return {
    of: JSON.stringify([write.mutationKey, variables]),
    rehearse: () => rehearse(write, variables),
  }
}

/** The exact calls of the API that these writes would make. */
export function RequestPreview({ writes }: { writes: readonly Planned[] }) {
  return (
    <Suspense fallback={<SkeletonLines lines={3} />}>
      <Requests writes={writes} />
    </Suspense>
  )
}
