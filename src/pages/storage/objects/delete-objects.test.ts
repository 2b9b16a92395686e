import { DeleteObjectCommand, DeleteObjectsCommand, S3Client } from '@aws-sdk/client-s3'
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
