/**
 * Whether there is a network. The browser's own word is only the occasion to ask: a server on the same machine answers without one, and
 * one behind a dead line does not. What counts is whether the panel's server answers.
 */
import { useSyncExternalStore } from 'react'

let offline = false
const listeners = new Set<() => void>()

function set(value: boolean): void {
  if (value === offline) return
  offline = value
  for (const listener of listeners) listener()
}

/** The browser says that it has no network. Outside of one, in tests, nobody does. */
const isSaidToBeOffline = (): boolean =>
  typeof navigator !== 'undefined' && 'onLine' in navigator && !navigator.onLine

/** For the one place that calls `fetch`: an answer came, of whatever kind. */
export const answered = (): void => set(false)

/** … or none. With a network that is the server's failure, and said where it is met. */
export function notAnswered(): void {
  if (isSaidToBeOffline()) set(true)
}

export const isOffline = (): boolean => offline

/** Whether nothing can be sent as far as is known, so that it is better to ask first. */
export const isDoubtful = (): boolean => offline || isSaidToBeOffline()

export function onConnection(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useOffline(): boolean {
  return useSyncExternalStore(onConnection, isOffline)
}

/** Without a network it is asked again this often: not every browser tells when it is back. */
const AGAIN_MS = 5_000

/** @param ask asks the server anything; how that ends is told by `answered` and `notAnswered` */
export function watchConnection(ask: () => Promise<unknown>): void {
  let again: ReturnType<typeof setInterval> | undefined
  const askNow = () => void ask().catch(() => undefined)
  addEventListener('offline', askNow)
  addEventListener('online', askNow)
  onConnection(() => {
    clearInterval(again)
    if (offline) again = setInterval(askNow, AGAIN_MS)
  })
}
