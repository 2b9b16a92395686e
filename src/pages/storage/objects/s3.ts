import {
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  S3Client,
} from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'

import type { S3Key } from '@/api/s3-access'
import { forEachBounded } from '@/lib/bounded'

import { S3Error, s3ErrorOf } from './s3-error'

/** A file, or what shares a prefix up to the next slash. */
export interface Entry {
  readonly kind: 'file' | 'folder'
  /** Of a folder with the slash at its end. */
  readonly key: string
  /** Without the folder that it is in. */
  readonly name: string
  /** Bytes. */
  readonly size: number | null
  /** Epoch milliseconds. */
  readonly modified: number | null
}

export interface Page {
  readonly entries: readonly Entry[]
  readonly next: string | undefined
}

export interface Facts {
  readonly type: string | null
  readonly etag: string | null
}

const MB = 1024 * 1024
/** S3 takes at most 10,000 parts of an upload; fewer and larger ones are quicker, smaller ones show more progress. */
const SMALLEST_PART = 8 * MB
const MOST_PARTS = 10_000
/** S3 deletes so many at once. */
const DELETED_AT_ONCE = 1000

/** One bucket, opened with a key. The bytes go straight between the browser and the S3 server; the key stays in here. */
export class BucketAccess {
  readonly endpoint: string
  readonly bucket: string
  readonly #client: S3Client

  constructor(endpoint: string, { accessKey, secretKey }: S3Key, bucket: string) {
    this.endpoint = endpoint
    this.bucket = bucket
    this.#client = new S3Client({
      endpoint,
      // Of no meaning to the service, but every request is signed with one.
      region: 'us-east-1',
      forcePathStyle: true,
      credentials: { accessKeyId: accessKey, secretAccessKey: secretKey },
      // Servers that are not Amazon's do not know the newer checksums.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    })
    // A digest of each part, reckoned in the page, would hold it up for seconds; TLS sees to it that the bytes arrive as they are.
    this.#client.middlewareStack.add(
      (next) => (args) => {
        if (hasHeaders(args.request)) args.request.headers['x-amz-content-sha256'] = 'UNSIGNED-PAYLOAD'
        return next(args)
      },
      { step: 'build', name: 'unsignedPayload' },
    )
  }

  /** A page of a folder: first its folders, then its files, each in the order of their names. */
  list(prefix: string, token: string | undefined, signal: AbortSignal): Promise<Page> {
    return this.#do(async () => {
      const input = { Bucket: this.bucket, Prefix: prefix, Delimiter: '/', ContinuationToken: token }
      const answer = await this.#client.send(new ListObjectsV2Command(input), { abortSignal: signal })
      const folders = (answer.CommonPrefixes ?? []).flatMap(({ Prefix: key }): Entry[] =>
        key === undefined
          ? []
          : [{ kind: 'folder', key, name: key.slice(prefix.length, -1), size: null, modified: null }],
      )
      const files = (answer.Contents ?? []).flatMap(({ Key: key, Size, LastModified }): Entry[] =>
        // Some programs make a folder by an object of its name.
        key === undefined || key === prefix
          ? []
          : [
              {
                kind: 'file',
                key,
                name: key.slice(prefix.length),
                size: Size ?? null,
                modified: LastModified?.getTime() ?? null,
              },
            ],
      )
      return { entries: [...folders, ...files], next: answer.NextContinuationToken }
    })
  }

  /** Those of the keys that there is a file of already. */
  async existing(keys: readonly string[]): Promise<string[]> {
    const found: string[] = []
    await this.#do(async () => {
      let failure: Error | undefined
      await forEachBounded(keys, 6, async (key) => {
        try {
          // Not by HEAD: what is not there would be an error on the browser's console.
          const input = { Bucket: this.bucket, Prefix: key, MaxKeys: 1 }
          const { Contents } = await this.#client.send(new ListObjectsV2Command(input))
          if (Contents?.[0]?.Key === key) found.push(key)
        } catch (error) {
          failure ??= error instanceof Error ? error : new Error(String(error))
        }
      })
      if (failure !== undefined) throw failure
    })
    return found.toSorted((a, b) => (a < b ? -1 : 1))
  }

  upload(
    key: string,
    file: File,
    { onProgress, signal }: { onProgress: (bytes: number) => void; signal: AbortSignal },
  ): Promise<void> {
    return this.#do(async () => {
      signal.throwIfAborted()
      const upload = new Upload({
        client: this.#client,
        params: {
          Bucket: this.bucket,
          Key: key,
          Body: file,
          ...(file.type !== '' && { ContentType: file.type }),
        },
        partSize: Math.max(SMALLEST_PART, Math.ceil(file.size / MOST_PARTS)),
        queueSize: 3,
      })
      upload.on('httpUploadProgress', ({ loaded }) => {
        if (loaded !== undefined) onProgress(loaded)
      })
      const stop = () => void upload.abort()
      signal.addEventListener('abort', stop)
      try {
        await upload.done()
      } finally {
        signal.removeEventListener('abort', stop)
      }
    })
  }

  facts(key: string, signal: AbortSignal): Promise<Facts> {
    return this.#do(async () => {
      const input = { Bucket: this.bucket, Key: key }
      const { ContentType, ETag } = await this.#client.send(new HeadObjectCommand(input), {
        abortSignal: signal,
      })
      return { type: ContentType ?? null, etag: ETag ?? null }
    })
  }

  /** Its beginning, up to so many bytes. */
  read(key: string, bytes: number, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
    return this.#do(async () => {
      const input = { Bucket: this.bucket, Key: key, Range: `bytes=0-${bytes - 1}` }
      // Its type speaks of Node's streams as well, which a page does not know.
      const answer: { Body?: unknown } = await this.#client.send(new GetObjectCommand(input), {
        abortSignal: signal,
      })
      return new Uint8Array(canBeRead(answer.Body) ? await answer.Body.transformToByteArray() : [])
    })
  }

  /** An address that opens the file for whoever has it, for so many seconds; signed here, so nothing is sent. */
  linkTo(key: string, seconds: number): Promise<string> {
    const name = key.split('/').at(-1) ?? key
    const input = {
      Bucket: this.bucket,
      Key: key,
      // Saved under its name, and never opened as a page of the S3 server.
      ResponseContentDisposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    }
    return getSignedUrl(this.#client, new GetObjectCommand(input), { expiresIn: seconds })
  }

  /**
   * Deletes files, and folders with all that is in them. An empty key is the whole bucket.
   * @param onProgress told how many are gone
   * @returns how many were deleted; it stops where `signal` says so
   */
  async delete(
    keys: readonly string[],
    { onProgress, signal }: { onProgress: (deleted: number) => void; signal: AbortSignal },
  ): Promise<number> {
    let deleted = 0
    const remove = async (batch: readonly string[]) => {
      await this.#deleteBatch(batch)
      deleted += batch.length
      onProgress(deleted)
    }
    await this.#do(async () => {
      const files = keys.filter((key) => key !== '' && !key.endsWith('/'))
      for (let at = 0; at < files.length && !signal.aborted; at += DELETED_AT_ONCE) {
        await remove(files.slice(at, at + DELETED_AT_ONCE))
      }
      for (const prefix of keys.filter((key) => key === '' || key.endsWith('/'))) {
        // What is deleted is on no later page, so it is always the first that is asked for.
        while (!signal.aborted) {
          const input = { Bucket: this.bucket, Prefix: prefix, MaxKeys: DELETED_AT_ONCE }
          const { Contents = [] } = await this.#client.send(new ListObjectsV2Command(input))
          const batch = Contents.flatMap(({ Key }) => Key ?? [])
          if (batch.length === 0) break
          await remove(batch)
        }
      }
    })
    return deleted
  }

  async #deleteBatch(keys: readonly string[]): Promise<void> {
    try {
      const Objects = keys.map((Key) => ({ Key }))
      const { Errors = [] } = await this.#client.send(
        new DeleteObjectsCommand({ Bucket: this.bucket, Delete: { Objects, Quiet: true } }),
      )
      const [first] = Errors
      if (first !== undefined) {
        throw new S3Error('answer', first.Code ?? 'Error', `${first.Key ?? ''}: ${first.Message ?? ''}`)
      }
    } catch (error) {
      // Older servers take many at once only with a digest that browsers cannot make.
      if (
        !(error instanceof Error) ||
        !/^(MissingContentMD5|NotImplemented|InvalidRequest)$/.test(error.name)
      ) {
        throw error
      }
      for (const Key of keys) {
        await this.#client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key }))
      }
    }
  }

  async #do<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      if (error instanceof Error && error.name === 'AbortError') throw error
      throw error instanceof S3Error ? error : await s3ErrorOf(error, this.endpoint)
    }
  }
}

function canBeRead(body: unknown): body is { transformToByteArray: () => Promise<Uint8Array> } {
  return typeof body === 'object' && body !== null && 'transformToByteArray' in body
}

function hasHeaders(request: unknown): request is { headers: Record<string, string> } {
  return typeof request === 'object' && request !== null && 'headers' in request
}
