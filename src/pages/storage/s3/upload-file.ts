import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  S3ServiceException,
  UploadPartCommand,
  type S3Client,
} from '@aws-sdk/client-s3'

import { allBounded } from '@/lib/bounded'

import { objectAt } from './object-at'
import { createS3Client, type S3Place } from './client'
import { S3Error } from './s3-error'
import { XhrHandler } from './xhr-handler'

const MB = 1024 * 1024
/** S3 takes at most 10,000 parts of an upload; fewer and larger ones are quicker, of smaller ones less is sent again after a failure. */
const SMALLEST_PART = 8 * MB
const MOST_PARTS = 10_000
const PARTS_AT_ONCE = 3
/** Each part is tried so often: connections of hours do break. */
const ATTEMPTS = 5

interface UploadOptions {
  readonly signal: AbortSignal
  /** @param bytes of the file that have been sent; less than before when a part has to be sent again */
  readonly onProgress: (bytes: number) => void
}

interface Target {
  readonly Bucket: string
  readonly Key: string
}

/** Sends a file, a large one in parts side by side. The parts of one that fails or is given up are thrown away. */
export async function uploadFile(
  place: S3Place,
  target: Target,
  file: File,
  { signal, onProgress }: UploadOptions,
): Promise<void> {
  signal.throwIfAborted()
  const sent = new Map<string, number>()
  const handler = new XhrHandler(({ query }, bytes) => {
    sent.set(String(query?.['partNumber'] ?? 'whole'), bytes)
    onProgress(
      Math.min(
        file.size,
        [...sent.values()].reduce((sum, each) => sum + each, 0),
      ),
    )
  })
  const client = createS3Client(place, { requestHandler: handler, maxAttempts: ATTEMPTS })
  const type = file.type === '' ? {} : { ContentType: file.type }
  try {
    if (file.size <= SMALLEST_PART) {
      const whole = new PutObjectCommand({ ...target, ...type, Body: file })
      await client.send(whole, { abortSignal: signal })
    } else {
      // Not given up on the way: without its id nobody could end what the server has begun.
      const { UploadId } = await client.send(new CreateMultipartUploadCommand({ ...target, ...type }))
      await sendParts(client, { ...target, UploadId }, file, signal)
    }
  } finally {
    client.destroy()
  }
}

interface PartsTarget extends Target {
  readonly UploadId: string | undefined
}

async function sendParts(
  client: S3Client,
  target: PartsTarget,
  file: File,
  signal: AbortSignal,
): Promise<void> {
  const size = Math.max(SMALLEST_PART, Math.ceil(file.size / MOST_PARTS))
  const numbers = Array.from({ length: Math.ceil(file.size / size) }, (_, at) => at + 1)
  const tags = new Map<number, string>()
  const sendPart = async (number: number, abortSignal: AbortSignal) => {
    const Body = file.slice((number - 1) * size, number * size)
    const part = new UploadPartCommand({ ...target, PartNumber: number, Body })
    const { ETag } = await client.send(part, { abortSignal })
    // Of an answer that may be read without it, the CORS rules expose too little.
    if (ETag === undefined) throw new S3Error('unexposed')
    tags.set(number, ETag)
  }
  try {
    await allBounded(numbers, PARTS_AT_ONCE, signal, sendPart)
    const Parts = numbers.map((number) => ({ PartNumber: number, ETag: tags.get(number) }))
    const before = await objectAt(client, target.Bucket, target.Key)
    const complete = new CompleteMultipartUploadCommand({ ...target, MultipartUpload: { Parts } })
    await client.send(complete, { abortSignal: signal }).catch(async (error: unknown) => {
      if (!isForgotten(error)) throw error
      const now = await objectAt(client, target.Bucket, target.Key)
      const isNew =
        now?.ETag !== before?.ETag || now?.LastModified?.getTime() !== before?.LastModified?.getTime()
      if (now?.Size !== file.size || !isNew) throw error
    })
  } catch (error) {
    // When this fails as well, the first error is still the one to tell of.
    await client.send(new AbortMultipartUploadCommand(target)).catch(() => undefined)
    throw error
  }
}

/** When the answer gets lost, browser and client ask again, and by then the server does not know the upload any more: it is the file. */
const isForgotten = (error: unknown): boolean =>
  error instanceof S3ServiceException && error.name === 'NoSuchUpload'
