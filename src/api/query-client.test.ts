import { describe, expect, it, vi } from 'vitest'

import { ApiError } from './api-error'
import { type SettledWrite, createQueryClient } from './query-client'
import { write } from './write'

function setUp() {
  const onUnauthenticated = vi.fn<() => void>()
  const onWriteSettled = vi.fn<(write: SettledWrite) => void>()
  const client = createQueryClient({ onUnauthenticated, onWriteSettled })
  return { client, onUnauthenticated, onWriteSettled }
}

const failing = (kind: ConstructorParameters<typeof ApiError>[0], status?: number) =>
  write<string, void>({
    key: ['things', 'break'],
    call: () => Promise.reject(new ApiError(kind, { method: 'POST', path: '/v1/x', status })),
    title: (name) => `Break ${name}`,
    invalidates: () => [['things']],
  })

describe('a write', () => {
  it('makes stale what it declares and nothing else, and reports itself', async () => {
    const { client, onWriteSettled } = setUp()
    client.setQueryData(['things', 'list'], [])
    client.setQueryData(['others', 'list'], [])
    const make = write<string, string>({
      key: ['things', 'make'],
      call: (name) => Promise.resolve(name),
      title: (name) => `Make ${name}`,
      invalidates: () => [['things']],
      onDone: (cache, name) => cache.setQueryData(['things', name], name),
    })
    await client.getMutationCache().build(client, make).execute('one')
    expect(client.getQueryState(['things', 'list'])?.isInvalidated).toBe(true)
    expect(client.getQueryState(['others', 'list'])?.isInvalidated).toBe(false)
    expect(client.getQueryData(['things', 'one'])).toBe('one')
    expect(onWriteSettled).toHaveBeenCalledWith({
      title: 'Make one',
      error: null,
      isShown: false,
      inBulk: false,
    })
  })

  it('is never tried again by itself, and its failure reads again what it may have changed', async () => {
    const { client, onWriteSettled } = setUp()
    client.setQueryData(['things', 'list'], [])
    const options = failing('network')
    const call = vi.spyOn(options, 'mutationFn')
    await expect(client.getMutationCache().build(client, options).execute('it')).rejects.toThrow(
      '/v1/x: network',
    )
    expect(call).toHaveBeenCalledTimes(1)
    expect(client.getQueryState(['things', 'list'])?.isInvalidated).toBe(true)
    expect(onWriteSettled.mock.calls[0]?.[0]).toMatchObject({ title: 'Break it', error: { kind: 'network' } })
  })

  it('tells when the session has ended', async () => {
    const { client, onUnauthenticated } = setUp()
    await expect(
      client.getMutationCache().build(client, failing('unauthenticated', 401)).execute('it'),
    ).rejects.toThrow('/v1/x: 401')
    expect(onUnauthenticated).toHaveBeenCalledTimes(1)
  })
})

describe('a read', () => {
  const timesRead = async (error: ApiError) => {
    const { client } = setUp()
    let times = 0
    const queryFn = () => {
      times += 1
      throw error
    }
    await expect(client.query({ queryKey: ['r'], queryFn, retryDelay: 0 })).rejects.toBe(error)
    return times
  }

  it('is tried again on a failing network and on 5xx, not on a refusal nor when its time is over', async () => {
    const at = { method: 'GET', path: '/v1/x' }
    expect(await timesRead(new ApiError('network', at))).toBe(3)
    expect(await timesRead(new ApiError('unexpected', { ...at, status: 503 }))).toBe(3)
    expect(await timesRead(new ApiError('timeout', at))).toBe(1)
    expect(await timesRead(new ApiError('refused', { ...at, status: 400 }))).toBe(1)
  })
})
