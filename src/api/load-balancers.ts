import { queryOptions, type QueryClient } from '@tanstack/react-query'
import * as z from 'zod/mini'

import { messagesOf } from '@/lib/i18n/catalogue'

import { createOnce } from './create-once'
import { removeOnce } from './do-once'
import { floatingIpKeys } from './floating-ips'
import { callApi } from './http'
import { ignored, listOf, type ListOf } from './list'
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

const loadBalancerKeys = {
  at: (slug: string) => ['load-balancers', slug] as const,
}

const PATH = '/network/load_balancers'
const ONE = `${PATH}/{load_balancer_uuid}`

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

/** One load balancer. After a deletion it may still be answered, with `is_deleted` (rules.md, "Observed"). */
export const loadBalancerQuery = (slug: string, uuid: string) =>
  queryOptions({
    queryKey: [...loadBalancerKeys.at(slug), uuid],
    queryFn: async ({ signal }): Promise<LoadBalancer> => {
      const params = { load_balancer_uuid: uuid }
      const balancer = await callApi({ method: 'GET', slug, path: ONE, params, signal }, loadBalancerSchema)
      return { ...balancer, location: slug }
    },
    refetchInterval: 60_000,
  })

/* Writes. What the service made of one is read again: some of them answer with a part only (reference, "Add load balancer target"). */

const titles = () => messagesOf(apiMessages).writes
const touchesBalancers = ({ location }: Pick<LoadBalancer, 'location'>) => [loadBalancerKeys.at(location)]

/** Replaces a load balancer wherever the cache holds it. */
function updateBalancer(
  client: QueryClient,
  { location, uuid }: Pick<LoadBalancerRef, 'location' | 'uuid'>,
  change: (balancer: LoadBalancer) => LoadBalancer,
): void {
  client.setQueryData(loadBalancerQuery(location, uuid).queryKey, (balancer) => balancer && change(balancer))
  client.setQueryData(
    loadBalancersQuery(location).queryKey,
    (list) =>
      list && {
        ...list,
        items: list.items.map((balancer) => (balancer.uuid === uuid ? change(balancer) : balancer)),
      },
  )
}

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
  title: ({ name }) => titles().createLoadBalancer(name),
  invalidates: (balancer) => [
    ...touchesBalancers(balancer),
    floatingIpKeys.at(balancer.location),
    networkKeys.at(balancer.location),
  ],
  onDone: (client, made, { location }) =>
    client.setQueryData(loadBalancerQuery(location, made.uuid).queryKey, made),
})

interface BalancerWrite<V extends LoadBalancerRef> {
  verb: string
  title: (variables: V) => string
  request: (variables: V) => {
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
    path?: string
    params?: Record<string, string>
    json?: object
  }
  change?: (balancer: LoadBalancer, variables: V) => LoadBalancer
}

/** A write to one load balancer. */
function balancerWrite<V extends LoadBalancerRef>({ verb, title, request, change }: BalancerWrite<V>) {
  return write<V, void>({
    key: ['load-balancers', verb],
    call: (variables, send) => {
      const { method, path = '', params, json } = request(variables)
      return send(
        {
          method,
          slug: variables.location,
          path: `${ONE}${path}`,
          params: { load_balancer_uuid: variables.uuid, ...params },
          ...(json !== undefined && { json }),
        },
        ignored,
      )
    },
    title,
    invalidates: touchesBalancers,
    onDone: (client, _result, variables) =>
      change !== undefined && updateBalancer(client, variables, (balancer) => change(balancer, variables)),
  })
}

export const renameLoadBalancer = balancerWrite<LoadBalancerRef & { newName: string }>({
  verb: 'rename',
  title: ({ name, newName }) => titles().renameLoadBalancer(name, newName),
  request: ({ newName }) => ({ method: 'PATCH', json: { display_name: newName } }),
  change: (balancer, { newName }) => ({ ...balancer, display_name: newName }),
})

/** `account` is its name on screen. */
export const moveLoadBalancerToAccount = balancerWrite<
  LoadBalancerRef & { billing_account_id: number; account: string }
>({
  verb: 'moveToAccount',
  title: ({ name, account }) => titles().moveLoadBalancer(name, account),
  request: ({ billing_account_id }) => ({
    method: 'PUT',
    path: '/billing_account',
    json: { set_id: billing_account_id },
  }),
  change: (balancer, { billing_account_id }) => ({ ...balancer, billing_account_id }),
})

/** `target` is the VM's name. */
type TargetOf = LoadBalancerRef & { target_uuid: string; target: string }

export const addBalancerTarget = balancerWrite<TargetOf>({
  verb: 'addTarget',
  title: ({ name, target }) => titles().addTarget(target, name),
  request: ({ target_uuid }) => ({
    method: 'POST',
    path: '/targets',
    json: { target_uuid, target_type: 'vm' },
  }),
})

/** The VM itself is left alone. */
export const removeBalancerTarget = balancerWrite<TargetOf>({
  verb: 'removeTarget',
  title: ({ name, target }) => titles().removeTarget(target, name),
  request: ({ target_uuid }) => ({
    method: 'DELETE',
    path: '/targets/{target_uuid}',
    params: { target_uuid },
  }),
  change: (balancer, { target_uuid }) => ({
    ...balancer,
    targets: balancer.targets?.filter((target) => target.target_uuid !== target_uuid),
  }),
})

export const addForwardingRule = balancerWrite<LoadBalancerRef & Ports>({
  verb: 'addRule',
  title: ({ name, source_port, target_port }) => titles().addRule(source_port, target_port, name),
  request: ({ source_port, target_port }) => ({
    method: 'POST',
    path: '/forwarding_rules',
    json: { source_port, target_port },
  }),
})

export const removeForwardingRule = balancerWrite<LoadBalancerRef & { rule_uuid: string } & Ports>({
  verb: 'removeRule',
  title: ({ name, source_port, target_port }) => titles().removeRule(source_port, target_port, name),
  request: ({ rule_uuid }) => ({
    method: 'DELETE',
    path: '/forwarding_rules/{rule_uuid}',
    params: { rule_uuid },
  }),
  change: (balancer, { rule_uuid }) => ({
    ...balancer,
    forwarding_rules: balancer.forwarding_rules?.filter((rule) => rule.uuid !== rule_uuid),
  }),
})

/** Its public address stays reserved, and keeps costing. */
export const deleteLoadBalancer = write<LoadBalancerRef, void>({
  key: ['load-balancers', 'delete'],
  call: ({ location, uuid }, send) => {
    const request = {
      method: 'DELETE',
      slug: location,
      path: ONE,
      params: { load_balancer_uuid: uuid },
    } as const
    return removeOnce({
      act: () => send(request, ignored),
      list: () => listLoadBalancers(location),
      isIt: (balancer) => balancer.uuid === uuid,
    })
  },
  title: ({ name }) => titles().deleteLoadBalancer(name),
  invalidates: ({ location }) => [
    loadBalancersQuery(location).queryKey,
    floatingIpKeys.at(location),
    networkKeys.at(location),
  ],
  onDone: (client, _result, { location, uuid }) =>
    client.setQueryData(
      loadBalancersQuery(location).queryKey,
      (list) => list && { ...list, items: list.items.filter((balancer) => balancer.uuid !== uuid) },
    ),
})
