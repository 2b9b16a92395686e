import { lazy, Suspense, useEffect, type ReactNode } from 'react'
import { useBlocker } from 'react-router'

const LeaveDialog = lazy(async () => ({ default: (await import('./leave-dialog')).LeaveDialog }))

/**
 * Asks before what was typed is lost: when another page is opened, or the panel is left. `holds` is asked at that moment. A change of the
 * search alone stays on the page and is let through. The question, when there is one, is what it returns.
 */
export function useLeaveGuard(holds: () => boolean): ReactNode {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname && holds(),
  )
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (holds()) event.preventDefault()
    }
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [holds])
  if (blocker.state !== 'blocked') return null
  return (
    <Suspense fallback={null}>
      <LeaveDialog onStay={blocker.reset} onLeave={blocker.proceed} />
    </Suspense>
  )
}
