import { S3Client, type S3ClientConfig } from '@aws-sdk/client-s3'

import type { S3Key } from '@/api/s3-access'

import { NoAnswer } from './no-answer'

export interface S3Place {
  readonly endpoint: string
  readonly key: S3Key
}

type ClientOptions = Pick<S3ClientConfig, 'requestHandler' | 'maxAttempts'>

/** A client for servers that are not Amazon's. */
export function createS3Client({ endpoint, key }: S3Place, options: ClientOptions = {}): S3Client {
  const client = new S3Client({
    endpoint,
    // Of no meaning to the service, but every request is signed with one.
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: { accessKeyId: key.accessKey, secretAccessKey: key.secretKey },
    // Other servers do not know the newer checksums.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...options,
  })
  // A digest of each part, reckoned in the page, would hold it up for seconds; TLS sees to it that the bytes arrive as they are.
  client.middlewareStack.add(
    (next) => (args) => {
      if (hasHeaders(args.request)) args.request.headers['x-amz-content-sha256'] = 'UNSIGNED-PAYLOAD'
      return next(args)
    },
    { step: 'build', name: 'unsignedPayload' },
  )
  // Innermost: a TypeError of anything else is a mistake, and is told as one.
  client.middlewareStack.add(
    (next) => async (args) => {
      try {
        return await next(args)
      } catch (error) {
        throw error instanceof TypeError ? new NoAnswer(error) : error
      }
    },
    { step: 'deserialize', priority: 'low', name: 'noAnswer' },
  )
  return client
}

function hasHeaders(request: unknown): request is { headers: Record<string, string> } {
  return typeof request === 'object' && request !== null && 'headers' in request
}
