import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'

import { messagesOf } from '@/lib/i18n/catalogue'

import { callApi } from './http'
import { ignored, listOf } from './list'
import { apiMessages } from './messages'
import { write } from './write'

/** Reference, "List Floating IPs". An unassigned address leaves out all `assigned_to*` keys (rules.md, "Observed"). */
const floatingIpSchema = z.looseObject({
  address: z.string(),
  name: z.optional(z.nullable(z.string())),
  billing_account_id: z.optional(z.nullable(z.number())),
  assigned_to: z.optional(z.nullable(z.string())),
  assigned_to_resource_type: z.optional(z.nullable(z.string())),
  assigned_to_private_ip: z.optional(z.nullable(z.string())),
})

export type FloatingIp = z.infer<typeof floatingIpSchema>

/** A VM's public address is not on the VM: it is the floating IP whose `assigned_to` is the VM's uuid (rules.md, "Payloads"). */
export const floatingIpsQuery = (slug: string) =>
  queryOptions({
    queryKey: ['floating-ips', slug, 'list'],
    queryFn: ({ signal }) =>
      callApi({ method: 'GET', slug, path: '/network/ip_addresses', signal }, listOf(floatingIpSchema)),
    refetchInterval: 60_000,
  })

/** What a write about an existing floating IP needs to know of it. */
interface FloatingIpRef {
  readonly location: string
  readonly address: string
}

/** Gives the address back: it no longer costs, and may go to somebody else (reference, "Delete Floating IP"). */
export const releaseFloatingIp = write<FloatingIpRef, void>({
  key: ['floating-ips', 'release'],
  call: ({ location, address }) =>
    callApi(
      {
        method: 'DELETE',
        slug: location,
        path: '/network/ip_addresses/{public_ipv4_address}',
        params: { public_ipv4_address: address },
      },
      ignored,
    ),
  title: ({ address }) => messagesOf(apiMessages).writes.releaseFloatingIp(address),
  invalidates: ({ location }) => [['floating-ips', location]],
  onDone: (client, _result, { location, address }) =>
    client.setQueryData(
      floatingIpsQuery(location).queryKey,
      (list) => list && { ...list, items: list.items.filter((ip) => ip.address !== address) },
    ),
})
