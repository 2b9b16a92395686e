import { createHash, randomBytes } from 'node:crypto'

import { noSuchUpload, S3Failure } from './failure.ts'
import { putObject } from './objects.ts'
import {
  readText,
  receiveBody,
  typeOf,
  xmlAnswer,
  type Bucket,
  type S3Answer,
  type S3Request,
} from './request.ts'
import { elementsOf, textsOf, xml } from './xml.ts'

interface Upload {
  readonly id: string
  readonly content_type: string
}

interface Part {
  readonly number: number
  readonly size: number
  readonly etag: string
  readonly file: string
}

/** Each part but the last (S3, "Multipart upload limits"). */
const SMALLEST_PART = 5 * 1024 * 1024

export function beginUpload(request: S3Request, bucket: Bucket, key: string): S3Answer {
  const { db, clock, userId } = request
  const id = randomBytes(24).toString('base64url')
  db.insert('s3_uploads', {
    id,
    bucket_id: bucket.id,
    key,
    content_type: typeOf(request),
    created_at: clock.now(userId),
  })
  return xmlAnswer(xml('InitiateMultipartUploadResult', { Bucket: bucket.name, Key: key, UploadId: id }))
}

export async function putPart(request: S3Request, bucket: Bucket, key: string): Promise<S3Answer> {
  const { db, store, query } = request
  const number = Number(query.get('partNumber'))
  if (!Number.isInteger(number) || number < 1 || number > 10_000) {
    throw new S3Failure(400, 'InvalidArgument', 'Part number must be an integer between 1 and 10000')
  }
  findUpload(request, bucket, key)
  const { file, size, md5 } = await receiveBody(request)
  // It may have been ended while its part was on the way.
  const upload = uploadOf(request, bucket, key)
  if (upload === undefined) {
    await store.remove([file])
    throw noSuchUpload()
  }
  const before = partsOf(request, upload.id).find((part) => part.number === number)
  db.transaction(() => {
    db.run('DELETE FROM s3_parts WHERE upload_id = :id AND number = :number', { id: upload.id, number })
    db.insert('s3_parts', { upload_id: upload.id, number, size, etag: md5, file })
  })
  await store.remove([before?.file ?? null])
  return { status: 200, headers: { etag: `"${md5}"` } }
}

export async function completeUpload(request: S3Request, bucket: Bucket, key: string): Promise<S3Answer> {
  const { db, clock, store, userId } = request
  const upload = findUpload(request, bucket, key)
  const known = new Map(partsOf(request, upload.id).map((part) => [part.number, part]))
  const asked = elementsOf(await readText(request), 'Part').map((part) => ({
    number: Number(textsOf(part, 'PartNumber')[0]),
    etag: (textsOf(part, 'ETag')[0] ?? '').replaceAll('"', ''),
  }))
  const parts = asked.map(({ number, etag }) => {
    const part = known.get(number)
    if (part?.etag !== etag) throw new S3Failure(400, 'InvalidPart', `Part ${number} was not uploaded`)
    return part
  })
  if (
    parts.length === 0 ||
    parts.some(({ number }, at) => at > 0 && number <= (parts[at - 1]?.number ?? 0))
  ) {
    throw new S3Failure(400, 'InvalidPartOrder', 'The parts are not in order')
  }
  if (parts.slice(0, -1).some(({ size }) => size < SMALLEST_PART)) {
    throw new S3Failure(400, 'EntityTooSmall', 'A part but the last is smaller than 5 MiB')
  }
  const file = await store.join(parts.map((part) => part.file)).catch((error: unknown) => {
    // Another request has ended the upload meanwhile, and its parts are gone.
    throw uploadOf(request, bucket, key) === undefined ? noSuchUpload() : error
  })
  const digest = createHash('md5')
  for (const { etag: md5 } of parts) digest.update(Buffer.from(md5, 'hex'))
  const etag = `${digest.digest('hex')}-${parts.length}`
  const size = parts.reduce((sum, part) => sum + part.size, 0)
  const object = { key, size, etag, content_type: upload.content_type, file, text: null }
  await store.keep(file, () =>
    db.transaction(() => {
      findUpload(request, bucket, key)
      const files = partsOf(request, upload.id).map((part) => part.file)
      forget(request, upload.id)
      return [putObject(db, bucket.id, object, clock.now(userId)), ...files]
    }),
  )
  return xmlAnswer(
    xml('CompleteMultipartUploadResult', {
      Location: `/${bucket.name}/${key}`,
      Bucket: bucket.name,
      Key: key,
      ETag: `"${etag}"`,
    }),
  )
}

export async function abortUpload(request: S3Request, bucket: Bucket, key: string): Promise<S3Answer> {
  const upload = findUpload(request, bucket, key)
  const files = partsOf(request, upload.id).map(({ file }) => file)
  request.db.transaction(() => forget(request, upload.id))
  await request.store.remove(files)
  return { status: 204 }
}

export function listParts(request: S3Request, bucket: Bucket, key: string): S3Answer {
  const upload = findUpload(request, bucket, key)
  return xmlAnswer(
    xml('ListPartsResult', {
      Bucket: bucket.name,
      Key: key,
      UploadId: upload.id,
      IsTruncated: false,
      Part: partsOf(request, upload.id).map(({ number, size, etag }) => ({
        PartNumber: number,
        ETag: `"${etag}"`,
        Size: size,
      })),
    }),
  )
}

function uploadOf({ db, query }: S3Request, bucket: Bucket, key: string): Upload | undefined {
  return db.get<Upload>(
    'SELECT id, content_type FROM s3_uploads WHERE id = :id AND bucket_id = :bucket AND key = :key',
    { id: query.get('uploadId') ?? '', bucket: bucket.id, key },
  )
}

function findUpload(request: S3Request, bucket: Bucket, key: string): Upload {
  const upload = uploadOf(request, bucket, key)
  if (upload === undefined) throw noSuchUpload()
  return upload
}

function partsOf({ db }: S3Request, uploadId: string): Part[] {
  return db.all<Part>('SELECT number, size, etag, file FROM s3_parts WHERE upload_id = :id ORDER BY number', {
    id: uploadId,
  })
}

function forget({ db }: S3Request, uploadId: string): void {
  db.run('DELETE FROM s3_parts WHERE upload_id = :id', { id: uploadId })
  db.run('DELETE FROM s3_uploads WHERE id = :id', { id: uploadId })
}
