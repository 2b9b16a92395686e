import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { pipeline } from 'node:stream/promises'

import { meetFaults, type Spoiler } from '../faults.ts'
import { bucketOperation, listBuckets } from './bucket-operations.ts'
import { corsHeaders, rulesOf } from './cors.ts'
import { noSuchBucket, S3Failure } from './failure.ts'
import { objectOperation } from './object-operations.ts'
import type { Bucket, S3Answer, S3Request, S3Services } from './request.ts'
import { checkSignature, signatureOf } from './signature.ts'
import { xml } from './xml.ts'

/** Bytes. */
const LONGEST_KEY = 1024

interface Address {
  readonly host: string
  readonly port: number
}

/** A small S3 server beside the API: the same buckets, opened by the same keys. Resolves with its address once it listens. */
export async function startS3(
  services: S3Services,
  { host, port }: Address,
): Promise<{ port: number; server: Server }> {
  const server = createServer({ keepAliveTimeout: 75_000 }, (incoming, outgoing) => {
    void answer(services, incoming, outgoing).catch((error: unknown) => {
      if (!incoming.destroyed && !outgoing.destroyed) console.error('S3:', error)
      outgoing.destroy()
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- it listens at a port, not at a pipe
  return { server, port: (server.address() as AddressInfo).port }
}

async function answer(
  services: S3Services,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const url = new URL(incoming.url ?? '/', 'http://s3')
  const path = decodedPath(url.pathname)
  if (path === undefined) {
    await send(
      outgoing,
      failureAnswer(new S3Failure(400, 'InvalidURI', 'The address cannot be read'), ''),
      {},
      false,
    )
    return
  }
  const [name = '', ...rest] = path
  const key = rest.join('/')
  const bucket = name === '' ? undefined : bucketNamed(services, name)
  const cors = corsOf(incoming, bucket)
  if (incoming.method === 'OPTIONS') {
    outgoing.writeHead(cors === null ? 403 : 200, cors ?? {}).end()
    return
  }
  let reply: S3Answer | 'dropped'
  try {
    const userId = senderOf(services, incoming, url)
    const spoiler = await faultFor(services, userId, incoming, url.pathname)
    if (spoiler?.moment === 'before') reply = await spoilt(spoiler, incoming)
    else {
      const request: S3Request = {
        ...services,
        method: incoming.method ?? 'GET',
        headers: incoming.headers,
        query: url.searchParams,
        userId,
        incoming,
      }
      reply = await dispatch(request, name, bucket, key)
      if (spoiler !== undefined) reply = await spoilt(spoiler, incoming)
    }
  } catch (error) {
    if (!(error instanceof S3Failure)) throw error
    reply = failureAnswer(error, url.pathname)
  }
  if (reply === 'dropped') {
    incoming.socket.destroy()
    return
  }
  // What of a refused body is still to come must not be taken for the next request.
  if (!incoming.complete) outgoing.shouldKeepAlive = false
  await send(outgoing, reply, cors ?? {}, incoming.method === 'HEAD')
  if (!incoming.complete) incoming.socket.destroySoon()
}

/** The parts of a path; undefined when one of them is encoded wrongly, or would end in the middle where it is stored. */
function decodedPath(pathname: string): string[] | undefined {
  try {
    const parts = pathname.slice(1).split('/').map(decodeURIComponent)
    return parts.some((part) => part.includes('\0')) ? undefined : parts
  } catch {
    return undefined
  }
}

function bucketNamed({ db }: S3Services, name: string): Bucket | undefined {
  return db.get<Bucket>(
    'SELECT id, user_id, name, cors, created_at FROM buckets WHERE name = :name AND deleted_at IS NULL',
    { name },
  )
}

/** Whose key the request is signed with. */
function senderOf({ db }: S3Services, incoming: IncomingMessage, url: URL): number {
  const signature = signatureOf(incoming, url)
  const key = db.get<{ secret_key: string; user_id: number }>(
    'SELECT secret_key, user_id FROM s3_keys WHERE access_key = :key',
    { key: signature.accessKey },
  )
  if (key === undefined) throw new S3Failure(403, 'InvalidAccessKeyId', 'There is no such access key')
  checkSignature(incoming, incoming.url ?? '/', signature, key.secret_key)
  return key.user_id
}

async function dispatch(
  request: S3Request,
  name: string,
  bucket: Bucket | undefined,
  key: string,
): Promise<S3Answer> {
  if (name === '') return listBuckets(request)
  if (bucket === undefined) throw noSuchBucket()
  if (bucket.user_id !== request.userId) throw new S3Failure(403, 'AccessDenied', 'Access denied')
  if (Buffer.byteLength(key) > LONGEST_KEY)
    throw new S3Failure(400, 'KeyTooLongError', 'Your key is too long')
  return key === '' ? bucketOperation(request, bucket) : objectOperation(request, bucket, key)
}

function corsOf(incoming: IncomingMessage, bucket: Bucket | undefined): Record<string, string> | null {
  const { origin } = incoming.headers
  if (origin === undefined || bucket === undefined) return null
  const isPreflight = incoming.method === 'OPTIONS'
  const asked = incoming.headers['access-control-request-headers'] ?? ''
  return corsHeaders(rulesOf(bucket.cors), {
    origin,
    isPreflight,
    method: isPreflight
      ? (incoming.headers['access-control-request-method'] ?? '')
      : (incoming.method ?? 'GET'),
    headers: isPreflight
      ? asked
          .split(',')
          .map((header) => header.trim())
          .filter((header) => header !== '')
      : [],
  })
}

/** Faults of S3 are set at the control door, with `/s3` before the path. */
async function faultFor(
  { db }: S3Services,
  userId: number,
  incoming: IncomingMessage,
  path: string,
): Promise<Spoiler | undefined> {
  const { latencyMs, spoiler } = meetFaults(db, userId, incoming.method ?? 'GET', `/s3${path}`)
  if (latencyMs > 0) await sleep(latencyMs)
  return spoiler
}

async function spoilt(spoiler: Spoiler, incoming: IncomingMessage): Promise<S3Answer | 'dropped'> {
  if (spoiler.kind !== 'drop') {
    return failureAnswer(
      new S3Failure(spoiler.status ?? 500, 'InternalError', 'The sandbox was told to fail here'),
      '',
    )
  }
  // In the middle: some of the body has arrived.
  if (spoiler.moment === 'before' && !incoming.complete) {
    await new Promise((resolve) => {
      incoming.once('data', resolve)
      incoming.once('end', resolve)
      incoming.once('close', resolve)
    })
  }
  return 'dropped'
}

function failureAnswer({ status, code, message }: S3Failure, resource: string): S3Answer {
  return {
    status,
    headers: { 'content-type': 'application/xml' },
    body: xml('Error', { Code: code, Message: message, Resource: resource }),
  }
}

async function send(
  outgoing: ServerResponse,
  { status, headers = {}, body }: S3Answer,
  cors: Record<string, string>,
  isHead: boolean,
): Promise<void> {
  outgoing.writeHead(status, { ...headers, ...cors })
  if (isHead || body === undefined) outgoing.end()
  else if (typeof body === 'string') outgoing.end(body)
  else await pipeline(body, outgoing)
}
