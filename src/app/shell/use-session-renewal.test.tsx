// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { sessionQuery } from '@/api/session'

import { useSessionRenewal } from './use-session-renewal'

const asked = vi.fn<typeof fetch>(async () => new Response(null, { status: 204 }))

beforeEach(() => {
  // The test's browser has none; a single page needs none.
  vi.stubGlobal('navigator', { locks: { request: async (_name: string, write: () => unknown) => write() } })
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.stubGlobal('fetch', asked)
  asked.mockClear()
})

afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

function start() {
  const client = new QueryClient()
  client.setQueryData(sessionQuery.queryKey, {
    sessions: [],
    current: null,
    idle_seconds: 3600,
    mode: 'live',
    brand: 'Elastis',
    currency: 'EUR',
    card_provider: 'none',
  })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  return renderHook(() => useSessionRenewal(), { wrapper })
}

const passMinutes = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000)
const press = () => dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }))

it('renews the session while somebody is at work, every sixth of the idle time at most', async () => {
  start()
  // Loading the page has renewed nothing: the first touch does.
  press()
  press()
  dispatchEvent(new Event('pointerdown'))
  await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(1))
  expect(asked.mock.calls[0]?.[0]).toBe('/session/renewal')
  expect(asked.mock.calls[0]?.[1]?.method).toBe('POST')
  passMinutes(10)
  dispatchEvent(new Event('pointerdown'))
  await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(2))
})

it('lets it lapse when nobody is, and after the page is left', () => {
  const { unmount } = start()
  passMinutes(300)
  expect(asked).not.toHaveBeenCalled()
  unmount()
  press()
  expect(asked).not.toHaveBeenCalled()
})
