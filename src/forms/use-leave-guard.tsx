import { Suspense, useEffect, useSyncExternalStore, type ReactNode } from 'react'
import { useBlocker } from 'react-router'

import { lazyPart } from '@/ui/lazy-part'
import { useStable } from '@/ui/use-stable'

import { addGuard, anyHolds, onGuards, topGuard } from './leave-guards'

const load = () => import('./leave-dialog')
const LeaveDialog = lazyPart(async () => (await load()).LeaveDialog)

interface Guarded {
  /** Something would be lost now. Told at the moment of leaving. */
  holds: () => boolean
  /** Left all the same. */
  onLeave?: (() => void) | undefined
}

/**
 * Asks before what was typed is lost: when another page is opened, or the panel is left. A change of the search alone stays on the page
 * and is let through. The question, when there is one, is what it returns.
 */
export function useLeaveGuard({ holds, onLeave }: Guarded): ReactNode {
  const asked = useStable(holds)
  useEffect(() => addGuard(asked), [asked])
  const isTop = useSyncExternalStore(onGuards, () => topGuard() === asked)
  return isTop ? <Question onLeave={onLeave} /> : null
}

function Question({ onLeave }: Pick<Guarded, 'onLeave'>) {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && anyHolds(),
  )
  useEffect(() => {
    // It must be at hand without a network, too.
    load().catch(() => undefined)
  }, [])
  if (blocker.state !== 'blocked') return null
  return (
    <Suspense fallback={null}>
      <LeaveDialog
        onStay={blocker.reset}
        onLeave={() => {
          onLeave?.()
          blocker.proceed()
        }}
      />
    </Suspense>
  )
}
