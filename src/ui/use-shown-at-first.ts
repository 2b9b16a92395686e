import { type RefObject, useEffect } from 'react'

const USER_ACTS = ['wheel', 'touchmove', 'pointerdown', 'keydown', 'focusin'] as const
/** By then the page stands, however slow the machine is. */
const SETTLED_MS = 10_000

/**
 * Brings an element into view, and again should anything but the user scroll the page: after a reload the browser and the router go back to
 * where one was, each at a time of its own.
 */
export function useShownAtFirst(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const left = new AbortController()
    const { signal } = left
    const leave = () => left.abort()
    const show = () => element.current?.scrollIntoView({ block: 'center' })
    const frame = requestAnimationFrame(show)
    const timer = setTimeout(leave, SETTLED_MS)
    window.addEventListener('scroll', show, { passive: true, signal })
    for (const act of USER_ACTS) window.addEventListener(act, leave, { passive: true, signal })
    return () => {
      leave()
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [element])
}
