import { afterEach, describe, expect, it, vi } from 'vitest'

import { ApiError } from './api-error'
import { isOffline } from './connection'
import { callApi, mustBeOnline } from './http'
import { ignored } from './list'

const read = () => callApi({ method: 'GET', path: '/user-resource/user' }, ignored)

function network({ said, answers }: { said: boolean; answers: boolean }) {
  vi.stubGlobal('navigator', { onLine: said })
  const fetch = vi.fn<() => Promise<Response>>(() =>
    answers ? Promise.resolve(new Response('{}')) : Promise.reject(new TypeError('Failed to fetch')),
  )
  vi.stubGlobal('fetch', fetch)
  return fetch
}

afterEach(async () => {
  network({ said: true, answers: true })
  await read()
  vi.unstubAllGlobals()
})

describe('offline', () => {
  it('is when the browser says so and nobody answers, until somebody does', async () => {
    network({ said: false, answers: false })
    await expect(read()).rejects.toThrow('network')
    expect(isOffline()).toBe(true)
    network({ said: false, answers: true })
    await read()
    expect(isOffline()).toBe(false)
  })

  it('is not when a server on the same machine answers', async () => {
    network({ said: false, answers: true })
    await read()
    expect(isOffline()).toBe(false)
  })

  it('is not when the server alone is gone', async () => {
    network({ said: true, answers: false })
    await expect(read()).rejects.toThrow('network')
    expect(isOffline()).toBe(false)
  })
})

describe('a write', () => {
  it('asks nothing as long as there is no doubt', async () => {
    const fetch = network({ said: true, answers: true })
    await mustBeOnline()
    expect(fetch).not.toHaveBeenCalled()
  })

  it('asks the server when in doubt, and does not mind what it answers', async () => {
    const fetch = network({ said: false, answers: true })
    fetch.mockResolvedValueOnce(new Response('', { status: 503 }))
    await mustBeOnline()
    expect(fetch).toHaveBeenCalledTimes(1)
  })

  it('is refused while nobody answers: nothing was sent', async () => {
    network({ said: false, answers: false })
    const refusal = await mustBeOnline().catch((error: unknown) => error)
    expect(refusal).toMatchObject({ kind: 'offline', isUnclear: false })
    expect(refusal).toBeInstanceOf(ApiError)
  })
})
