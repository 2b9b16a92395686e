// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'

import { forgetAccountMemory } from '@/components/account-memory'
import { currentToasts, dismiss } from '@/ui/toasts'

import type { BucketAccess } from '@/pages/storage/s3/bucket-access'
import {
  cancelUpload,
  clearUploads,
  retryUpload,
  startUploads,
  underWay,
  useUploads,
  type UploadTarget,
} from './uploads'

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

/** What files are uploaded with, where nobody minds what comes of it. */
const target = (access: BucketAccess, onDone: UploadTarget['onDone'] = () => {}) => ({
  access,
  onDone,
  onOpen: () => {},
})

const files = (...keys: string[]) => keys.map((key) => ({ key, file: new File(['x'], key) }))

/** As who looks at the bucket for a moment. */
function uploads(name: string) {
  const { result, unmount } = renderHook(() => useUploads(name))
  unmount()
  return result.current
}

const states = (name: string) => uploads(name).map(({ state }) => state)
const idOf = (name: string, at: number) => uploads(name)[at]?.id ?? -1

afterEach(() => {
  forgetAccountMemory()
  for (const { id } of currentToasts()) dismiss(id)
})

test('sends two at a time, and goes on behind one that fails', async () => {
  const { sending, access } = bucket('b')
  startUploads(target(access), files('1', '2', '3'))
  expect(states('b')).toEqual(['running', 'running', 'waiting'])
  sending[0]?.end(new Error('No room'))
  await vi.waitFor(() => expect(states('b')).toEqual(['failed', 'running', 'running']))
  expect(sending.map(({ key }) => key)).toEqual(['1', '2', '3'])
})

test('sends two files of one name one after the other', async () => {
  const { sending, access } = bucket('b')
  startUploads(target(access), files('a', 'a', 'c'))
  expect(states('b')).toEqual(['running', 'waiting', 'running'])
  expect(underWay('b', ['a', 'x'])).toEqual(['a'])
  sending[0]?.end()
  await vi.waitFor(() => expect(states('b')).toEqual(['done', 'running', 'running']))
})

test('tells of each to who began it, and shows it at its bucket', async () => {
  const [one, other] = [bucket('one'), bucket('other')]
  const [onOne, onOther] = [vi.fn<() => void>(), vi.fn<() => void>()]
  startUploads(target(one.access, onOne), files('a'))
  startUploads(target(other.access, onOther), files('b'))
  expect([states('one'), states('other')]).toEqual([['running'], ['running']])
  one.sending[0]?.end()
  await vi.waitFor(() => expect(states('one')).toEqual(['done']))
  expect(onOne).toHaveBeenCalledTimes(1)
  expect(onOther).not.toHaveBeenCalled()
})

test('tells of a thousand files not a thousand times, but of the last', async () => {
  const { sending, access } = bucket('b')
  const onDone = vi.fn<() => void>()
  const keys = Array.from({ length: 40 }, (_, at) => String(at))
  startUploads(target(access, onDone), files(...keys))
  for (const [at] of keys.entries()) {
    await vi.waitFor(() => expect(sending.length).toBeGreaterThan(at))
    if (at === keys.length - 1) onDone.mockClear()
    sending[at]?.end()
  }
  await vi.waitFor(() => expect(onDone).toHaveBeenCalledTimes(1))
  expect(states('b')).toEqual(keys.map(() => 'done'))
})

test('says on other pages that one failed', async () => {
  const { sending, access } = bucket('b')
  startUploads(target(access), files('a.txt', 'b.txt'))
  sending[0]?.end(new Error('No room'))
  await vi.waitFor(() =>
    expect(currentToasts().map(({ title, detail }) => [title, detail])).toEqual([
      ['a.txt was not uploaded into b', 'No room'],
    ]),
  )
  const { unmount } = renderHook(() => useUploads('b'))
  sending[1]?.end(new Error('No room'))
  await vi.waitFor(() => expect(states('b')).toEqual(['failed', 'failed']))
  expect(currentToasts()).toHaveLength(1)
  unmount()
})

test('leads from other pages to where the files go', async () => {
  const { sending, access } = bucket('b')
  const onOpen = vi.fn<() => void>()
  startUploads({ ...target(access), onOpen }, files('photos/a', 'photos/b'))
  // Somebody who looked at the bucket goes elsewhere.
  uploads('b')
  sending[0]?.end(new Error('No room'))
  sending[1]?.end()
  await vi.waitFor(() =>
    expect(currentToasts().map(({ title }) => title)).toEqual([
      'The upload into b goes on',
      'photos/a was not uploaded into b',
      '1 file was uploaded into b',
    ]),
  )
  for (const { action } of currentToasts()) action?.onSelect()
  expect(onOpen).toHaveBeenCalledTimes(3)
})

test('clears what has ended of one bucket', async () => {
  const [one, other] = [bucket('one'), bucket('other')]
  startUploads(target(one.access), files('a'))
  startUploads(target(other.access), files('b', 'c'))
  one.sending[0]?.end()
  await vi.waitFor(() => expect(states('other')).toEqual(['running', 'running']))
  other.sending[0]?.end()
  await vi.waitFor(() => expect(states('other')).toEqual(['done', 'running']))
  clearUploads('other')
  expect([states('one'), states('other')]).toEqual([['done'], ['running']])
})

test('ends with the account: nothing is sent any more, nothing is shown', async () => {
  const { sending, access } = bucket('b')
  startUploads(target(access), files('1', '2', '3'))
  forgetAccountMemory()
  expect(sending.map(({ signal }) => signal.aborted)).toEqual([true, true])
  await vi.waitFor(() => expect(states('b')).toEqual([]))
  expect(sending).toHaveLength(2)
})

test('cancels one that waits and one that runs, and does either again', async () => {
  const { sending, access } = bucket('b')
  startUploads(target(access), files('1', '2', '3'))
  cancelUpload(idOf('b', 2))
  expect(states('b')).toEqual(['running', 'running', 'cancelled'])
  cancelUpload(idOf('b', 0))
  expect(sending[0]?.signal.aborted).toBe(true)
  await vi.waitFor(() => expect(states('b')).toEqual(['cancelled', 'running', 'cancelled']))
  retryUpload(idOf('b', 2), null)
  retryUpload(idOf('b', 0), null)
  expect(states('b')).toEqual(['waiting', 'running', 'running'])
  sending[1]?.end()
  await vi.waitFor(() => expect(states('b')).toEqual(['running', 'done', 'running']))
  expect(sending.map(({ key }) => key)).toEqual(['1', '2', '3', '1'])
})

test('does one that failed again, without what it failed of', async () => {
  const { sending, access } = bucket('b')
  startUploads(target(access), files('1'))
  sending[0]?.end(new Error('No room'))
  await vi.waitFor(() => expect(states('b')).toEqual(['failed']))
  retryUpload(idOf('b', 0), null)
  expect(uploads('b')).toMatchObject([{ state: 'running', sent: 0, error: null }])
  sending[1]?.end()
  await vi.waitFor(() => expect(states('b')).toEqual(['done']))
})

test('does one again with the key that there is now', async () => {
  const [dead, present] = [bucket('b'), bucket('b')]
  startUploads(target(dead.access), files('1'))
  dead.sending[0]?.end(new Error('No such key'))
  await vi.waitFor(() => expect(states('b')).toEqual(['failed']))
  retryUpload(idOf('b', 0), present.access)
  expect([dead.sending.length, present.sending.length]).toEqual([1, 1])
})

test('says of which arrival that it is the last', async () => {
  const { sending, access } = bucket('b')
  const onDone = vi.fn<(isLast: boolean) => void>()
  vi.useFakeTimers({ toFake: ['Date'] })
  startUploads(target(access, onDone), files('1', '2'))
  vi.setSystemTime(Date.now() + 60_000)
  sending[0]?.end()
  await vi.waitFor(() => expect(onDone.mock.calls).toEqual([[false]]))
  sending[1]?.end()
  await vi.waitFor(() => expect(onDone.mock.calls).toEqual([[false], [true]]))
  vi.useRealTimers()
})
