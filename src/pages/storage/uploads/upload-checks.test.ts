// @vitest-environment happy-dom
import { renderHook } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'

import { forgetAccountMemory } from '@/components/account-memory'
import { currentToasts, dismiss } from '@/ui/toasts'

import type { BucketAccess } from '@/pages/storage/s3/bucket-access'
import { acceptCheck, dropCheck, offerUploads, retryCheck, useUploadChecks } from './upload-checks'

/** A bucket that says what is there when it is told to. */
function bucket() {
  const asked: { keys: readonly string[]; signal: AbortSignal; say: (there: string[] | Error) => void }[] = []
  const existing: BucketAccess['existing'] = (keys, { signal }) =>
    new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new DOMException('Given up', 'AbortError')))
      asked.push({ keys, signal, say: (there) => (there instanceof Error ? reject(there) : resolve(there)) })
    })
  const upload = vi.fn<BucketAccess['upload']>(() => Promise.resolve())
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is used of it
  return { asked, upload, access: { bucket: 'b', existing, upload } as unknown as BucketAccess }
}

function offer(access: BucketAccess, ...keys: string[]) {
  const onOpen = vi.fn<() => void>()
  const files = keys.map((key) => ({ key, file: new File(['x'], key) }))
  offerUploads({ access, files, onDone: () => {}, onOpen })
  return onOpen
}

/** As who looks at the bucket; nobody is told anything by that. */
const checks = () => renderHook(() => useUploadChecks('b')).result.current
const firstId = () => checks()[0]?.id ?? -1
const toasts = () => currentToasts().map(({ title, detail }) => [title, detail])

afterEach(() => {
  forgetAccountMemory()
  for (const { id } of currentToasts()) dismiss(id)
})

test('sends at once what is not there', async () => {
  const { asked, upload, access } = bucket()
  offer(access, 'a', 'c')
  expect(asked[0]?.keys).toEqual(['a', 'c'])
  expect(upload).not.toHaveBeenCalled()
  asked[0]?.say([])
  await vi.waitFor(() => expect(upload).toHaveBeenCalledTimes(2))
  expect(checks()).toEqual([])
})

test('keeps the question for whoever is elsewhere, and says so there', async () => {
  const { asked, upload, access } = bucket()
  const onOpen = offer(access, 'a', 'c')
  asked[0]?.say(['a'])
  await vi.waitFor(() => expect(toasts()).toEqual([expect.arrayContaining(['1 file would be replaced.'])]))
  currentToasts()[0]?.action?.onSelect()
  expect(onOpen).toHaveBeenCalledOnce()
  expect(checks()).toMatchObject([{ state: 'asking', existing: ['a'] }])
  expect(upload).not.toHaveBeenCalled()
  acceptCheck(firstId())
  await vi.waitFor(() => expect(upload.mock.calls.map(([key]) => key)).toEqual(['a', 'c']))
})

test('sends nothing when that is the answer, or when it is given up before', async () => {
  const { asked, upload, access } = bucket()
  offer(access, 'a')
  asked[0]?.say(['a'])
  await vi.waitFor(() => expect(checks()).toMatchObject([{ state: 'asking' }]))
  dropCheck(firstId())
  offer(access, 'c')
  dropCheck(firstId())
  expect(asked[1]?.signal.aborted).toBe(true)
  await Promise.resolve()
  expect(checks()).toEqual([])
  expect(upload).not.toHaveBeenCalled()
})

test('keeps the files when it could not be found out, and asks again', async () => {
  const { asked, upload, access } = bucket()
  offer(access, 'a')
  asked[0]?.say(new Error('No way'))
  await vi.waitFor(() => expect(toasts()).toEqual([['Nothing was uploaded into b yet', 'No way']]))
  expect(checks()).toMatchObject([{ state: 'failed' }])
  retryCheck(firstId(), null)
  asked[1]?.say([])
  await vi.waitFor(() => expect(upload).toHaveBeenCalledOnce())
})

test('ends with the account', async () => {
  const { asked, upload, access } = bucket()
  offer(access, 'a')
  forgetAccountMemory()
  expect(asked[0]?.signal.aborted).toBe(true)
  expect(checks()).toEqual([])
  expect(upload).not.toHaveBeenCalled()
})
