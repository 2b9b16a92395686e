import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'

import { callApi } from './http'
import { listOf } from './list'

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
