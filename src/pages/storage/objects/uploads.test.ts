// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'

import { forgetAccountMemory } from '@/components/account-memory'

import type { BucketAccess } from './s3'
import { startUploads, useUploads } from './uploads'

interface Sending {
  readonly key: string
  readonly signal: AbortSignal
  readonly end: (error?: Error) => void
}

/** A bucket that takes files when it is told to. */
function bucket(name: string) {
  const sending: Sending[] = []
  const upload: BucketAccess['upload'] = (key, _file, { signal }) =>
    new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new DOMException('Given up', 'AbortError')))
      sending.push({ key, signal, end: (error) => (error === undefined ? resolve() : reject(error)) })
    })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is used of it
  return { sending, access: { bucket: name, upload } as BucketAccess }
}

const files = (...keys: string[]) => keys.map((key) => ({ key, file: new File(['x'], key) }))
const states = (name: string) => renderHook(() => useUploads(name)).result.current.map(({ state }) => state)

afterEach(forgetAccountMemory)

test('sends two at a time, and goes on behind one that fails', async () => {
  const { sending, access } = bucket('b')
  startUploads(access, files('1', '2', '3'), () => {})
  expect(states('b')).toEqual(['running', 'running', 'waiting'])
  sending[0]?.end(new Error('No room'))
  await vi.waitFor(() => expect(states('b')).toEqual(['failed', 'running', 'running']))
  expect(sending.map(({ key }) => key)).toEqual(['1', '2', '3'])
})

test('tells of each to who began it, and shows it at its bucket', async () => {
  const [one, other] = [bucket('one'), bucket('other')]
  const [onOne, onOther] = [vi.fn<() => void>(), vi.fn<() => void>()]
  startUploads(one.access, files('a'), onOne)
  startUploads(other.access, files('b'), onOther)
  expect([states('one'), states('other')]).toEqual([['running'], ['running']])
  one.sending[0]?.end()
  await vi.waitFor(() => expect(states('one')).toEqual(['done']))
  expect(onOne).toHaveBeenCalledTimes(1)
  expect(onOther).not.toHaveBeenCalled()
})

test('ends with the account: nothing is sent any more, nothing is shown', async () => {
  const { sending, access } = bucket('b')
  startUploads(access, files('1', '2', '3'), () => {})
  forgetAccountMemory()
  expect(sending.map(({ signal }) => signal.aborted)).toEqual([true, true])
  await vi.waitFor(() => expect(states('b')).toEqual([]))
  expect(sending).toHaveLength(2)
})
