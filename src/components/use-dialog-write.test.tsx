// @vitest-environment happy-dom
import { QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { createQueryClient, type SettledWrite } from '@/api/query-client'
import { write } from '@/api/write'

import { useDialogWrite } from './use-dialog-write'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

/** A write that ends when the test says so. */
function setUp(onDone?: () => void) {
  const told = vi.fn<(settled: SettledWrite) => void>()
  const client = createQueryClient({ onUnauthenticated: () => undefined, onWriteSettled: told })
  let succeed: () => void = () => undefined
  let fail: (error: Error) => void = () => undefined
  const answer = new Promise<void>((resolve, reject) => {
    succeed = resolve
    fail = reject
  })
  const options = write<string, void>({
    key: ['things', 'do'],
    call: () => answer,
    title: (name) => `Do ${name}`,
    invalidates: () => [],
  })
  const hook = renderHook(() => useDialogWrite(options, onDone), {
    wrapper: ({ children }) => <QueryClientProvider client={client}>{children}</QueryClientProvider>,
  })
  const settle = (end: () => void) =>
    act(async () => {
      end()
      await vi.advanceTimersByTimeAsync(0)
    })
  return {
    hook,
    told,
    succeed: () => settle(succeed),
    fail: () => settle(() => fail(new Error('No'))),
  }
}

const wait = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

describe('a confirmation', () => {
  it('ends when the write is done', async () => {
    const onDone = vi.fn<() => void>()
    const { hook, succeed, told } = setUp(onDone)
    const ended = vi.fn<() => void>()
    act(() => void hook.result.current.confirm('it').then(ended))
    await wait(100)
    expect(hook.result.current.isPending).toBe(true)
    expect(ended).not.toHaveBeenCalled()
    await succeed()
    expect(ended).toHaveBeenCalledOnce()
    expect(onDone).toHaveBeenCalledOnce()
    expect(told.mock.calls[0]?.[0]).toMatchObject({ error: null })
  })

  it('shows its failure itself', async () => {
    const { hook, fail, told } = setUp()
    const failed = vi.fn<(error: Error) => void>()
    act(() => void hook.result.current.confirm('it').catch(failed))
    await wait(100)
    await fail()
    expect(failed).toHaveBeenCalledOnce()
    expect(told.mock.calls[0]?.[0]).toMatchObject({ isShown: true })
  })

  it('lets go of what takes long, and the failure is then told elsewhere', async () => {
    const { hook, fail, told } = setUp()
    const ended = vi.fn<() => void>()
    act(() => void hook.result.current.confirm('it').then(ended))
    await wait(6_000)
    expect(ended).toHaveBeenCalledOnce()
    await fail()
    expect(told.mock.calls[0]?.[0]).toMatchObject({ isShown: false, error: { message: 'No' } })
  })

  it('still does what comes after a success that took long', async () => {
    const onDone = vi.fn<() => void>()
    const { hook, succeed } = setUp(onDone)
    act(() => void hook.result.current.confirm('it'))
    await wait(6_000)
    await succeed()
    expect(onDone).toHaveBeenCalledOnce()
  })
})

describe('a form', () => {
  it('keeps its failure until it is sent again', async () => {
    const { hook, fail, told } = setUp()
    act(() => hook.result.current.send('it'))
    await wait(10_000)
    await fail()
    expect(hook.result.current).toMatchObject({ isPending: false, failure: { message: 'No' } })
    expect(told.mock.calls[0]?.[0]).toMatchObject({ isShown: true })
  })

  it('is told elsewhere once the dialog was closed', async () => {
    const { hook, fail, told } = setUp()
    act(() => hook.result.current.send('it'))
    act(() => hook.result.current.leave())
    await fail()
    expect(told.mock.calls[0]?.[0]).toMatchObject({ isShown: false })
  })

  it('does nothing more on a page that was left, but is told', async () => {
    const onDone = vi.fn<() => void>()
    const { hook, fail, told } = setUp(onDone)
    act(() => hook.result.current.send('it'))
    await wait(10)
    hook.unmount()
    await fail()
    expect(onDone).not.toHaveBeenCalled()
    expect(told.mock.calls[0]?.[0]).toMatchObject({ isShown: false })
  })
})
