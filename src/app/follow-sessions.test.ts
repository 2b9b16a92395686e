// @vitest-environment happy-dom
import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { sessionQuery, type Session } from '@/api/session'
import { chooseSession, chosenAmong } from '@/api/session-choice'

import { followSessions } from './follow-sessions'
import { sessionEnded, sessionRenewed } from './session-state'

vi.mock(import('./session-state'), async (original) => ({
  ...(await original()),
  sessionEnded: vi.fn<() => void>(),
  sessionRenewed: vi.fn<() => void>(),
}))

const settings = {
  idle_seconds: 3600,
  mode: 'live',
  brand: 'Elastis',
  currency: 'EUR',
  card_provider: 'none',
} as const
const account = (id: string, since = 1) => ({ id, user: { id: 8, name: 'user@example.com' }, since })

const client = new QueryClient()
let standing: Session['sessions'] = []
followSessions(client)

beforeEach(() => {
  vi.stubGlobal('fetch', async () => Response.json({ ...settings, sessions: standing }))
  const own = account('own')
  client.setQueryData(sessionQuery.queryKey, { ...settings, sessions: [own], current: own })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.clearAllMocks()
})

/** Another tab changed the sessions to these. */
async function become(...sessions: Session['sessions']): Promise<Session | undefined> {
  standing = sessions
  dispatchEvent(new StorageEvent('storage', { key: 'elastis.sessions-changed' }))
  await vi.waitFor(() =>
    expect(client.getQueryData(sessionQuery.queryKey)?.sessions.map(({ id }) => id)).toEqual(
      sessions.map(({ id }) => id),
    ),
  )
  return client.getQueryData(sessionQuery.queryKey)
}

it('offers what another tab signed in to, and goes on in its own account', async () => {
  const session = await become(account('new'), account('own'))
  expect(session?.current?.id).toBe('own')
  expect(sessionEnded).not.toHaveBeenCalled()
  expect(sessionRenewed).not.toHaveBeenCalled()
})

it('has ended when its session is gone without anybody having signed out, and still knows whose it was', async () => {
  const session = await become()
  expect(session?.current?.id).toBe('own')
  expect(sessionEnded).toHaveBeenCalledOnce()
})

it('leaves, and keeps nothing, when somebody signed out of its account in another tab', () => {
  const replace = vi.spyOn(location, 'replace').mockReturnValue(undefined)
  chooseSession('own')
  client.setQueryData(['vms'], ['web-01'])
  const tell = (newValue: string) =>
    dispatchEvent(new StorageEvent('storage', { key: 'elastis.sessions-changed', newValue }))
  tell('another 0.1')
  expect(client.getQueryData(['vms'])).toEqual(['web-01'])
  tell('own 0.2')
  expect(client.getQueryData(['vms'])).toBeUndefined()
  expect(replace).toHaveBeenCalledExactlyOnceWith('/sign-in')
  expect(chosenAmong([account('own'), account('another')])).toBeNull()
  const question = new Event('beforeunload', { cancelable: true })
  addEventListener('beforeunload', (event) => event.preventDefault(), { once: true })
  dispatchEvent(question)
  expect(question.defaultPrevented).toBe(false)
  replace.mockRestore()
})

it('goes on when another tab signed in again in its place', async () => {
  await become(account('new'), account('own', 2))
  expect(sessionRenewed).toHaveBeenCalledOnce()
  expect(sessionEnded).not.toHaveBeenCalled()
})

it('looks at nothing else that the tabs share', () => {
  standing = []
  dispatchEvent(new StorageEvent('storage', { key: 'elastis.last-session' }))
  expect(client.getQueryData(sessionQuery.queryKey)?.sessions).toHaveLength(1)
})
