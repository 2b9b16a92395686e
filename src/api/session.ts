import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'

import { callGateway } from './http'
import { ignored } from './list'

/** The gateway's own resource (not the API's): who is signed in here, and what the panel needs to start. */
const sessionSchema = z.object({
  signed_in: z.boolean(),
  mode: z.enum(['sandbox', 'live']),
  brand: z.string(),
  /** ISO 4217. The API names no currency (rules.md, "Times and money"), so the deployment does. */
  currency: z.string(),
  /** Only in sandbox mode: a token that anyone may sign in with. */
  demo_token: z.optional(z.string()),
})

export type Session = z.infer<typeof sessionSchema>

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => callGateway({ method: 'GET', path: '/session', signal }, sessionSchema),
  staleTime: Infinity,
})

/** Rejects with `unauthenticated` when the API refuses the token. The token lives on in an HttpOnly cookie only. */
export function signIn(token: string): Promise<void> {
  return callGateway({ method: 'POST', path: '/session', json: { token } }, ignored)
}

export function signOut(): Promise<void> {
  return callGateway({ method: 'DELETE', path: '/session' }, ignored)
}
