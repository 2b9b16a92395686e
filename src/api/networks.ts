import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'

import { callApi } from './http'
import { listOf } from './list'

/** Reference, "List Networks"; `vlan_id` may be missing and `subnet_ipv6` empty (rules.md, "Observed"). */
const networkSchema = z.looseObject({
  uuid: z.string(),
  name: z.string(),
  is_default: z.optional(z.boolean()),
  subnet: z.optional(z.nullable(z.string())),
  subnet_ipv6: z.optional(z.nullable(z.string())),
  vlan_id: z.optional(z.nullable(z.number())),
  vm_uuids: z.optional(z.nullable(z.array(z.string()))),
})

export type Network = z.infer<typeof networkSchema>

export const networksQuery = (slug: string) =>
  queryOptions({
    queryKey: ['networks', slug, 'list'],
    queryFn: ({ signal }) =>
      callApi({ method: 'GET', slug, path: '/network/networks', signal }, listOf(networkSchema)),
  })
