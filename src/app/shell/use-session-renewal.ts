import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect } from 'react'

import { renewSession, sessionQuery } from '@/api/session'

/** So many renewals fit into the time that a session may lie unused: one that fails is no harm. */
const RENEWALS = 6

/** Renews the session while somebody is at work. A page that is merely open, and reads on by itself, keeps no session alive. */
export function useSessionRenewal(): void {
  const { data: session } = useSuspenseQuery(sessionQuery)
  const everyMs = (session.idle_seconds * 1000) / RENEWALS

  useEffect(() => {
    const leave = new AbortController()
    // Loading the page has renewed nothing, so the first touch does.
    let renewed = -Infinity
    const atWork = () => {
      if (Date.now() - renewed < everyMs) return
      renewed = Date.now()
      // One that has ended is told by the next call that needs it.
      renewSession(leave.signal).catch(() => undefined)
    }
    const options = { capture: true, passive: true, signal: leave.signal }
    addEventListener('pointerdown', atWork, options)
    addEventListener('keydown', atWork, options)
    return () => leave.abort()
  }, [everyMs])
}
