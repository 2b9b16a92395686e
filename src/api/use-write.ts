import { useMutation, type UseMutationOptions, type UseMutationResult } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'

/**
 * A write whose form or dialog shows its failure itself. Should that be gone when the answer comes, the failure is told by a notice
 * instead: an outcome is never lost.
 */
export function useWrite<T, V>(
  options: UseMutationOptions<T, Error, V, void>,
): UseMutationResult<T, Error, V, void> {
  const mounted = useRef(false)
  useEffect(() => {
    mounted.current = true
    return () => {
      mounted.current = false
    }
  }, [])
  return useMutation({
    ...options,
    ...(options.meta !== undefined && { meta: { ...options.meta, isShown: () => mounted.current } }),
  })
}
