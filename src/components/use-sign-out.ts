import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'

import { holdReadings } from '@/api/http'
import { sessionQuery, signOut } from '@/api/session'
import { dropDrafts } from '@/forms/draft'
import { dropGuards } from '@/forms/leave-guards'
import { paths } from '@/lib/paths'

import { forgetAccountMemory } from './account-memory'
import { usePreferences } from './preferences'
import { clearHistory } from './write-history/keep'

/** Set from the end of a session until its account is forgotten. */
let letReadingsGo = () => {}

/** Ends the session and goes to the sign-in, whatever is typed by then: whoever calls it has asked. Rejects, still signed in, when the server cannot be asked. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient()
  const navigate = useNavigate()
  const [{ clearsHistory }] = usePreferences()
  return async () => {
    const user = client.getQueryData(sessionQuery.queryKey)?.current?.user.id
    letReadingsGo = holdReadings()
    await client.cancelQueries()
    try {
      await signOut()
    } catch (error) {
      letReadingsGo()
      void client.invalidateQueries()
      throw error
    }
    dropGuards()
    dropDrafts()
    client.setQueryData(
      sessionQuery.queryKey,
      (session) =>
        session && {
          ...session,
          current: null,
          sessions: session.sessions.filter(({ id }) => id !== session.current?.id),
        },
    )
    await navigate(paths.signIn)
    if (clearsHistory && user !== undefined) clearHistory(String(user))
  }
}

/**
 * Nothing of this account may be seen by the next one. Done by the sign-in page once it stands: what is still on screen while it comes
 * would ask again, without a session.
 */
export function forgetAccount(client: QueryClient): void {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
  client.getMutationCache().clear()
  forgetAccountMemory()
  letReadingsGo()
}
