import { MutationCache, QueryCache, QueryClient, type Mutation, type QueryKey } from '@tanstack/react-query'

import { ApiError } from './api-error'
import type { ApiRequest } from './http'

/** What a write declares about itself, next to its call. */
export interface WriteMeta<V = never> extends Record<string, unknown> {
  /** Which queries it makes stale. They are read again however it ends: a failure may have come after its effect. */
  invalidates: (variables: V) => QueryKey[]
  /** What it does, as a short sentence with the resource's name: for the activity in the header and the outcome's notice. */
  title: (variables: V) => string
  /**
   * The requests that it would send, in their order, without sending any; those of a write that is made of others follow from them.
   * Rejects where it would fail before it sends anything.
   */
  rehearse?: (variables: V) => Promise<readonly ApiRequest[]>
  /** Whether somebody shows its failure already (a form, a dialog). */
  isShown?: () => boolean
  /** One of many in a bulk run, which reports them all together. */
  inBulk?: boolean
}

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Error
    mutationMeta: WriteMeta
  }
}

interface Listeners {
  /** The session ended, or the API refuses its token. */
  onUnauthenticated: () => void
  /** A write came to its end, either way. */
  onWriteSettled: (write: SettledWrite) => void
}

export interface SettledWrite {
  title: string
  error: Error | null
  /** Its failure stands before the user's eyes already. */
  isShown: boolean
  inBulk: boolean
}

/** `meta` is typed by a write's own variables where it is declared; here they are only handed back to it. */
function metaOf(mutation: Pick<Mutation, 'meta'>): WriteMeta<unknown> | undefined {
  return mutation.meta as WriteMeta<unknown> | undefined
}

/** Reads are tried again on a failing network and on 5xx; writes never are by themselves (design, "The API layer"). */
const READ_ATTEMPTS = 3

export function createQueryClient(listeners: Listeners): QueryClient {
  const onError = (error: Error): void => {
    if (error instanceof ApiError && error.kind === 'unauthenticated') listeners.onUnauthenticated()
  }
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({
      onError,
      onSettled: async (_data, error, variables, _result, mutation) => {
        const meta = metaOf(mutation)
        if (meta === undefined) return
        listeners.onWriteSettled({
          title: meta.title(variables),
          error,
          isShown: meta.isShown?.() ?? false,
          inBulk: meta.inBulk ?? false,
        })
        await Promise.all(
          meta.invalidates(variables).map((queryKey) => client.invalidateQueries({ queryKey })),
        )
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        // What did not come within the time of one reading is told: three of them would be a minute and a half of nothing.
        retry: (failures, error) =>
          failures < READ_ATTEMPTS - 1 &&
          error instanceof ApiError &&
          error.isTransient &&
          error.kind !== 'timeout',
        retryDelay: (failures) => 500 * 2 ** failures,
        // The gateway is on this origin: whether the API can be reached is its answer to give, not the browser's guess.
        networkMode: 'always',
        // Once the browser has a network again, what could not be read meanwhile may be.
        refetchOnReconnect: true,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
  return client
}
