import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'

import { callApi } from './http'
import { listOf } from './list'

/** One descriptor, unread but for its name: `forms/descriptors` knows what a descriptor means. */
const vmParameterSchema = z.looseObject({ parameter: z.string() })

/** Reference, "VM parameters": what may be sent when a VM is created at a location. */
export const vmParametersQuery = (slug: string) =>
  queryOptions({
    queryKey: ['vm-parameters', slug],
    queryFn: ({ signal }) =>
      callApi({ method: 'GET', slug, path: '/api/parameters/vm', signal }, listOf(vmParameterSchema)),
    staleTime: 10 * 60_000,
  })
