import { rulesOf, readRules, rulesXml, setRules } from './cors.ts'
import { malformed, S3Failure } from './failure.ts'
import { deleteObject, listObjects, type Cursor, type Listing } from './objects.ts'
import { readText, xmlAnswer, type Bucket, type S3Answer, type S3Request } from './request.ts'
import { elementsOf, textsOf, xml } from './xml.ts'

const MOST = 1000

export function listBuckets({ db, userId }: S3Request): S3Answer {
  const buckets = db.all<Bucket>(
    'SELECT id, user_id, name, cors, created_at FROM buckets WHERE user_id = :user AND deleted_at IS NULL ORDER BY name',
    { user: userId },
  )
  return xmlAnswer(
    xml('ListAllMyBucketsResult', {
      Owner: { ID: String(userId) },
      Buckets: {
        Bucket: buckets.map(({ name, created_at: at }) => ({ Name: name, CreationDate: iso(at) })),
      },
    }),
  )
}

/** An operation on a bucket, told by the method and by which of its parts the query names. */
export async function bucketOperation(request: S3Request, bucket: Bucket): Promise<S3Answer> {
  const { method, query, db } = request
  if (query.has('cors')) return corsOperation(request, bucket)
  if (query.has('delete') && method === 'POST') return deleteMany(request, bucket)
  if (method === 'HEAD') return { status: 200 }
  if (method === 'GET' && query.has('location')) return xmlAnswer(xml('LocationConstraint', ''))
  if (method === 'GET' && query.has('versioning')) return xmlAnswer(xml('VersioningConfiguration', {}))
  if (method === 'GET' && query.has('uploads')) {
    const uploads = db.all<{ id: string; key: string; created_at: number }>(
      'SELECT id, key, created_at FROM s3_uploads WHERE bucket_id = :bucket ORDER BY key LIMIT 1000',
      { bucket: bucket.id },
    )
    return xmlAnswer(
      xml('ListMultipartUploadsResult', {
        Bucket: bucket.name,
        IsTruncated: false,
        Upload: uploads.map(({ id, key, created_at: at }) => ({
          Key: key,
          UploadId: id,
          Initiated: iso(at),
        })),
      }),
    )
  }
  if (method === 'GET') return list(request, bucket)
  throw new S3Failure(
    501,
    'NotImplemented',
    'The sandbox does not do this: buckets are made and deleted by the API',
  )
}

function list({ db, query }: S3Request, bucket: Bucket): S3Answer {
  const [prefix, delimiter] = [query.get('prefix') ?? '', query.get('delimiter') ?? '']
  const max = Math.min(MOST, Math.max(0, Number(query.get('max-keys') ?? MOST) || 0))
  const isSecond = query.get('list-type') === '2'
  const token = query.get('continuation-token')
  const after = (isSecond ? query.get('start-after') : query.get('marker')) ?? ''
  const cursor: Cursor = isSecond && token !== null ? readToken(token) : { from: '', after }
  const page: Listing =
    max === 0
      ? { objects: [], prefixes: [], next: null }
      : listObjects(db, bucket.id, { prefix, delimiter, max, cursor })
  const encoded = query.get('encoding-type') === 'url' ? encodeURIComponent : (text: string) => text
  return xmlAnswer(
    xml('ListBucketResult', {
      Name: bucket.name,
      Prefix: encoded(prefix),
      ...(delimiter !== '' && { Delimiter: encoded(delimiter) }),
      MaxKeys: max,
      ...(query.has('encoding-type') && { EncodingType: 'url' }),
      ...(isSecond && { KeyCount: page.objects.length + page.prefixes.length }),
      IsTruncated: page.next !== null,
      ...(page.next !== null && isSecond && { NextContinuationToken: writeToken(page.next) }),
      ...(page.next !== null && !isSecond && { NextMarker: encoded(lastOf(page)) }),
      Contents: page.objects.map((object) => ({
        Key: encoded(object.key),
        LastModified: iso(object.modified_at),
        ETag: `"${object.etag}"`,
        Size: object.size,
        StorageClass: 'STANDARD',
      })),
      CommonPrefixes: page.prefixes.map((common) => ({ Prefix: encoded(common) })),
    }),
  )
}

function lastOf({ objects, prefixes }: Listing): string {
  const [key = '', common = ''] = [objects.at(-1)?.key, prefixes.at(-1)]
  return key > common ? key : common
}

const writeToken = ({ from, after }: Cursor): string =>
  Buffer.from(JSON.stringify([from, after])).toString('base64url')

function readToken(token: string): Cursor {
  try {
    const parts: unknown = JSON.parse(Buffer.from(token, 'base64url').toString())
    if (Array.isArray(parts)) return { from: String(parts[0]), after: String(parts[1]) }
  } catch {
    // Told below.
  }
  throw new S3Failure(400, 'InvalidArgument', 'The continuation token is not one of this list')
}

async function deleteMany(request: S3Request, bucket: Bucket): Promise<S3Answer> {
  const { db, clock, store, userId } = request
  const document = await readText(request)
  const keys = elementsOf(document, 'Object').flatMap((object) => textsOf(object, 'Key'))
  if (keys.length === 0 || keys.length > MOST) throw malformed()
  const now = clock.now(userId)
  const files = db.transaction(() => keys.map((key) => deleteObject(db, bucket.id, key, now)))
  await store.remove(files)
  const isQuiet = textsOf(document, 'Quiet')[0] === 'true'
  return xmlAnswer(xml('DeleteResult', { Deleted: isQuiet ? [] : keys.map((key) => ({ Key: key })) }))
}

async function corsOperation(request: S3Request, bucket: Bucket): Promise<S3Answer> {
  const { method, db } = request
  if (method === 'PUT') {
    setRules(db, bucket.id, readRules(await readText(request)))
    return { status: 200 }
  }
  if (method === 'DELETE') {
    setRules(db, bucket.id, null)
    return { status: 204 }
  }
  if (bucket.cors === null) {
    throw new S3Failure(404, 'NoSuchCORSConfiguration', 'The CORS configuration does not exist')
  }
  return xmlAnswer(xml('CORSConfiguration', rulesXml(rulesOf(bucket.cors))))
}

const iso = (at: number): string => new Date(at).toISOString()
