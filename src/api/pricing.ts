import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'

import { callApi } from './http'
import { listOf } from './list'

/** Reference, "Pricing policy". Prices are per hour; what they are for depends on `resourceType` (rules.md, "Times and money"). */
const policyEntrySchema = z.looseObject({
  policyId: z.optional(z.nullable(z.number())),
  resourceType: z.string(),
  price: z.number(),
  numCpus: z.optional(z.nullable(z.number())),
  megsRam: z.optional(z.nullable(z.number())),
  serviceNameInUptime: z.optional(z.nullable(z.string())),
  serviceNameUserFriendly: z.optional(z.nullable(z.string())),
})

export type PolicyEntry = z.infer<typeof policyEntrySchema>

const policySchema = z.looseObject({ policy: listOf(policyEntrySchema) })

/** Account-wide: the same prices at every location. */
export const pricingPolicyQuery = queryOptions({
  queryKey: ['pricing-policy'],
  queryFn: ({ signal }) => callApi({ method: 'GET', path: '/pricing/policy', signal }, policySchema),
  select: ({ policy }): PolicyEntry[] => policy.items,
  staleTime: 60 * 60_000,
})
