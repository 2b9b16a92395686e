import type { FieldValues, Resolver } from 'react-hook-form'

let isPressed = false

if (typeof window !== 'undefined') {
  addEventListener('pointerdown', () => (isPressed = true), { capture: true, passive: true })
  for (const end of ['pointerup', 'pointercancel']) {
    addEventListener(end, () => (isPressed = false), { capture: true, passive: true })
  }
}

/** Resolves once no pointer is down, and what the press was for has happened. */
function pressEnded(): Promise<void> {
  if (!isPressed) return Promise.resolve()
  return new Promise((resolve) => {
    const done = new AbortController()
    const end = () => {
      done.abort()
      setTimeout(resolve)
    }
    addEventListener('pointerup', end, { capture: true, signal: done.signal })
    addEventListener('pointercancel', end, { capture: true, signal: done.signal })
  })
}

/**
 * A resolver that lets a press end before it judges. Pressing a button takes the focus from a field, which is then checked: its error
 * would push the button away from under the pointer, and the click would be lost.
 */
export function afterPress<V extends FieldValues, Context, Out>(
  resolver: Resolver<V, Context, Out>,
): Resolver<V, Context, Out> {
  return async (...args) => {
    await pressEnded()
    return resolver(...args)
  }
}
