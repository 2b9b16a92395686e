import {
  mutationOptions,
  type QueryClient,
  type QueryKey,
  type UseMutationOptions,
} from '@tanstack/react-query'

interface Write<V, T> {
  /** The resource and the verb: `['vms', 'start']`. */
  key: readonly [string, string]
  call: (variables: V) => Promise<T>
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
    mutationFn: (variables: V) => call(variables),
    meta: { title, invalidates },
    ...(movesMoney && { gcTime: Infinity }),
    onMutate: (variables, { client }) => {
      onStart?.(client, variables)
    },
    onSuccess: (result, variables, _started, { client }) => onDone?.(client, result, variables),
  })
}
