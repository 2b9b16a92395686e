import {
  mutationOptions,
  type QueryClient,
  type QueryKey,
  type UseMutationOptions,
} from '@tanstack/react-query'

import { isOutcomeOpen } from './found-error'
import { mustBeOnline, sendWrite, type ApiRequest, type Send } from './http'
import { moneySent, type SentMoney, type SentMoneyWrite } from './open-money'
import { sessionQuery } from './session'
import { recordWrite } from './write-journal'

/** Told by a write that moves money right before it sends it: what it takes to find it, should nobody hear what came of it. */
export type KeepMoney = (sent: SentMoney) => void

interface Write<V, T> {
  /** The resource and the verb: `['vms', 'start']`. */
  key: readonly [string, string]
  /** Does it. Everything that changes something goes through `send`, which a rehearsal does not let through; money is told of to `keep` before. */
  call: (variables: V, send: Send, keep: KeepMoney) => Promise<T>
  /** What it does to what, from `apiMessages.writes`. */
  title: (variables: V) => string
  invalidates: (variables: V) => QueryKey[]
  /** Shows at once, in every list, what the API is now doing; the reading that follows replaces it with the truth. */
  onStart?: (client: QueryClient, variables: V) => void
  /** Puts the answer where the queries will find it. */
  onDone?: (client: QueryClient, result: T, variables: V) => void
}

/** The options of a mutation: how every write of the API layer is declared. */
export function write<V, T>({
  key,
  call,
  title,
  invalidates,
  onStart,
  onDone,
}: Write<V, T>): UseMutationOptions<T, Error, V, void> {
  return mutationOptions({
    mutationKey: key,
    mutationFn: (variables: V, { client }) =>
      recorded(title(variables), userOf(client), (send, keep) => call(variables, send, keep)),
    meta: {
      title,
      invalidates,
      rehearse: (variables: V) => rehearsed((send) => call(variables, send, () => undefined)),
    },
    onMutate: (variables, { client }) => {
      onStart?.(client, variables)
    },
    onSuccess: (result, variables, _started, { client }) => onDone?.(client, result, variables),
  })
}

const userOf = (client: QueryClient) =>
  String(client.getQueryData(sessionQuery.queryKey)?.current?.user.id ?? '')

/** Does it, tells the journal what was sent and what came of it, and keeps what moves money until that is known. */
async function recorded<T>(
  title: string,
  user: string,
  call: (send: Send, keep: KeepMoney) => Promise<T>,
): Promise<T> {
  const begun = performance.now()
  const took = () => Math.round(performance.now() - begun)
  const record = recordWrite(title)
  let { requests } = record({})
  let money: SentMoneyWrite | undefined
  const send: Send = (request, schema) => {
    const { signal: _signal, ...rest } = request
    requests = [...requests, rest]
    record({ requests })
    return sendWrite(request, schema, (requestId) => requestId !== undefined && record({ requestId }))
  }
  const keep: KeepMoney = (sent) => {
    money = moneySent(user, sent)
  }
  try {
    await mustBeOnline()
    const result = await call(send, keep)
    money?.settled()
    record({ outcome: 'done', took: took() })
    return result
  } catch (error) {
    const isOpen = isOutcomeOpen(error)
    if (isOpen) money?.leftOpen()
    else money?.settled()
    record({ outcome: isOpen ? 'unclear' : 'failed', took: took() })
    throw error
  }
}

/** What ends a rehearsal: the request that would have been sent. */
class Rehearsed extends Error {
  readonly request: ApiRequest

  constructor(request: ApiRequest) {
    super('rehearsed')
    this.request = request
  }
}

/**
 * The request that a write would send, found by doing it up to there: it reads what it would read, and sends nothing. None where
 * things already are as they shall be. Rejects where the write would fail before.
 */
async function rehearsed(call: (send: Send) => Promise<unknown>): Promise<readonly ApiRequest[]> {
  try {
    await call(async (request) => {
      throw new Rehearsed(request)
    })
    return []
  } catch (error) {
    if (error instanceof Rehearsed) return [error.request]
    throw error
  }
}
