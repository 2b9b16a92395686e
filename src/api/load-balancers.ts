import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'

import { callApi } from './http'
import { listOf } from './list'

const targetSchema = z.looseObject({
  target_uuid: z.string(),
  target_type: z.optional(z.nullable(z.string())),
  /** May be null (rules.md, "Observed"). */
  target_ip_address: z.optional(z.nullable(z.string())),
})

/** Reference, "List Load Balancers". */
const loadBalancerSchema = z.looseObject({
  uuid: z.string(),
  display_name: z.optional(z.nullable(z.string())),
  is_deleted: z.optional(z.nullable(z.boolean())),
  targets: z.optional(z.nullable(z.array(targetSchema))),
})

export type LoadBalancer = z.infer<typeof loadBalancerSchema>

export const loadBalancersQuery = (slug: string) =>
  queryOptions({
    queryKey: ['load-balancers', slug, 'list'],
    queryFn: ({ signal }) =>
      callApi({ method: 'GET', slug, path: '/network/load_balancers', signal }, listOf(loadBalancerSchema)),
    refetchInterval: 60_000,
  })
