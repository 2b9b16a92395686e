import { useEffect, useRef, type RefObject } from 'react'

/** Whether the component is still there, for what comes back to it later. */
export function useIsMounted(): Readonly<RefObject<boolean>> {
  const mounted = useRef(false)
  useEffect(() => {
    mounted.current = true
    return () => {
      mounted.current = false
    }
  }, [])
  return mounted
}
