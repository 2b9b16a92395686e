import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'

import { callApi } from './http'

/** Reference, "Active campaigns status": whether the provider has any, and nothing more of it. */
export const campaignsQuery = queryOptions({
  queryKey: ['campaigns'],
  queryFn: ({ signal }) =>
    callApi(
      { method: 'GET', path: '/payment/has_active_campaigns', signal },
      z.looseObject({ success: z.boolean() }),
    ),
  select: ({ success }) => success,
  staleTime: 60 * 60_000,
})
