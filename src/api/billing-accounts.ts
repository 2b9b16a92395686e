import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'

import { callApi } from './http'
import { listOf } from './list'

/** Reference, "List billing accounts": what choosing an account needs of it. */
const billingAccountSchema = z.looseObject({
  id: z.number(),
  title: z.optional(z.nullable(z.string())),
  company_name: z.optional(z.nullable(z.string())),
  is_default: z.optional(z.boolean()),
  is_active: z.optional(z.boolean()),
  is_deleted: z.optional(z.boolean()),
  /** CLEAR, LIMITED or FROZEN have been seen (rules.md, "Observed"). */
  restriction_level: z.optional(z.nullable(z.string())),
})

export type BillingAccount = z.infer<typeof billingAccountSchema>

export const billingAccountsQuery = queryOptions({
  queryKey: ['billing-accounts', 'list'],
  queryFn: ({ signal }) =>
    callApi({ method: 'GET', path: '/payment/billing_account/list', signal }, listOf(billingAccountSchema)),
  staleTime: 60_000,
})
