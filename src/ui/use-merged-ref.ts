import { type Ref, type RefCallback, type RefObject, useCallback } from 'react'

/** One ref for an element that both the part itself and its caller (or a form library) want to hold. */
export function useMergedRef<E>(own: RefObject<E | null>, given: Ref<E> | undefined): RefCallback<E> {
  return useCallback(
    (element: E | null) => {
      own.current = element
      if (typeof given === 'function') return given(element)
      if (given !== null && given !== undefined) given.current = element
      return undefined
    },
    [own, given],
  )
}
