import type { Tone } from './notice'
import { announce } from './announcer'

export interface ToastInput {
  tone: Tone
  title: string
  detail?: string | undefined
  action?: { label: string; onSelect: () => void } | undefined
}

export interface Toast extends ToastInput {
  readonly id: number
}

/** At most so many are on screen; failures beyond it wait for room. */
export const shownAtOnce = 4

let nextId = 0
let toasts: readonly Toast[] = []
const listeners = new Set<() => void>()

function change(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

/**
 * Tells the user of something that happened away from where they look. Passes by itself, except a failure, which stays until dismissed.
 * An error that has a place (a field, a form, a dialog) is shown there, not here. Returns the id for `dismiss`.
 */
export function notify(toast: ToastInput): number {
  nextId += 1
  const all = [...toasts, { ...toast, id: nextId }]
  // Good news makes room for what comes after it; a failure is never pushed out unread.
  const passing = all.findIndex((one) => one.tone !== 'bad')
  change(all.length > shownAtOnce && passing !== -1 ? all.toSpliced(passing, 1) : all)
  announce([toast.title, toast.detail].filter(Boolean).join('. '), { urgent: toast.tone === 'bad' })
  return nextId
}

export function dismiss(id: number): void {
  change(toasts.filter((toast) => toast.id !== id))
}

/** How long a toast stands, in milliseconds; undefined: until dismissed. */
export function lifetime(toast: ToastInput): number | undefined {
  if (toast.tone === 'bad') return undefined
  // Something to press needs more time to reach than something to read.
  return toast.action === undefined ? 6_000 : 12_000
}

export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The oldest first. */
export function currentToasts(): readonly Toast[] {
  return toasts
}
