import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'

import { callApi } from './http'
import { listOf } from './list'

/** Reference, "List VM resource pools"; `guest_limits` and `is_visible` as observed on live deployments (rules.md). */
const hostPoolSchema = z.looseObject({
  uuid: z.string(),
  name: z.string(),
  description: z.optional(z.nullable(z.string())),
  is_default_designated: z.optional(z.boolean()),
  is_visible: z.optional(z.boolean()),
  guest_limits: z.optional(
    z.nullable(
      z.looseObject({
        cpu: z.optional(z.nullable(z.number())),
        ram_mb: z.optional(z.nullable(z.number())),
        disk_gb: z.optional(z.nullable(z.number())),
      }),
    ),
  ),
})

/** A server class, as it is called on screen. */
export type HostPool = z.infer<typeof hostPoolSchema>

/** The server classes of a location that may be chosen. */
export const hostPoolsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['host-pools', slug],
    queryFn: ({ signal }) =>
      callApi({ method: 'GET', slug, path: '/user-resource/host_pool/list', signal }, listOf(hostPoolSchema)),
    select: ({ items }): HostPool[] => items.filter((pool) => pool.is_visible !== false),
    staleTime: 10 * 60_000,
  })
