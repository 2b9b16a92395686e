import { GetObjectCommand, HeadObjectCommand, ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'

import type { S3Key } from '@/api/s3-access'
import { allBounded } from '@/lib/bounded'

import { deleteObjects } from './delete-objects'
import { objectAt } from './object-at'
import { createS3Client, type S3Place } from './client'
import { S3Error, s3ErrorOf } from './s3-error'
import { uploadFile } from './upload-file'

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

export interface Count {
  readonly objects: number
  readonly bytes: number
  readonly more: boolean
}

export interface Facts {
  readonly type: string | null
  readonly etag: string | null
}

interface ExistingOptions {
  readonly signal: AbortSignal
  /** Told how many of the keys were looked for. */
  readonly onProgress?: (checked: number) => void
}

/** One bucket, opened with a key. The bytes go straight between the browser and the S3 server; the key stays in here. */
export class BucketAccess {
  readonly endpoint: string
  readonly bucket: string
  /** The public part of the key: which one it is. */
  readonly keyId: string
  readonly #place: S3Place
  readonly #client: S3Client

  constructor(endpoint: string, key: S3Key, bucket: string) {
    this.endpoint = endpoint
    this.bucket = bucket
    this.keyId = key.accessKey
    this.#place = { endpoint, key }
    this.#client = createS3Client(this.#place)
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

  /** How much is in folders, counted up to so many objects: beyond, it is `more`. */
  count(prefixes: readonly string[], upTo: number, signal: AbortSignal): Promise<Count> {
    return this.#do(async () => {
      const count = { objects: 0, bytes: 0, more: false }
      for (const Prefix of prefixes) {
        let ContinuationToken: string | undefined
        do {
          const input = { Bucket: this.bucket, Prefix, ContinuationToken }
          const answer = await this.#client.send(new ListObjectsV2Command(input), { abortSignal: signal })
          const found = answer.Contents ?? []
          count.objects += found.length
          count.bytes += found.reduce((sum, { Size }) => sum + (Size ?? 0), 0)
          ContinuationToken = answer.NextContinuationToken
          if (count.objects >= upTo && ContinuationToken !== undefined) return { ...count, more: true }
        } while (ContinuationToken !== undefined)
      }
      return count
    })
  }

  /** Those of the keys that there is a file of already. The first failure ends it. */
  async existing(keys: readonly string[], { signal, onProgress }: ExistingOptions): Promise<string[]> {
    const found: string[] = []
    let checked = 0
    await this.#do(() =>
      allBounded(keys, 6, signal, async (key, either) => {
        if ((await objectAt(this.#client, this.bucket, key, either)) !== undefined) found.push(key)
        checked += 1
        onProgress?.(checked)
      }),
    )
    return found.toSorted((a, b) => (a < b ? -1 : 1))
  }

  upload(key: string, file: File, options: Parameters<typeof uploadFile>[3]): Promise<void> {
    return this.#do(() => uploadFile(this.#place, { Bucket: this.bucket, Key: key }, file, options))
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

  /** Deletes files, and folders with all that is in them. An empty key is the whole bucket. */
  delete(keys: readonly string[], options: Parameters<typeof deleteObjects>[3]): Promise<void> {
    return this.#do(() => deleteObjects(this.#client, this.bucket, keys, options))
  }

  async #do<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      if (error instanceof Error && error.name === 'AbortError') throw error
      if (error instanceof S3Error) throw error
      const smallest = new ListObjectsV2Command({ Bucket: this.bucket, MaxKeys: 1 })
      throw await s3ErrorOf(error, this.endpoint, () => this.#client.send(smallest))
    }
  }
}

function canBeRead(body: unknown): body is { transformToByteArray: () => Promise<Uint8Array> } {
  return typeof body === 'object' && body !== null && 'transformToByteArray' in body
}
