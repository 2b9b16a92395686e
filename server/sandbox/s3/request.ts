import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'

import type { Clock } from '../clock.ts'
import type { Database } from '../database.ts'
import { AwsChunkedDecoder } from './aws-chunked.ts'
import type { ContentStore, Received } from './content.ts'
import { S3Failure } from './failure.ts'

export interface Bucket {
  readonly id: number
  readonly user_id: number
  readonly name: string
  readonly cors: string | null
  readonly created_at: number
}

export interface S3Services {
  readonly db: Database
  readonly clock: Clock
  readonly store: ContentStore
}

/** What an operation is asked, by someone whose signature was checked. */
export interface S3Request extends S3Services {
  readonly method: string
  readonly headers: IncomingMessage['headers']
  readonly query: URLSearchParams
  readonly userId: number
  readonly incoming: IncomingMessage
}

export interface S3Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Readable
}

export const xmlAnswer = (body: string, status = 200): S3Answer => ({
  status,
  headers: { 'content-type': 'application/xml' },
  body,
})

export function typeOf({ headers }: S3Request): string {
  return headers['content-type'] ?? 'binary/octet-stream'
}

/** The body as it was meant, without the frames that some programs send it in. */
function bodyOf({ incoming, headers }: S3Request): Readable {
  const isChunked = String(headers['x-amz-content-sha256'] ?? '').startsWith('STREAMING-')
  if (!isChunked) return incoming
  const decoder = new AwsChunkedDecoder()
  incoming.once('error', (error) => decoder.destroy(error))
  incoming.once('close', () => {
    if (!incoming.complete) decoder.destroy(new Error('The connection was cut'))
  })
  return incoming.pipe(decoder)
}

export const readText = (request: S3Request): Promise<string> => text(bodyOf(request))

/** Keeps the body, and checks it against the digest that was signed with it. */
export async function receiveBody(request: S3Request): Promise<Received> {
  const received = await request.store.receive(bodyOf(request))
  const digest = String(request.headers['x-amz-content-sha256'] ?? '')
  if (/^[0-9a-f]{64}$/.test(digest) && digest !== received.sha256) {
    await request.store.remove([received.file])
    throw new S3Failure(400, 'XAmzContentSHA256Mismatch', 'The body is not the one that was signed')
  }
  return received
}
