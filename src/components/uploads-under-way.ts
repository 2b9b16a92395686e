import { useSyncExternalStore } from 'react'

/** Files on their way into buckets. They are sent by the pages of the buckets; this much of them stands around every page. */
export interface UploadsUnderWay {
  readonly count: number
  /** Leads to where they go. */
  readonly onOpen: () => void
}

let present: UploadsUnderWay | null = null
const listeners = new Set<() => void>()

/** @param next null when there are none */
export function showUploads(next: UploadsUnderWay | null): void {
  if (next?.count === present?.count && next?.onOpen === present?.onOpen) return
  present = next
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useUploadsUnderWay = (): UploadsUnderWay | null => useSyncExternalStore(subscribe, () => present)
