import { queryOptions, type QueryClient } from '@tanstack/react-query'
import * as z from 'zod/mini'

import { messagesOf } from '@/lib/i18n/catalogue'

import { createOnce } from './create-once'
import { doOnce, removeOnce } from './do-once'
import { callApi } from './http'
import { ignored, listOf, type ListOf } from './list'
import { apiMessages } from './messages'
import { write } from './write'

/** Reference, "List Networks"; `vlan_id` may be missing and `subnet_ipv6` empty (rules.md, "Observed"). */
const networkSchema = z.looseObject({
  uuid: z.string(),
  name: z.string(),
  is_default: z.optional(z.nullable(z.boolean())),
  subnet: z.optional(z.nullable(z.string())),
  subnet_ipv6: z.optional(z.nullable(z.string())),
  vlan_id: z.optional(z.nullable(z.number())),
  vm_uuids: z.optional(z.nullable(z.array(z.string()))),
  /** All that has an address in it: its VMs, and what else there is. */
  resources_count: z.optional(z.nullable(z.number())),
  created_at: z.optional(z.nullable(z.string())),
})

type ApiNetwork = z.infer<typeof networkSchema>
/** A private network, with the slug of the location it was read from. */
export type Network = ApiNetwork & { readonly location: string }
/** What a write about an existing network needs to know of it. */
export type NetworkRef = Pick<Network, 'location' | 'uuid' | 'name'>

export const networkKeys = {
  at: (slug: string) => ['networks', slug] as const,
}

const ONE = '/network/network/{network_uuid}'

async function listNetworks(slug: string, signal?: AbortSignal): Promise<ListOf<Network>> {
  const request = { method: 'GET', slug, path: '/network/networks', signal } as const
  const list = await callApi(request, listOf(networkSchema))
  return { ...list, items: list.items.map((network) => ({ ...network, location: slug })) }
}

export const networksQuery = (slug: string) =>
  queryOptions({
    queryKey: [...networkKeys.at(slug), 'list'],
    queryFn: ({ signal }) => listNetworks(slug, signal),
    refetchInterval: 60_000,
  })

/** A GET; the reference's curl example says POST by mistake (rules.md, "Addresses and locations"). */
export const networkQuery = (slug: string, uuid: string) =>
  queryOptions({
    queryKey: [...networkKeys.at(slug), uuid],
    queryFn: ({ signal }) => readNetwork({ location: slug, uuid }, signal),
    refetchInterval: 60_000,
  })

async function readNetwork(
  { location, uuid }: Pick<NetworkRef, 'location' | 'uuid'>,
  signal?: AbortSignal,
): Promise<Network> {
  const request = {
    method: 'GET',
    slug: location,
    path: ONE,
    params: { network_uuid: uuid },
    signal,
  } as const
  return { ...(await callApi(request, networkSchema)), location }
}

const titles = () => messagesOf(apiMessages).writes
const touchesNetworks = ({ location }: Pick<Network, 'location'>) => [networkKeys.at(location)]

/** Replaces networks wherever the cache holds them. */
function updateNetworks(client: QueryClient, location: string, change: (network: Network) => Network): void {
  client.setQueryData(
    networksQuery(location).queryKey,
    (list) => list && { ...list, items: list.items.map(change) },
  )
  const known = client.getQueriesData<Network>({
    queryKey: networkKeys.at(location),
    predicate: ({ queryKey }) => queryKey[2] !== 'list',
  })
  for (const [key, network] of known) {
    if (network !== undefined) client.setQueryData(key, change(network))
  }
}

/** The name travels in the query. The first network of a location becomes its default. */
export const createNetwork = write<{ location: string; name: string }, Network>({
  key: ['networks', 'create'],
  call: ({ location, name }, send) =>
    createOnce({
      create: async () => {
        const request = { method: 'POST', slug: location, path: '/network/network', query: { name } } as const
        return { ...(await send(request, networkSchema)), location }
      },
      list: () => listNetworks(location),
      idOf: ({ uuid }) => uuid,
      isIt: (network) => network.name === name,
    }),
  title: ({ name }) => titles().createNetwork(name),
  invalidates: touchesNetworks,
  onDone: (client, made, { location }) =>
    client.setQueryData(
      networksQuery(location).queryKey,
      (list) => list && { ...list, items: [...list.items.filter(({ uuid }) => uuid !== made.uuid), made] },
    ),
})

export const renameNetwork = write<NetworkRef & { newName: string }, void>({
  key: ['networks', 'rename'],
  call: ({ location, uuid, newName }, send) => {
    const request = { method: 'PATCH', slug: location, path: ONE, params: { network_uuid: uuid } } as const
    return doOnce({
      act: () => send({ ...request, json: { name: newName } }, ignored),
      look: () => readNetwork({ location, uuid }),
      seen: ({ name }) => (name === newName ? 'done' : 'undone'),
      result: () => undefined,
      isState: true,
    })
  },
  title: ({ name, newName }) => titles().renameNetwork(name, newName),
  invalidates: touchesNetworks,
  onDone: (client, _changed, { location, uuid, newName }) =>
    updateNetworks(client, location, (network) =>
      network.uuid === uuid ? { ...network, name: newName } : network,
    ),
})

/** Where new resources go that name no network. The others are no default any more; what is in them stays (reference, "Change network to default"). */
export const makeNetworkDefault = write<NetworkRef, void>({
  key: ['networks', 'makeDefault'],
  call: ({ location, uuid }, send) => {
    const request = {
      method: 'PUT',
      slug: location,
      path: `${ONE}/default`,
      params: { network_uuid: uuid },
    } as const
    return doOnce({
      act: () => send({ ...request, json: {} }, ignored),
      look: () => readNetwork({ location, uuid }),
      seen: ({ is_default: isDefault }) => (isDefault === true ? 'done' : 'undone'),
      result: () => undefined,
      isState: true,
    })
  },
  title: ({ name }) => titles().makeNetworkDefault(name),
  invalidates: touchesNetworks,
  onDone: (client, _changed, { location, uuid }) =>
    updateNetworks(client, location, (network) => ({ ...network, is_default: network.uuid === uuid })),
})

/** Only one that holds nothing and is not the default (reference, "Delete network"). */
export const deleteNetwork = write<NetworkRef, void>({
  key: ['networks', 'delete'],
  call: ({ location, uuid }, send) => {
    const request = { method: 'DELETE', slug: location, path: ONE, params: { network_uuid: uuid } } as const
    return removeOnce({
      act: () => send(request, ignored),
      list: () => listNetworks(location),
      isIt: (network) => network.uuid === uuid,
    })
  },
  title: ({ name }) => titles().deleteNetwork(name),
  // Not the network itself: there is nothing to be read of it any more.
  invalidates: ({ location }) => [networksQuery(location).queryKey],
  onDone: (client, _result, { location, uuid }) =>
    client.setQueryData(
      networksQuery(location).queryKey,
      (list) => list && { ...list, items: list.items.filter((network) => network.uuid !== uuid) },
    ),
})
