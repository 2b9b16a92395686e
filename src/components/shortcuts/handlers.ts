import { useLayoutEffect } from 'react'

import { useStable } from '@/ui/use-stable'

import type { ShortcutAction } from './keys'

/** `false`: there is nothing for it to do now. */
type Handler = () => unknown

const handlers = new Map<ShortcutAction, Handler[]>()

/** Does what the part of the page that came last does for it, or the one before; false when none does anything. */
export function runShortcut(action: ShortcutAction): boolean {
  return (handlers.get(action) ?? []).toReversed().some((run) => run() !== false)
}

/** What a shortcut does as long as this is on the page. */
export function useShortcut(action: ShortcutAction, run: Handler): void {
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
