import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

import { S3Failure } from './failure.ts'

/** How a request says who sends it: AWS Signature Version 4, in its header or, of a presigned address, in its query. */
interface Signature {
  readonly accessKey: string
  /** `20260101/us-east-1/s3/aws4_request` */
  readonly scope: string
  readonly signedHeaders: readonly string[]
  readonly signature: string
  /** `20260101T120000Z` */
  readonly date: string
  /** Seconds; of a presigned address. */
  readonly expires: number | undefined
}

/** How far the sender's clock may be off. */
const SKEW_MS = 15 * 60_000

/** The access key of a request whose signature is to be checked with its secret. */
export function signatureOf(request: IncomingMessage, url: URL): Signature {
  const header = request.headers.authorization
  if (header !== undefined) return fromHeader(header, request)
  if (url.searchParams.has('X-Amz-Signature')) return fromQuery(url.searchParams)
  throw new S3Failure(403, 'AccessDenied', 'The request is not signed')
}

function fromHeader(header: string, request: IncomingMessage): Signature {
  const part = (name: string) => new RegExp(`${name}=([^,\\s]+)`).exec(header)?.[1] ?? ''
  const [accessKey = '', ...scope] = part('Credential').split('/')
  if (!header.startsWith('AWS4-HMAC-SHA256') || scope.length !== 4) throw unreadable()
  return {
    accessKey,
    scope: scope.join('/'),
    signedHeaders: part('SignedHeaders').split(';'),
    signature: part('Signature'),
    date: String(request.headers['x-amz-date'] ?? ''),
    expires: undefined,
  }
}

function fromQuery(query: URLSearchParams): Signature {
  const part = (name: string) => query.get(`X-Amz-${name}`) ?? ''
  const [accessKey = '', ...scope] = part('Credential').split('/')
  const expires = Number(part('Expires'))
  if (part('Algorithm') !== 'AWS4-HMAC-SHA256' || scope.length !== 4 || !(expires > 0)) throw unreadable()
  return {
    accessKey,
    scope: scope.join('/'),
    signedHeaders: part('SignedHeaders').split(';'),
    signature: part('Signature'),
    date: part('Date'),
    expires,
  }
}

const unreadable = () => new S3Failure(400, 'AuthorizationHeaderMalformed', 'The signature cannot be read')

/** @throws when the signature is not that of the secret's holder, or its time has passed */
export function checkSignature(
  request: IncomingMessage,
  rawUrl: string,
  signature: Signature,
  secretKey: string,
): void {
  const signedAt = instantOf(signature.date)
  const now = Date.now()
  if (signature.expires === undefined) {
    if (Math.abs(now - signedAt) > SKEW_MS)
      throw new S3Failure(403, 'RequestTimeTooSkewed', 'The clock of the sender is off')
  } else if (now > signedAt + signature.expires * 1000) {
    throw new S3Failure(403, 'AccessDenied', 'Request has expired')
  }
  const expected = createHmac('sha256', signingKey(secretKey, signature.scope))
    .update(
      [
        'AWS4-HMAC-SHA256',
        signature.date,
        signature.scope,
        sha256(canonical(request, rawUrl, signature)),
      ].join('\n'),
    )
    .digest('hex')
  const given = Buffer.from(signature.signature)
  if (given.length !== expected.length || !timingSafeEqual(given, Buffer.from(expected))) {
    throw new S3Failure(403, 'SignatureDoesNotMatch', 'The signature does not match the request')
  }
}

function instantOf(date: string): number {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date)?.slice(1).map(Number)
  if (parts === undefined) throw new S3Failure(403, 'AccessDenied', 'The request has no readable date')
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

function canonical(request: IncomingMessage, rawUrl: string, signature: Signature): string {
  const [path = '', query = ''] = rawUrl.split('?')
  const isPresigned = signature.expires !== undefined
  const headers = signature.signedHeaders.map((name) => {
    const value = request.headers[name]
    const text = Array.isArray(value) ? value.join(',') : (value ?? '')
    return `${name}:${text.trim().replace(/\s+/g, ' ')}\n`
  })
  const payload = isPresigned
    ? 'UNSIGNED-PAYLOAD'
    : String(request.headers['x-amz-content-sha256'] ?? 'UNSIGNED-PAYLOAD')
  return [
    request.method ?? 'GET',
    encodePath(path),
    canonicalQuery(query),
    headers.join(''),
    signature.signedHeaders.join(';'),
    payload,
  ].join('\n')
}

function encodePath(path: string): string {
  return path
    .split('/')
    .map((segment) => encode(decode(segment)))
    .join('/')
}

function canonicalQuery(query: string): string {
  return query
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const at = pair.indexOf('=')
      const [name, value] = at === -1 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
      return [encode(decode(name)), encode(decode(value))] as const
    })
    .filter(([name]) => name !== 'X-Amz-Signature')
    .toSorted(([a, x], [b, y]) => (a === b ? compare(x, y) : compare(a, b)))
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Everything but the unreserved characters of RFC 3986. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

function signingKey(secretKey: string, scope: string): Buffer {
  let key: Buffer = Buffer.from(`AWS4${secretKey}`)
  for (const part of scope.split('/')) key = createHmac('sha256', key).update(part).digest()
  return key
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
