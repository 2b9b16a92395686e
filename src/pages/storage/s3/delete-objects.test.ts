import { DeleteObjectCommand, DeleteObjectsCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import { afterEach, expect, test, vi } from 'vitest'

import { deleteObjects } from './delete-objects'

const send = vi.fn<(command: unknown) => Promise<object>>()
const client = Object.assign(new S3Client({ region: 'us-east-1' }), { send })

afterEach(() => send.mockReset())

test('tells which object was refused, and how many went all the same', async () => {
  send.mockResolvedValue({ Errors: [{ Key: 'd/3', Code: 'AccessDenied', Message: 'locked' }] })
  const onProgress = vi.fn<(deleted: number) => void>()
  const deletion = deleteObjects(client, 'b', ['1', '2', 'd/3'], {
    signal: new AbortController().signal,
    onProgress,
  })
  await expect(deletion).rejects.toMatchObject({
    kind: 'object',
    code: 'AccessDenied',
    message: 'd/3: locked',
  })
  expect(onProgress).toHaveBeenLastCalledWith(2)
})

test('one by one it tells of each, and stops when it is told to', async () => {
  const controller = new AbortController()
  send.mockImplementation((command) =>
    command instanceof DeleteObjectsCommand
      ? Promise.reject(Object.assign(new Error('No digest'), { name: 'MissingContentMD5' }))
      : Promise.resolve({}),
  )
  const onProgress = vi.fn<(deleted: number) => void>((deleted) => {
    if (deleted === 2) controller.abort()
  })
  await deleteObjects(client, 'b', ['1', '2', '3'], { signal: controller.signal, onProgress })
  expect(onProgress.mock.calls).toEqual([[1], [2]])
  expect(send.mock.calls.filter(([command]) => command instanceof DeleteObjectCommand)).toHaveLength(2)
})

const numbered = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => `d/${String(from + at).padStart(5, '0')}`)

/** A folder of so many objects, listed a thousand at a time. */
function folderOf(count: number) {
  let keys = numbered(1, count)
  send.mockImplementation((command) => {
    if (command instanceof ListObjectsV2Command) {
      const { StartAfter = '', MaxKeys } = command.input
      const Contents = keys.filter((key) => key > StartAfter).slice(0, MaxKeys)
      return Promise.resolve({ Contents: Contents.map((Key) => ({ Key })) })
    }
    if (command instanceof DeleteObjectsCommand) {
      const gone = new Set(command.input.Delete?.Objects?.map(({ Key }) => Key))
      keys = keys.filter((key) => !gone.has(key))
    }
    return Promise.resolve({})
  })
  return () => keys
}

const batches = () =>
  send.mock.calls.flatMap(([command]) =>
    command instanceof DeleteObjectsCommand ? [command.input.Delete?.Objects?.length] : [],
  )

test('takes a folder a thousand at a time, to its end', async () => {
  const left = folderOf(2100)
  const onProgress = vi.fn<(deleted: number) => void>()
  await deleteObjects(client, 'b', ['d/'], { signal: new AbortController().signal, onProgress })
  expect(left()).toEqual([])
  expect(onProgress.mock.calls).toEqual([[1000], [2000], [2100]])
})

test('takes files that were chosen a thousand at a time', async () => {
  send.mockResolvedValue({})
  const onProgress = vi.fn<(deleted: number) => void>()
  await deleteObjects(client, 'b', numbered(1, 1001), { signal: new AbortController().signal, onProgress })
  expect(batches()).toEqual([1000, 1])
})

test('stops after the batch that is on its way', async () => {
  const left = folderOf(2100)
  const controller = new AbortController()
  await deleteObjects(client, 'b', ['d/'], {
    signal: controller.signal,
    onProgress: () => controller.abort(),
  })
  expect(left()).toEqual(numbered(1001, 1100))
  expect(batches()).toEqual([1000])
})

test('goes no further once one was refused', async () => {
  const left = folderOf(2100)
  const answer = send.getMockImplementation()
  send.mockImplementation((command) =>
    command instanceof DeleteObjectsCommand
      ? Promise.resolve({ Errors: [{ Key: 'd/00007', Code: 'AccessDenied', Message: 'locked' }] })
      : (answer?.(command) ?? Promise.resolve({})),
  )
  const onProgress = vi.fn<(deleted: number) => void>()
  const deletion = deleteObjects(client, 'b', ['d/'], { signal: new AbortController().signal, onProgress })
  await expect(deletion).rejects.toMatchObject({ message: 'd/00007: locked' })
  expect(onProgress.mock.calls).toEqual([[999]])
  expect(left()).toHaveLength(2100)
})
