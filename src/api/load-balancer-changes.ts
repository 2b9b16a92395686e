import type { QueryClient } from '@tanstack/react-query'

import { messagesOf } from '@/lib/i18n/catalogue'

import { doOnce, removeOnce, seenAs, type Seen } from './do-once'
import { floatingIpKeys } from './floating-ips'
import { ignored } from './list'
import {
  listLoadBalancers,
  loadBalancerKeys,
  loadBalancerQuery,
  loadBalancersQuery,
  ONE_BALANCER,
  readLoadBalancer,
  type LoadBalancer,
  type LoadBalancerRef,
  type Ports,
} from './load-balancers'
import { apiMessages } from './messages'
import { networkKeys } from './networks'
import { write } from './write'

/*
 * What is done to a load balancer that exists. What the service made of one is read again: some of them answer with a part only
 * (reference, "Add load balancer target").
 */

const titles = () => messagesOf(apiMessages).writes
const touchesBalancers = ({ location }: LoadBalancerRef) => [loadBalancerKeys.at(location)]

type List<T> = readonly T[] | null | undefined

/** A service that leaves the list out does not tell. */
function isAmong<T>(all: List<T>, isIt: (one: T) => boolean): Seen {
  if (all == null) return 'untold'
  return all.some(isIt) ? 'done' : 'undone'
}

function isGone<T>(all: List<T>, isIt: (one: T) => boolean): Seen {
  if (all == null) return 'untold'
  return all.some(isIt) ? 'undone' : 'done'
}

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

interface BalancerWrite<V extends LoadBalancerRef> {
  verb: string
  title: (variables: V) => string
  request: (variables: V) => {
    method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
    path?: string
    params?: Record<string, string>
    json?: object
  }
  /** Whether it shows what was asked for. */
  seen: (now: LoadBalancer, variables: V) => Seen
  change?: (balancer: LoadBalancer, variables: V) => LoadBalancer
}

/** A write to one load balancer. When its answer is lost, the load balancer is asked. */
function balancerWrite<V extends LoadBalancerRef>({ verb, title, request, seen, change }: BalancerWrite<V>) {
  return write<V, void>({
    key: ['load-balancers', verb],
    call: (variables, send) => {
      const { method, path = '', params, json } = request(variables)
      const sent = {
        method,
        slug: variables.location,
        path: `${ONE_BALANCER}${path}`,
        params: { load_balancer_uuid: variables.uuid, ...params },
        ...(json !== undefined && { json }),
      }
      return doOnce({
        act: () => send(sent, ignored),
        look: () => readLoadBalancer(variables),
        seen: (now) => seen(now, variables),
        result: () => undefined,
        isState: true,
      })
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
  seen: (now, { newName }) => seenAs(now.display_name, newName),
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
  seen: (now, { billing_account_id }) => seenAs(now.billing_account_id, billing_account_id),
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
  seen: ({ targets }, { target_uuid }) => isAmong(targets, (each) => each.target_uuid === target_uuid),
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
  seen: ({ targets }, { target_uuid }) => isGone(targets, (each) => each.target_uuid === target_uuid),
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
  seen: ({ forwarding_rules: rules }, { source_port, target_port }) =>
    isAmong(rules, (each) => each.source_port === source_port && each.target_port === target_port),
})

export const removeForwardingRule = balancerWrite<LoadBalancerRef & { rule_uuid: string } & Ports>({
  verb: 'removeRule',
  title: ({ name, source_port, target_port }) => titles().removeRule(source_port, target_port, name),
  request: ({ rule_uuid }) => ({
    method: 'DELETE',
    path: '/forwarding_rules/{rule_uuid}',
    params: { rule_uuid },
  }),
  seen: ({ forwarding_rules: rules }, { rule_uuid }) => isGone(rules, (each) => each.uuid === rule_uuid),
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
      path: ONE_BALANCER,
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
