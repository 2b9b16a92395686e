import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'

import { messagesOf } from '@/lib/i18n/catalogue'

import { createOnce } from './create-once'
import { floatingIpKeys } from './floating-ips'
import { callApi } from './http'
import { listOf, type ListOf } from './list'
import { apiMessages } from './messages'
import { networkKeys } from './networks'
import { write } from './write'

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
export type ForwardingRule = z.infer<typeof ruleSchema>
export type Ports = Pick<ForwardingRule, 'source_port' | 'target_port'>
/** What a write about an existing load balancer needs to know of it. `name` is what it is called on screen. */
export interface LoadBalancerRef {
  readonly location: string
  readonly uuid: string
  readonly name: string
}

export const loadBalancerKeys = {
  at: (slug: string) => ['load-balancers', slug] as const,
}

const PATH = '/network/load_balancers'
export const ONE_BALANCER = `${PATH}/{load_balancer_uuid}`

export async function listLoadBalancers(slug: string, signal?: AbortSignal): Promise<ListOf<LoadBalancer>> {
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

/** One load balancer. After a deletion it may still be answered, with `is_deleted` (rules.md, "Observed"). */
export const loadBalancerQuery = (slug: string, uuid: string) =>
  queryOptions({
    queryKey: [...loadBalancerKeys.at(slug), uuid],
    queryFn: ({ signal }) => readLoadBalancer({ location: slug, uuid }, signal),
    refetchInterval: 60_000,
  })

/** As it is now, past the cache. */
export async function readLoadBalancer(
  { location, uuid }: Pick<LoadBalancerRef, 'location' | 'uuid'>,
  signal?: AbortSignal,
): Promise<LoadBalancer> {
  const params = { load_balancer_uuid: uuid }
  const request = { method: 'GET', slug: location, path: ONE_BALANCER, params, signal } as const
  return { ...(await callApi(request, loadBalancerSchema)), location }
}

/* Writes; those about a load balancer that exists are in `load-balancer-changes.ts`. */

/** What creating a load balancer takes (reference, "Create load balancer"). */
export interface CreateLoadBalancer {
  readonly location: string
  readonly name: string
  /** Left out, it goes into the default network, which is made when there is none. */
  readonly network_uuid?: string
  readonly billing_account_id: number
  readonly reserve_public_ip: boolean
  readonly rules: readonly Ports[]
  /** VMs, by their uuid. */
  readonly targets: readonly string[]
}

export const createLoadBalancer = write<CreateLoadBalancer, LoadBalancer>({
  key: ['load-balancers', 'create'],
  call: ({ location, name, network_uuid, billing_account_id, reserve_public_ip, rules, targets }, send) => {
    const json = {
      display_name: name,
      billing_account_id,
      ...(network_uuid !== undefined && { network_uuid }),
      // A text in this JSON, and the list of targets always (rules.md, "Encodings" and "Observed").
      reserve_public_ip: String(reserve_public_ip),
      rules,
      targets: targets.map((target_uuid) => ({ target_uuid, target_type: 'vm' })),
    }
    return createOnce({
      create: async () => {
        const request = { method: 'POST', slug: location, path: PATH, json } as const
        return { ...(await send(request, loadBalancerSchema)), location }
      },
      list: () => listLoadBalancers(location),
      idOf: ({ uuid }) => uuid,
      isIt: (balancer) => balancer.display_name === name,
    })
  },
  title: ({ name }) => messagesOf(apiMessages).writes.createLoadBalancer(name),
  invalidates: (balancer) => [
    loadBalancerKeys.at(balancer.location),
    floatingIpKeys.at(balancer.location),
    networkKeys.at(balancer.location),
  ],
  onDone: (client, made, { location }) =>
    client.setQueryData(loadBalancerQuery(location, made.uuid).queryKey, made),
})
