import { useEffect, useRef } from 'react'
import { NavigationType, useLocation, useNavigationType } from 'react-router'

/**
 * After going to another page focus moves to its heading, so that a screen reader reads it and Tab goes on from there. A change of the
 * search (filter, tab) leaves focus where it is, and so does a page that the browser loads; after signing in the shell comes by going to a page.
 */
export function useRouteFocus(): void {
  const { pathname } = useLocation()
  const isLoaded = useNavigationType() === NavigationType.Pop
  const last = useRef(isLoaded ? pathname : null)
  useEffect(() => {
    if (last.current === pathname) return
    last.current = pathname
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
  }, [pathname])
}
