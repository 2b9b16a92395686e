import { S3ServiceException } from '@aws-sdk/client-s3'

import { describeError } from '@/api/describe-error'
import { ApiError } from '@/api/api-error'
import { messagesOf } from '@/lib/i18n/catalogue'

import { s3Messages } from './messages'
import { NoAnswer } from './no-answer'

/**
 * Why S3 did not do something. `blocked`: the server is there, but its CORS rules keep this page out; `unexposed`: they hide what it needs
 * of an answer; `cut`: they let this page in, yet this request got no answer;
 * `object`: of many objects one was refused, which the message names.
 */
export class S3Error extends Error {
  override readonly name = 'S3Error'
  readonly kind: 'network' | 'blocked' | 'unexposed' | 'cut' | 'answer' | 'object'
  /** S3's own code: `NoSuchKey`. */
  readonly code: string

  constructor(kind: S3Error['kind'], code = '', message = '', cause?: unknown) {
    super(message, { cause })
    this.kind = kind
    this.code = code
  }
}

/**
 * A browser does not tell a page why it could not read an answer. Whether the server is there at all is found out by asking blindly, and
 * whether it lets this page in by asking for something small.
 * @param look reads something of the bucket
 */
export async function s3ErrorOf(
  error: unknown,
  endpoint: string,
  look: () => Promise<unknown>,
): Promise<Error> {
  if (error instanceof S3ServiceException) return new S3Error('answer', error.name, error.message, error)
  if (!(error instanceof NoAnswer)) return error instanceof Error ? error : new Error(String(error))
  if (!(await answers(endpoint))) return new S3Error('network', '', '', error)
  return new S3Error((await isLetIn(look)) ? 'cut' : 'blocked', '', '', error)
}

/** A refusal that can be read was let through as well. */
async function isLetIn(look: () => Promise<unknown>): Promise<boolean> {
  try {
    await look()
    return true
  } catch (error) {
    return error instanceof S3ServiceException
  }
}

async function answers(endpoint: string): Promise<boolean> {
  try {
    await fetch(endpoint, { mode: 'no-cors', signal: AbortSignal.timeout(5000) })
    return true
  } catch {
    return false
  }
}

export function describeS3Error(error: unknown): string {
  if (error instanceof ApiError) return describeError(error)
  const t = messagesOf(s3Messages)
  if (!(error instanceof S3Error)) return error instanceof Error ? error.message : String(error)
  if (error.kind === 'network') return t.network
  if (error.kind === 'blocked') return t.blocked
  if (error.kind === 'unexposed') return t.unexposed
  if (error.kind === 'cut') return t.cut
  if (error.kind === 'object') return t.other(error.code, error.message)
  switch (error.code) {
    case 'InvalidAccessKeyId':
    case 'SignatureDoesNotMatch':
      return t.denied
    case 'AccessDenied':
      return t.notAllowed
    case 'NoSuchBucket':
      return t.noBucket
    case 'NoSuchKey':
    case 'NotFound':
      return t.gone
    default:
      return t.other(error.code, error.message)
  }
}
