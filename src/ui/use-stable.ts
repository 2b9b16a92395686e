import { useCallback, useLayoutEffect, useRef } from 'react'

/** A function that never changes and does what the latest one given would: for callbacks, and for pure functions of their arguments. */
export function useStable<Args extends unknown[], Result>(
  fn: (...args: Args) => Result,
): (...args: Args) => Result {
  const latest = useRef(fn)
  useLayoutEffect(() => {
    latest.current = fn
  })
  return useCallback((...args: Args) => latest.current(...args), [])
}
