import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'

import { callApi } from './http'

/** Reference, "User": the account that the token belongs to. */
const userSchema = z.looseObject({
  id: z.number(),
  /** The e-mail address that one signs in to the provider with. */
  name: z.string(),
  profile_data: z.optional(
    z.nullable(
      z.looseObject({
        first_name: z.optional(z.nullable(z.string())),
        last_name: z.optional(z.nullable(z.string())),
        email: z.optional(z.nullable(z.string())),
      }),
    ),
  ),
})

export type User = z.infer<typeof userSchema>

export const userQuery = queryOptions({
  queryKey: ['user'],
  queryFn: ({ signal }) => callApi({ method: 'GET', path: '/user-resource/user', signal }, userSchema),
  staleTime: 5 * 60_000,
})
