import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'

import { callApi } from './http'
import { listOf, type ListOf } from './list'

const ruleSchema = z.looseObject({
  uuid: z.string(),
  protocol: z.optional(z.nullable(z.string())),
  source_port: z.number(),
  target_port: z.number(),
  settings: z.optional(
    z.nullable(
      z.looseObject({
        connection_limit: z.optional(z.nullable(z.number())),
        session_persistence: z.optional(z.nullable(z.string())),
      }),
    ),
  ),
})

const targetSchema = z.looseObject({
  target_uuid: z.string(),
  target_type: z.optional(z.nullable(z.string())),
  /** May be null (rules.md, "Observed"). */
  target_ip_address: z.optional(z.nullable(z.string())),
})

/** Reference, "List user load balancers". */
const loadBalancerSchema = z.looseObject({
  uuid: z.string(),
  display_name: z.optional(z.nullable(z.string())),
  network_uuid: z.optional(z.nullable(z.string())),
  billing_account_id: z.optional(z.nullable(z.number())),
  created_at: z.optional(z.nullable(z.string())),
  is_deleted: z.optional(z.nullable(z.boolean())),
  private_address: z.optional(z.nullable(z.string())),
  forwarding_rules: z.optional(z.nullable(z.array(ruleSchema))),
  targets: z.optional(z.nullable(z.array(targetSchema))),
})

type ApiLoadBalancer = z.infer<typeof loadBalancerSchema>
/** A load balancer, with the slug of the location it was read from. */
export type LoadBalancer = ApiLoadBalancer & { readonly location: string }
const loadBalancerKeys = {
  at: (slug: string) => ['load-balancers', slug] as const,
}

const PATH = '/network/load_balancers'

async function listLoadBalancers(slug: string, signal?: AbortSignal): Promise<ListOf<LoadBalancer>> {
  const list = await callApi({ method: 'GET', slug, path: PATH, signal }, listOf(loadBalancerSchema))
  return {
    ...list,
    items: list.items
      .filter(({ is_deleted: isDeleted }) => isDeleted !== true)
      .map((balancer) => ({ ...balancer, location: slug })),
  }
}

export const loadBalancersQuery = (slug: string) =>
  queryOptions({
    queryKey: [...loadBalancerKeys.at(slug), 'list'],
    queryFn: ({ signal }) => listLoadBalancers(slug, signal),
    refetchInterval: 60_000,
  })
