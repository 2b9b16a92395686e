import { useCallback, useLayoutEffect, useRef } from 'react'

/** A function that never changes and always does what the latest one given would. Call it from events or children, not while rendering the owner. */
export function useStable<Args extends unknown[], Result>(
  fn: (...args: Args) => Result,
): (...args: Args) => Result {
  const latest = useRef(fn)
  useLayoutEffect(() => {
    latest.current = fn
  })
  return useCallback((...args: Args) => latest.current(...args), [])
}
