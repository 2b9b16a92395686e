import {
  mutationOptions,
  type QueryClient,
  type QueryKey,
  type UseMutationOptions,
} from '@tanstack/react-query'

import { isOutcomeOpen } from './found-error'
import { sendWrite, type ApiRequest, type Send } from './http'
import { recordWrite } from './write-journal'

interface Write<V, T> {
  /** The resource and the verb: `['vms', 'start']`. */
  key: readonly [string, string]
  /** Does it. Everything that changes something goes through `send`, which a rehearsal does not let through. */
  call: (variables: V, send: Send) => Promise<T>
  /** What it does to what, from `apiMessages.writes`. */
  title: (variables: V) => string
  invalidates: (variables: V) => QueryKey[]
  /** Shows at once, in every list, what the API is now doing; the reading that follows replaces it with the truth. */
  onStart?: (client: QueryClient, variables: V) => void
  /** Money moves with it: what is not known of its outcome has to be told again until somebody has looked. */
  movesMoney?: boolean
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
  movesMoney = false,
}: Write<V, T>): UseMutationOptions<T, Error, V, void> {
  return mutationOptions({
    mutationKey: key,
    mutationFn: (variables: V) => recorded(title(variables), (send) => call(variables, send)),
    meta: { title, invalidates, rehearse: (variables: V) => rehearsed((send) => call(variables, send)) },
    ...(movesMoney && { gcTime: Infinity }),
    onMutate: (variables, { client }) => {
      onStart?.(client, variables)
    },
    onSuccess: (result, variables, _started, { client }) => onDone?.(client, result, variables),
  })
}

/** Does it, and tells the journal what was sent and what came of it. */
async function recorded<T>(title: string, call: (send: Send) => Promise<T>): Promise<T> {
  const begun = performance.now()
  const took = () => Math.round(performance.now() - begun)
  const record = recordWrite(title)
  let { requests } = record({})
  try {
    const result = await call((request, schema) => {
      const { signal: _signal, ...rest } = request
      requests = [...requests, rest]
      record({ requests })
      return sendWrite(request, schema, (requestId) => requestId !== undefined && record({ requestId }))
    })
    record({ outcome: 'done', took: took() })
    return result
  } catch (error) {
    record({ outcome: isOutcomeOpen(error) ? 'unclear' : 'failed', took: took() })
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
