import { useLayoutEffect } from 'react'

import { useStable } from '@/ui/use-stable'

import type { ShortcutAction } from './keys'

const handlers = new Map<ShortcutAction, (() => void)[]>()

/** Does what the part of the page that came last does for it; false when none does anything. */
export function runShortcut(action: ShortcutAction): boolean {
  const run = handlers.get(action)?.at(-1)
  run?.()
  return run !== undefined
}

/** What a shortcut does as long as this is on the page. */
export function useShortcut(action: ShortcutAction, run: () => void): void {
  const latest = useStable(run)
  // With what is seen: a key may be pressed as soon as that is.
  useLayoutEffect(() => {
    handlers.set(action, [...(handlers.get(action) ?? []), latest])
    return () => {
      handlers.set(
        action,
        (handlers.get(action) ?? []).filter((other) => other !== latest),
      )
    }
  }, [action, latest])
}
