// @vitest-environment happy-dom
import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { renewSession, sessionQuery, signOut } from './session'
import { chooseSession } from './session-choice'

const settings = {
  idle_seconds: 3600,
  mode: 'live',
  brand: 'Elastis',
  currency: 'EUR',
  card_provider: 'none',
}
const account = (id: string) => ({ id, user: { id: 8, name: `${id}@example.com` }, since: 1 })

let standing = [account('two'), account('one')]
const asked = vi.fn<typeof fetch>(async () => Response.json({ ...settings, sessions: standing }))

beforeEach(() => {
  standing = [account('two'), account('one')]
  vi.stubGlobal('fetch', asked)
  asked.mockClear()
})
afterEach(() => vi.unstubAllGlobals())

it('stays in the account that the page shows, however often it is read and whatever is chosen meanwhile', async () => {
  const client = new QueryClient()
  chooseSession('one')
  const read = async () => (await client.query({ ...sessionQuery, staleTime: 0 })).current?.id
  expect(await read()).toBe('one')
  sessionStorage.setItem('elastis.session', 'two')
  expect(await read()).toBe('one')
  standing = [account('two')]
  // Ended: it is still known whose it was, and nobody else takes its place.
  expect(await read()).toBe('one')
})

it('signs out only after a renewal that is under way was answered, which would bring the session back', async () => {
  let last: Promise<unknown> = Promise.resolve()
  vi.stubGlobal('navigator', {
    locks: { request: (_name: string, write: () => Promise<unknown>) => (last = last.then(write, write)) },
  })
  let answer = () => {}
  asked.mockImplementationOnce(
    () =>
      new Promise((resolve) => {
        answer = () => resolve(new Response(null, { status: 204 }))
      }),
  )
  const sent = () => asked.mock.calls.map(([, init]) => init?.method)
  const renewed = renewSession(new AbortController().signal)
  const left = signOut()
  await vi.waitFor(() => expect(sent()).toEqual(['POST']))
  answer()
  await Promise.all([renewed, left])
  expect(sent()).toEqual(['POST', 'DELETE'])
})
