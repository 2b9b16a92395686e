import {
  AbortMultipartUploadCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  S3ServiceException,
  type _Error,
  type S3Client,
} from '@aws-sdk/client-s3'

import { S3Error } from './s3-error'

/** S3 deletes so many at once. */
const AT_ONCE = 1000

interface DeleteOptions {
  /** Stops it between two batches. */
  readonly signal: AbortSignal
  /** Told how many are gone. */
  readonly onProgress: (deleted: number) => void
}

/** Deletes files, and folders with all that is in them. An empty key is the whole bucket, unfinished uploads included. */
export async function deleteObjects(
  client: S3Client,
  bucket: string,
  keys: readonly string[],
  { onProgress, signal }: DeleteOptions,
): Promise<void> {
  let deleted = 0
  const gone = (count: number) => {
    deleted += count
    onProgress(deleted)
  }
  const remove = (batch: readonly string[]) => deleteBatch(client, bucket, batch, { signal, gone })
  const isFolder = (key: string) => key === '' || key.endsWith('/')
  const files = keys.filter((key) => !isFolder(key))
  for (let at = 0; at < files.length && !signal.aborted; at += AT_ONCE) {
    await remove(files.slice(at, at + AT_ONCE))
  }
  for (const prefix of keys.filter(isFolder)) {
    // Each name is come by once, in their order: what others put there meanwhile, or a server that lists what is gone, keeps it at work
    // no longer.
    let last: string | undefined
    while (!signal.aborted) {
      const input = { Bucket: bucket, Prefix: prefix, MaxKeys: AT_ONCE, StartAfter: last }
      const { Contents = [] } = await client.send(new ListObjectsV2Command(input))
      const batch = Contents.flatMap(({ Key }) => Key ?? [])
      last = batch.at(-1)
      if (last === undefined) break
      await remove(batch)
    }
  }
  if (keys.includes('') && !signal.aborted) await endUploads(client, bucket)
}

/** Parts of files whose upload was never finished take space that no list shows. */
async function endUploads(client: S3Client, Bucket: string): Promise<void> {
  try {
    const { Uploads = [] } = await client.send(new ListMultipartUploadsCommand({ Bucket }))
    for (const { Key, UploadId } of Uploads) {
      await client.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId }))
    }
  } catch (error) {
    // Some servers do not list them; what can be seen is gone all the same.
    if (!(error instanceof S3ServiceException)) throw error
  }
}

interface BatchOptions {
  readonly signal: AbortSignal
  /** Told how many more are gone. */
  readonly gone: (count: number) => void
}

async function deleteBatch(
  client: S3Client,
  bucket: string,
  keys: readonly string[],
  { signal, gone }: BatchOptions,
): Promise<void> {
  const input = { Bucket: bucket, Delete: { Objects: keys.map((Key) => ({ Key })), Quiet: true } }
  let refused: readonly _Error[]
  try {
    refused = (await client.send(new DeleteObjectsCommand(input))).Errors ?? []
  } catch (error) {
    if (!(error instanceof Error) || !WANTS_DIGEST.test(error.name)) throw error
    for (const Key of keys) {
      if (signal.aborted) return
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key }))
      gone(1)
    }
    return
  }
  // The others of the batch are gone all the same.
  gone(keys.length - refused.length)
  const [first] = refused
  if (first !== undefined) {
    throw new S3Error('object', first.Code ?? 'Error', `${first.Key ?? ''}: ${first.Message ?? ''}`)
  }
}

/** Older servers take many at once only with a digest that browsers cannot make. */
const WANTS_DIGEST = /^(MissingContentMD5|NotImplemented|InvalidRequest)$/
