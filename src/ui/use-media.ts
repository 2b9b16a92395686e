import { useCallback, useSyncExternalStore } from 'react'

/** The widths of tokens.css, for the few places where script must know them. */
export const media = {
  /** Phones: lists are cards. */
  belowMd: '(width < 45rem)',
  belowLg: '(width < 64rem)',
  belowXl: '(width < 80rem)',
} as const

/** Whether a media query holds now; follows the window. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', listener)
      return () => list.removeEventListener('change', listener)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches)
}
