import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'

import { callApi } from './http'
import { listOf, type ListOf } from './list'

/** Reference, "List Networks"; `vlan_id` may be missing and `subnet_ipv6` empty (rules.md, "Observed"). */
const networkSchema = z.looseObject({
  uuid: z.string(),
  name: z.string(),
  is_default: z.optional(z.boolean()),
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
const networkKeys = {
  at: (slug: string) => ['networks', slug] as const,
}

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
