import { useSyncExternalStore } from 'react'

/**
 * Whether the session ended while someone was at work. The page stays as it is, with all that was typed, and the shell asks for the
 * token again over it.
 */
let ended = false
const listeners = new Set<() => void>()

function set(value: boolean): void {
  ended = value
  for (const listener of listeners) listener()
}

export const sessionEnded = (): void => set(true)
export const sessionRenewed = (): void => set(false)

export function useSessionEnded(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => ended,
  )
}
