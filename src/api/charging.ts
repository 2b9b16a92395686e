import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'

import { callApi } from './http'
import { listOf } from './list'

/** Reference, "Get Resource Usage": what a resource has cost this month, for as long as it stood in one configuration. */
const usageSchema = z.looseObject({
  description: z.optional(z.nullable(z.string())),
  owner_uuid: z.optional(z.nullable(z.string())),
  hours: z.optional(z.nullable(z.number())),
  /** Per `price_unit`. */
  price: z.optional(z.nullable(z.number())),
  price_unit: z.optional(z.nullable(z.string())),
  cost: z.number(),
  /** VM_COMPUTE, VM_RUNNING, MAIN_STORAGE, … */
  uptime_types: z.optional(z.nullable(z.array(z.string()))),
  configurations: z.optional(z.nullable(z.array(z.unknown()))),
})

export type Usage = z.infer<typeof usageSchema>

/** Of the current month, by what the service has metered. */
export const usageQuery = (billingAccountId: number) =>
  queryOptions({
    queryKey: ['usage', billingAccountId],
    queryFn: ({ signal }) =>
      callApi(
        {
          method: 'GET',
          path: '/charging/usage',
          query: { billing_account_id: billingAccountId },
          signal,
        },
        listOf(usageSchema),
      ),
    refetchInterval: 5 * 60_000,
  })
