/** What is waiting to be read out. `live-region.tsx` puts it before assistive technology. */
export interface Announcement {
  readonly id: number
  readonly text: string
  readonly urgent: boolean
}

let next = 0
let current: Announcement | undefined
const listeners = new Set<() => void>()

/**
 * Has assistive technology read a text that the eye sees elsewhere ("Copied", "3 of 8 stopped"). Urgent texts interrupt: failures only.
 */
export function announce(text: string, options: { urgent?: boolean } = {}): void {
  next += 1
  current = { id: next, text, urgent: options.urgent ?? false }
  for (const listener of listeners) listener()
}

export function subscribeToAnnouncements(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function currentAnnouncement(): Announcement | undefined {
  return current
}
