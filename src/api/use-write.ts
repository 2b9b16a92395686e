import { useMutation, type UseMutationOptions, type UseMutationResult } from '@tanstack/react-query'

import { useIsMounted } from '@/lib/use-is-mounted'

/** What comes of a write for the form or dialog that sent it; not called once that is gone. */
interface Then<T, V> {
  readonly onSuccess: (result: T, variables: V) => void
  readonly onError?: (error: Error, variables: V) => void
}

/**
 * A write whose form shows its failure itself, and goes on when it succeeds; a button that has no place for a failure uses `useMutation`,
 * and a notice tells of it. Should that be gone when the answer comes, the failure is told by a notice
 * instead: an outcome is never lost. `then` is told as soon as the answer is there: callbacks of `mutate` would wait until everything
 * that the write made stale has been read again.
 */
export function useWrite<T, V>(
  options: UseMutationOptions<T, Error, V, void>,
  then: Then<T, V>,
): UseMutationResult<T, Error, V, void> {
  const mounted = useIsMounted()
  return useMutation({
    ...options,
    ...(options.meta !== undefined && { meta: { ...options.meta, isShown: () => mounted.current } }),
    onSuccess: async (...args) => {
      await options.onSuccess?.(...args)
      const [result, variables] = args
      if (mounted.current) then.onSuccess(result, variables)
    },
    onError: async (...args) => {
      await options.onError?.(...args)
      const [error, variables] = args
      if (mounted.current) then.onError?.(error, variables)
    },
  })
}
