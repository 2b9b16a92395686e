import { queryOptions, type QueryClient } from '@tanstack/react-query'
import * as z from 'zod/mini'

import { askGateway, callGateway } from './http'
import { ignored } from './list'
import { chosenAmong, chooseNone, chooseSession, usedSession } from './session-choice'
import { tellOtherTabs } from './session-news'

const signedInSchema = z.object({
  id: z.string(),
  user: z.object({
    id: z.union([z.number(), z.string()]),
    /** An e-mail address. */
    name: z.string(),
    /** First and last name, where they are known. */
    person: z.optional(z.string()),
  }),
  /** Unix seconds of the sign-in. */
  since: z.number(),
})

/** One account that this browser is signed in to. */
export type SignedIn = z.infer<typeof signedInSchema>

/** The gateway's own resource (not the API's): who is signed in here, and what the panel needs to start. */
const sessionSchema = z.object({
  sessions: z.array(signedInSchema),
  /** How long a session may lie unused. */
  idle_seconds: z.number(),
  mode: z.enum(['sandbox', 'live']),
  brand: z.string(),
  /** ISO 4217. The API names no currency (rules.md, "Times and money"), so the deployment does. */
  currency: z.string(),
  /** Who turns cards into tokens: an entry of the payment providers that the panel knows. */
  card_provider: z.enum(['sandbox', 'none']),
  /** Only in sandbox mode: a token that anyone may sign in with. */
  demo_token: z.optional(z.string()),
})

export type Session = z.infer<typeof sessionSchema> & {
  /** The account that this page works in; null: none, or it has ended. */
  readonly current: SignedIn | null
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal, client, queryKey }): Promise<Session> => {
    const read = await readSession(signal)
    const used = usedSession()
    if (used !== null) {
      // Once there is one, this page stays with it: what it shows belongs to that account. Of one that has ended it is still known whose.
      const before = client.getQueryData<Session>(queryKey)?.current
      const own = read.sessions.find(({ id }) => id === used)
      return { ...read, current: before === null ? null : (own ?? before ?? null) }
    }
    const current = chosenAmong(read.sessions)
    if (current !== null) chooseSession(current.id)
    return { ...read, current }
  },
  staleTime: Infinity,
})

const sessionTokensSchema = z.object({
  tokens: z.array(z.object({ session: z.string(), description: z.string(), restricted: z.boolean() })),
})

/** What the token of each session is called and may reach, as far as the service tells; for telling several apart. */
export const sessionTokensQuery = queryOptions({
  queryKey: ['session', 'tokens'],
  queryFn: async ({ signal }) => {
    const { tokens } = await callGateway(
      { method: 'GET', path: '/session/tokens', signal },
      sessionTokensSchema,
    )
    return tokens
  },
  staleTime: 60_000,
})

/** What stands now, whichever of it this page uses. */
export function readSession(signal?: AbortSignal) {
  return callGateway({ method: 'GET', path: '/session', signal }, sessionSchema)
}

/**
 * Signs in beside the sessions that stand, or in the place of `instead` when the token is of the same user. The token lives on in an
 * HttpOnly cookie only. Rejects with `unauthenticated` when the API refuses it.
 */
export async function signIn(token: string, instead?: SignedIn | null): Promise<Session> {
  const { session: begun } = await inTurn(() =>
    askGateway(
      {
        method: 'POST',
        path: '/session',
        json: { token, ...(instead != null && { session: instead.id, user: instead.user.id }) },
      },
      ignored,
    ),
  )
  tellOtherTabs()
  const read = await readSession()
  return { ...read, current: read.sessions.find(({ id }) => id === begun) ?? null }
}

export async function signOut(): Promise<void> {
  await inTurn(() => callGateway({ method: 'DELETE', path: '/session' }, ignored))
  chooseNone()
  tellOtherTabs(usedSession() ?? '')
}

/** Somebody is at work: the session's idle time begins anew. */
export function renewSession(signal: AbortSignal): Promise<void> {
  const request = { method: 'POST', path: '/session/renewal', signal, timeoutMs: RENEWAL_MS } as const
  return inTurn(() => callGateway(request, ignored))
}

/** The user's name changed: the accounts are offered by the new one. */
export async function renameSession(client: QueryClient): Promise<void> {
  await inTurn(() => callGateway({ method: 'POST', path: '/session/user' }, ignored))
  await client.invalidateQueries({ queryKey: sessionQuery.queryKey, exact: true })
  tellOtherTabs()
}

/** What waits behind it waits no longer than that. */
const RENEWAL_MS = 10_000

/**
 * What writes the session's cookie is done one after the other in all tabs: the answer to a renewal that comes after that to a sign-out
 * would bring the session back. Where the browser has no locks (a page on plain HTTP) it is done at once.
 */
async function inTurn<T>(write: () => Promise<T>): Promise<T> {
  if (!('locks' in navigator)) return write()
  // Awaited for its type: the browser's own says `Awaited<T>`.
  const answer = await navigator.locks.request('elastis.session', write)
  return answer
}
