import type { QueryClient } from '@tanstack/react-query'

import { onToldByTab } from '@/api/session-news'
import { readSession, sessionQuery, sessionTokensQuery } from '@/api/session'
import { chooseNone, usedSession } from '@/api/session-choice'
import { forgetAccount } from '@/components/use-sign-out'
import { paths } from '@/lib/paths'

import { sessionEnded, sessionRenewed } from './session-state'

/** Keeps the accounts that are offered as they are when another tab signs in or out. This page goes on in its own account. */
export function followSessions(client: QueryClient): void {
  let asked = new AbortController()
  onToldByTab((signedOut) => {
    asked.abort()
    if (signedOut !== '' && signedOut === usedSession()) {
      leaveForGood(client)
      return
    }
    asked = new AbortController()
    // One that cannot be read is no harm: the next call that needs a session tells.
    follow(client, asked.signal).catch(() => undefined)
  })
}

/**
 * Somebody signed out on purpose, in another tab: unlike a session that ran out in mid-work, nothing of the account may stay here, not even
 * behind a question whether to leave.
 */
function leaveForGood(client: QueryClient): void {
  chooseNone()
  forgetAccount(client)
  addEventListener('beforeunload', (event) => event.stopImmediatePropagation(), { capture: true })
  location.replace(paths.signIn)
}

async function follow(client: QueryClient, signal: AbortSignal): Promise<void> {
  const { sessions } = await readSession(signal)
  const before = client.getQueryData(sessionQuery.queryKey)
  if (before === undefined) return
  const own = before.current
  const current = sessions.find(({ id }) => id === own?.id) ?? own
  client.setQueryData(sessionQuery.queryKey, { ...before, sessions, current })
  void client.invalidateQueries({ queryKey: sessionTokensQuery.queryKey })
  if (own === null || current === null) return
  if (current === own) sessionEnded()
  else if (current.since !== own.since) {
    // Signed in again there, in the place of the one that ended here as well.
    sessionRenewed()
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
  }
}
