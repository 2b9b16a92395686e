import { noSuchKey, S3Failure } from './failure.ts'
import { abortUpload, beginUpload, completeUpload, listParts, putPart } from './multipart-operations.ts'
import { deleteObject, findObject, putObject, type StoredObject } from './objects.ts'
import { receiveBody, typeOf, xmlAnswer, type Bucket, type S3Answer, type S3Request } from './request.ts'
import { xml } from './xml.ts'

/** An operation on an object, told by the method and by which of its parts the query names. */
export async function objectOperation(request: S3Request, bucket: Bucket, key: string): Promise<S3Answer> {
  const { method, query, headers } = request
  const isOfUpload = query.has('uploadId')
  switch (method) {
    case 'GET':
      return isOfUpload ? listParts(request, bucket, key) : get(request, bucket, key)
    case 'HEAD':
      return get(request, bucket, key)
    case 'PUT':
      if (isOfUpload) return putPart(request, bucket, key)
      return headers['x-amz-copy-source'] === undefined
        ? put(request, bucket, key)
        : copy(request, bucket, key, String(headers['x-amz-copy-source']))
    case 'POST':
      if (query.has('uploads')) return beginUpload(request, bucket, key)
      if (isOfUpload) return completeUpload(request, bucket, key)
      break
    case 'DELETE': {
      if (isOfUpload) return abortUpload(request, bucket, key)
      const { db, clock, store, userId } = request
      await store.remove([deleteObject(db, bucket.id, key, clock.now(userId))])
      return { status: 204 }
    }
  }
  throw new S3Failure(501, 'NotImplemented', 'The sandbox does not do this')
}

function found({ db }: S3Request, bucketId: number, key: string): StoredObject {
  const object = findObject(db, bucketId, key)
  if (object === undefined) throw noSuchKey()
  return object
}

function get(request: S3Request, bucket: Bucket, key: string): S3Answer {
  const { query, store, headers } = request
  const object = found(request, bucket.id, key)
  const range = rangeOf(headers.range, object.size)
  const [first, last] = range ?? [0, object.size - 1]
  const disposition = query.get('response-content-disposition')
  return {
    status: range === null ? 200 : 206,
    headers: {
      'content-type': query.get('response-content-type') ?? object.content_type,
      'content-length': String(Math.max(0, last - first + 1)),
      'last-modified': new Date(object.modified_at).toUTCString(),
      etag: `"${object.etag}"`,
      'accept-ranges': 'bytes',
      ...(range !== null && { 'content-range': `bytes ${first}-${last}/${object.size}` }),
      ...(disposition !== null && { 'content-disposition': disposition }),
    },
    ...(request.method === 'GET' && { body: store.read(object, first, last) }),
  }
}

/** First and last byte; null for the whole. */
function rangeOf(header: string | undefined, size: number): readonly [number, number] | null {
  const parts = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (parts === null) return null
  const [, from = '', to = ''] = parts
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (first > last) throw new S3Failure(416, 'InvalidRange', 'The requested range is not in the object')
  return [first, last]
}

async function put(request: S3Request, bucket: Bucket, key: string): Promise<S3Answer> {
  const { db, clock, store, userId } = request
  const { file, size, md5 } = await receiveBody(request)
  const object = { key, size, etag: md5, content_type: typeOf(request), file, text: null }
  await store.keep(file, () => putObject(db, bucket.id, object, clock.now(userId)))
  return { status: 200, headers: { etag: `"${md5}"` } }
}

async function copy(request: S3Request, bucket: Bucket, key: string, source: string): Promise<S3Answer> {
  const { db, clock, store, userId } = request
  const [, from = '', fromKey = ''] = /^\/?([^/]+)\/(.+)$/.exec(decodeURIComponent(source)) ?? []
  const owner = db.get<{ id: number }>(
    'SELECT id FROM buckets WHERE name = :name AND user_id = :user AND deleted_at IS NULL',
    { name: from, user: userId },
  )
  if (owner === undefined) throw noSuchKey()
  const object = found(request, owner.id, fromKey)
  const { file, size, md5 } = await store.receive(store.read(object, 0, object.size - 1))
  const now = clock.now(userId)
  const made = { key, size, etag: md5, content_type: object.content_type, file, text: null }
  await store.keep(file, () => putObject(db, bucket.id, made, now))
  return xmlAnswer(xml('CopyObjectResult', { ETag: `"${md5}"`, LastModified: new Date(now).toISOString() }))
}
