import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { afterEach, expect, test, vi } from 'vitest'

import { uploadFile } from './upload-file'

const send = vi.fn<(command: unknown) => Promise<object>>()
Object.defineProperty(S3Client.prototype, 'send', { value: send })

const place = { endpoint: 'https://s3.example', key: { userId: 'u', accessKey: 'a', secretKey: 's' } }
const target = { Bucket: 'b', Key: 'k' }
/** Three parts of it. */
const large = new File([new Uint8Array(20 * 1024 * 1024)], 'k')
const sent = (kind: abstract new (...args: never[]) => unknown) =>
  send.mock.calls.flatMap(([command]) => (command instanceof kind ? [command] : []))

/** A server that takes everything, except what a test does otherwise. */
function answer(other: (command: unknown) => Promise<object> | undefined = () => undefined) {
  send.mockImplementation((command) => {
    const others = other(command)
    if (others !== undefined) return others
    if (command instanceof CreateMultipartUploadCommand) return Promise.resolve({ UploadId: 'u1' })
    if (command instanceof UploadPartCommand) return Promise.resolve({ ETag: `e${command.input.PartNumber}` })
    return Promise.resolve({})
  })
}

afterEach(() => send.mockReset())

test('puts the parts together in their order', async () => {
  answer()
  const { signal } = new AbortController()
  await uploadFile(place, target, large, { signal, onProgress: () => {} })
  expect(sent(CompleteMultipartUploadCommand)).toMatchObject([
    {
      input: {
        UploadId: 'u1',
        MultipartUpload: {
          Parts: [
            { PartNumber: 1, ETag: 'e1' },
            { PartNumber: 2, ETag: 'e2' },
            { PartNumber: 3, ETag: 'e3' },
          ],
        },
      },
    },
  ])
  expect(sent(AbortMultipartUploadCommand)).toEqual([])
})

test('throws the parts away when one fails, and tells of that one', async () => {
  answer((command) =>
    command instanceof UploadPartCommand && command.input.PartNumber === 2
      ? Promise.reject(new Error('No room'))
      : undefined,
  )
  const { signal } = new AbortController()
  const upload = uploadFile(place, target, large, { signal, onProgress: () => {} })
  await expect(upload).rejects.toThrow('No room')
  expect(sent(AbortMultipartUploadCommand)).toMatchObject([{ input: { ...target, UploadId: 'u1' } }])
  expect(sent(CompleteMultipartUploadCommand)).toEqual([])
})

test('ends at the server what is given up while it is begun', async () => {
  const controller = new AbortController()
  answer((command) => {
    if (!(command instanceof CreateMultipartUploadCommand)) return undefined
    controller.abort()
    return Promise.resolve({ UploadId: 'late' })
  })
  const upload = uploadFile(place, target, large, { signal: controller.signal, onProgress: () => {} })
  await expect(upload).rejects.toMatchObject({ name: 'AbortError' })
  expect(sent(UploadPartCommand)).toEqual([])
  expect(sent(AbortMultipartUploadCommand)).toMatchObject([{ input: { UploadId: 'late' } }])
})

test('says that the tags of the parts are hidden', async () => {
  answer((command) => (command instanceof UploadPartCommand ? Promise.resolve({}) : undefined))
  const { signal } = new AbortController()
  const upload = uploadFile(place, target, large, { signal, onProgress: () => {} })
  await expect(upload).rejects.toMatchObject({ kind: 'unexposed' })
  expect(sent(AbortMultipartUploadCommand)).toHaveLength(1)
})
