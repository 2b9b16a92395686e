import { queryOptions, type QueryClient } from '@tanstack/react-query'
import * as z from 'zod/mini'

import { messagesOf } from '@/lib/i18n/catalogue'

import { createOnce } from './create-once'
import { doOnce, removeOnce, type Seen } from './do-once'
import { callApi, callGateway, type Send } from './http'
import { ignored, listOf, type ListOf } from './list'
import { apiMessages } from './messages'
import { write } from './write'

/* Reference, "Token". Account-wide: never sent with a location. */

const PATH = '/user-resource/token'

const tokenSchema = z.looseObject({
  id: z.number(),
  /** Arrives in clear: masked on screen, never logged or stored (rules.md, "Payloads"). */
  token: z.optional(z.nullable(z.string())),
  description: z.optional(z.nullable(z.string())),
  restricted: z.optional(z.nullable(z.boolean())),
  /** What it is restricted to; 0 or a leftover where it is not restricted. */
  billing_account_id: z.optional(z.nullable(z.number())),
  created_at: z.optional(z.nullable(z.string())),
  updated_at: z.optional(z.nullable(z.string())),
})

export type Token = z.infer<typeof tokenSchema>

/** The account that a token is restricted to; null for one that may do everything. */
export function restrictionOf({ restricted, billing_account_id: id }: Token): number | null {
  return restricted === true ? (id ?? 0) : null
}

export const tokensQuery = queryOptions({
  queryKey: ['tokens', 'list'],
  queryFn: ({ signal }) => readTokens(signal),
  staleTime: 30_000,
})

function readTokens(signal?: AbortSignal) {
  return callApi({ method: 'GET', path: `${PATH}/list`, signal }, listOf(tokenSchema))
}

/** Which token this sign-in uses; null when the service does not list it. The gateway tells, as no script knows the session's token. */
export const usedTokenQuery = queryOptions({
  queryKey: ['tokens', 'used'],
  queryFn: async ({ signal }) => {
    const { id } = await callGateway(
      { method: 'GET', path: '/session/token', signal },
      z.object({ id: z.nullable(z.number()) }),
    )
    return id
  },
  staleTime: 5 * 60_000,
})

const titles = () => messagesOf(apiMessages).writes

const touchesTokens = () => [['tokens']]

/** Creating and changing answer with all tokens of the user. */
function keepList(client: QueryClient, list: ListOf<Token> | null): void {
  client.setQueryData(tokensQuery.queryKey, list ?? undefined)
}

interface TokenRights {
  readonly description: string
  /** The billing account that it is restricted to; null for none. */
  readonly onlyAccount: number | null
}

function hasRights(token: Token, { description, onlyAccount }: TokenRights): boolean {
  return (token.description ?? '') === description && restrictionOf(token) === onlyAccount
}

/**
 * `known`: the ids of the tokens there were, since the answer does not say which one is new. When there is none, the tokens are read: one
 * that nobody knows of would stay open.
 */
export const createToken = write<TokenRights & { known: readonly number[] }, ListOf<Token> | null>({
  key: ['tokens', 'create'],
  call: async ({ description, onlyAccount }, send) => {
    const form = {
      description,
      restricted: onlyAccount !== null,
      ...(onlyAccount !== null && { billing_account_id: onlyAccount }),
    }
    let all: ListOf<Token> | null = null
    await createOnce<Token | null>({
      create: async () => {
        all = await send({ method: 'POST', path: PATH, form }, listOf(tokenSchema))
        return null
      },
      list: async () => (all = await readTokens()),
      idOf: (token) => String(token?.id),
      isIt: (token) => token !== null && hasRights(token, { description, onlyAccount }),
    })
    return all
  },
  title: ({ description }) => titles().createToken(description),
  invalidates: touchesTokens,
  onDone: keepList,
})

/** The one that was just made, in the answer of `createToken`; undefined when the answer shows none. */
export function newTokenIn(answer: ListOf<Token>, known: readonly number[]): Token | undefined {
  return answer.items.filter(({ id }) => !known.includes(id)).toSorted((a, b) => b.id - a.id)[0]
}

/** `name` is what the token is called on screen. */
export interface TokenRef {
  readonly id: number
  readonly name: string
  /** This sign-in uses it: what it may reach changes with it. */
  readonly isUsed: boolean
}

const ALL_QUERIES = [[]]

/**
 * Always with all that is to hold afterwards: any value of `restricted` sets the restriction, and leaving it out lifts it (rules.md,
 * "Encodings"), so a new description alone would lift it in passing.
 */
function change(verb: string, title: (variables: TokenRef & TokenRights) => string) {
  return write<TokenRef & TokenRights, ListOf<Token>>({
    key: ['tokens', verb],
    call: ({ id, description, onlyAccount }, send) => {
      const form = {
        token_id: id,
        description,
        ...(onlyAccount !== null && { restricted: true, billing_account_id: onlyAccount }),
      }
      return doOnce({
        act: () => send({ method: 'PATCH', path: PATH, form }, listOf(tokenSchema)),
        look: () => readTokens(),
        seen: ({ items }): Seen => {
          const now = items.find((token) => token.id === id)
          if (now === undefined) return 'untold'
          return hasRights(now, { description, onlyAccount }) ? 'done' : 'undone'
        },
        result: (now) => now,
        isState: true,
      })
    },
    title,
    invalidates: ({ isUsed }) => (isUsed ? ALL_QUERIES : touchesTokens()),
    onDone: keepList,
  })
}

export const describeToken = change('describe', ({ name, description }) =>
  titles().describeToken(name, description),
)
export const restrictToken = change('restrict', ({ name }) => titles().restrictToken(name))
export const liftToken = change('lift', ({ name }) => titles().liftToken(name))

const removeToken = ({ id }: TokenRef, send: Send) =>
  send({ method: 'DELETE', path: PATH, form: { token_id: id } }, ignored)

/** Whatever uses it stops working at once. */
export const deleteToken = write<TokenRef, void>({
  key: ['tokens', 'delete'],
  call: (token, send) =>
    removeOnce({
      act: () => removeToken(token, send),
      list: () => readTokens(),
      isIt: ({ id }) => id === token.id,
    }),
  title: ({ name }) => titles().deleteToken(name),
  invalidates: touchesTokens,
  onDone: (client, _result, { id }) =>
    client.setQueryData(
      tokensQuery.queryKey,
      (list) => list && { ...list, items: list.items.filter((token) => token.id !== id) },
    ),
})

/** The token of this sign-in: after it nothing can be read any more, so nothing is. */
export const deleteUsedToken = write<TokenRef, void>({
  key: ['tokens', 'deleteUsed'],
  call: removeToken,
  title: ({ name }) => titles().deleteToken(name),
  invalidates: () => [],
})
