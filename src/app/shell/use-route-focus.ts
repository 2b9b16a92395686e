import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

/**
 * After going to another page focus moves to its heading, so that a screen reader reads it and Tab goes on from there. A change of the
 * search (filter, tab) leaves focus where it is.
 */
export function useRouteFocus(): void {
  const { pathname } = useLocation()
  const last = useRef(pathname)
  useEffect(() => {
    if (last.current === pathname) return
    last.current = pathname
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
  }, [pathname])
}
