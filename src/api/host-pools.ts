import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'

import { callApi } from './http'
import { listOf } from './list'

/** Of a size: a bare maximum, or bounds. The rules name the members of `guest_limits` but not their form. */
const limitSchema = z.optional(
  z.nullable(
    z.union([
      z.number(),
      z.looseObject({ min: z.optional(z.nullable(z.number())), max: z.optional(z.nullable(z.number())) }),
    ]),
  ),
)

/** Reference, "List VM resource pools"; `guest_limits` and `is_visible` as observed on live deployments (rules.md). */
const hostPoolSchema = z.looseObject({
  uuid: z.string(),
  name: z.string(),
  description: z.optional(z.nullable(z.string())),
  is_default_designated: z.optional(z.nullable(z.boolean())),
  is_visible: z.optional(z.nullable(z.boolean())),
  guest_limits: z.optional(
    z.nullable(
      z.looseObject({
        cpu: limitSchema,
        ram_mb: limitSchema,
        disk_gb: limitSchema,
      }),
    ),
  ),
})

/** A server class, as it is called on screen. */
export type HostPool = z.infer<typeof hostPoolSchema>

const hostPools = (slug: string) =>
  queryOptions({
    queryKey: ['host-pools', slug],
    queryFn: ({ signal }) =>
      callApi({ method: 'GET', slug, path: '/user-resource/host_pool/list', signal }, listOf(hostPoolSchema)),
    staleTime: 10 * 60_000,
  })

/** Every server class of a location: a VM may live in one that is offered no more, and keeps its limits. */
export const allHostPoolsQuery = (slug: string) =>
  queryOptions({ ...hostPools(slug), select: ({ items }): HostPool[] => items })

/** The server classes of a location that may be chosen. */
export const offeredHostPoolsQuery = (slug: string) =>
  queryOptions({
    ...hostPools(slug),
    select: ({ items }): HostPool[] => items.filter((pool) => pool.is_visible !== false),
  })
