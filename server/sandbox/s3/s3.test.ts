import { createHash } from 'node:crypto'
import { request, type IncomingMessage } from 'node:http'
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetBucketCorsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  ListObjectsV2Command,
  PutBucketCorsCommand,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  ListMultipartUploadsCommand,
  paginateListObjectsV2,
} from '@aws-sdk/client-s3'
import { Upload } from '@aws-sdk/lib-storage'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { anyAccount, startTestSandbox, type Client, type TestSandbox } from '../testing.ts'

let sandbox: TestSandbox

beforeAll(async () => {
  sandbox = await startTestSandbox()
})

afterAll(() => sandbox.close())

interface KeyBody {
  readonly accessKey: string
  readonly secretKey: string
}

interface BucketBody {
  readonly name: string
  readonly size_bytes: number
  readonly num_objects: number
}

let made = 0

/** A tenant with an empty bucket, and a program that has its key. */
async function shop(): Promise<{ client: Client; s3: S3Client; Bucket: string; key: KeyBody }> {
  const client = await sandbox.tenant('empty')
  made += 1
  const Bucket = `bucket-${made}`
  const billing_account_id = await anyAccount(client)
  await client.form('PUT', '/v1/storage/bucket', { name: Bucket, billing_account_id })
  const keys = await client.form<KeyBody[]>('POST', '/v1/storage/user/keys')
  const key = keys.body[0] ?? { accessKey: '', secretKey: '' }
  return { client, s3: program(key), Bucket, key }
}

function program({ accessKey, secretKey }: KeyBody): S3Client {
  return new S3Client({
    endpoint: sandbox.s3Url,
    region: 'us-east-1',
    forcePathStyle: true,
    maxAttempts: 1,
    credentials: { accessKeyId: accessKey, secretAccessKey: secretKey },
  })
}

async function bucketOf(client: Client, name: string): Promise<BucketBody> {
  return (await client.get<BucketBody>(`/v1/storage/bucket?name=${name}`)).body
}

describe('objects', () => {
  it('have keys that can be stored whole', async () => {
    const { client, s3, Bucket } = await shop()
    const put = (Key: string) => s3.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }))
    await put('ä'.repeat(512))
    await expect(put(`${'ä'.repeat(512)}b`)).rejects.toMatchObject({ name: 'KeyTooLongError' })
    await expect(put('plain\0hidden')).rejects.toMatchObject({ name: 'InvalidURI' })
    expect(await bucketOf(client, Bucket)).toMatchObject({ num_objects: 1 })
  })

  it('are put, read whole and in part, copied and deleted; the API counts them', async () => {
    const { client, s3, Bucket } = await shop()
    const Key = 'a folder/näme & <more>+%20.txt'
    await s3.send(new PutObjectCommand({ Bucket, Key, Body: 'hello world', ContentType: 'text/plain' }))
    expect(await bucketOf(client, Bucket)).toMatchObject({ size_bytes: 11, num_objects: 1 })

    const whole = await s3.send(new GetObjectCommand({ Bucket, Key }))
    expect(await whole.Body?.transformToString()).toBe('hello world')
    expect(whole).toMatchObject({ ContentType: 'text/plain', ContentLength: 11 })
    expect(whole.ETag).toBe(`"${createHash('md5').update('hello world').digest('hex')}"`)
    const part = await s3.send(new GetObjectCommand({ Bucket, Key, Range: 'bytes=6-' }))
    expect(await part.Body?.transformToString()).toBe('world')
    expect(part.ContentRange).toBe('bytes 6-10/11')

    await s3.send(new PutObjectCommand({ Bucket, Key, Body: 'hi' }))
    expect(await bucketOf(client, Bucket)).toMatchObject({ size_bytes: 2, num_objects: 1 })
    await s3.send(
      new CopyObjectCommand({ Bucket, Key: 'copy', CopySource: `${Bucket}/${encodeURIComponent(Key)}` }),
    )
    expect(await bucketOf(client, Bucket)).toMatchObject({ size_bytes: 4, num_objects: 2 })

    await s3.send(new DeleteObjectCommand({ Bucket, Key }))
    await s3.send(new DeleteObjectCommand({ Bucket, Key }))
    await expect(s3.send(new HeadObjectCommand({ Bucket, Key }))).rejects.toMatchObject({ name: 'NotFound' })
    await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects: [{ Key: 'copy' }] } }))
    expect(await bucketOf(client, Bucket)).toMatchObject({ size_bytes: 0, num_objects: 0 })
    expect((await client.form('DELETE', '/v1/storage/bucket', { name: Bucket })).status).toBe(204)
    await expect(s3.send(new ListObjectsV2Command({ Bucket }))).rejects.toMatchObject({
      name: 'NoSuchBucket',
    })
  })

  it('are listed by folder and page by page, each once', async () => {
    const { s3, Bucket } = await shop()
    const keys = ['a/1', 'a/2', 'a/b/3', 'a0', 'b', 'c/4', 'c/5', 'ä', '😀']
    for (const Key of keys) await s3.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }))

    const top = await s3.send(new ListObjectsV2Command({ Bucket, Delimiter: '/' }))
    expect(top.CommonPrefixes?.map(({ Prefix }) => Prefix)).toEqual(['a/', 'c/'])
    expect(top.Contents?.map(({ Key }) => Key)).toEqual(['a0', 'b', 'ä', '😀'])
    const inside = await s3.send(new ListObjectsV2Command({ Bucket, Delimiter: '/', Prefix: 'a/' }))
    expect(inside.CommonPrefixes?.map(({ Prefix }) => Prefix)).toEqual(['a/b/'])
    expect(inside.Contents?.map(({ Key }) => Key)).toEqual(['a/1', 'a/2'])

    for (const [Delimiter, entries] of [
      [undefined, keys],
      ['/', ['a/', 'a0', 'b', 'c/', 'ä', '😀']],
    ] as const) {
      const seen: (string | undefined)[] = []
      const pages = paginateListObjectsV2({ client: s3, pageSize: 2 }, { Bucket, Delimiter })
      for await (const { Contents = [], CommonPrefixes = [] } of pages) {
        seen.push(
          ...[...Contents.map(({ Key }) => Key), ...CommonPrefixes.map(({ Prefix }) => Prefix)].toSorted(
            byBytes,
          ),
        )
      }
      expect(seen).toEqual(entries)
    }
  })

  it('are put together from parts, which are forgotten when given up', async () => {
    const { client, s3, Bucket } = await shop()
    const Body = Buffer.alloc(13 * 1024 * 1024)
    for (let at = 0; at < Body.length; at += 1) Body[at] = at % 251
    await new Upload({ client: s3, params: { Bucket, Key: 'large', Body }, partSize: 5 * 1024 * 1024 }).done()
    const { ETag, Body: back } = await s3.send(new GetObjectCommand({ Bucket, Key: 'large' }))
    expect(ETag).toMatch(/^"[0-9a-f]{32}-3"$/)
    expect(Buffer.from((await back?.transformToByteArray()) ?? []).equals(Body)).toBe(true)
    expect(await bucketOf(client, Bucket)).toMatchObject({ size_bytes: Body.length, num_objects: 1 })

    const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key: 'left' }))
    await s3.send(new UploadPartCommand({ Bucket, Key: 'left', UploadId, PartNumber: 1, Body: 'x' }))
    const begun = await s3.send(new ListMultipartUploadsCommand({ Bucket }))
    expect(begun.Uploads).toMatchObject([{ Key: 'left', UploadId }])
    await expect(s3.send(new HeadObjectCommand({ Bucket, Key: 'left' }))).rejects.toMatchObject({
      name: 'NotFound',
    })
  })

  it('are made of their parts by one of two who ask for it at once', async () => {
    const { client, s3, Bucket } = await shop()
    const Key = 'twice'
    const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key }))
    const Body = Buffer.alloc(6 * 1024 * 1024, 9)
    const { ETag } = await s3.send(new UploadPartCommand({ Bucket, Key, UploadId, PartNumber: 1, Body }))
    const complete = () => {
      const MultipartUpload = { Parts: [{ PartNumber: 1, ETag }] }
      return s3.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload }))
    }
    const ends = await Promise.allSettled([complete(), complete()])
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(ends.find((end) => end.status === 'rejected')?.reason).toMatchObject({ name: 'NoSuchUpload' })
    const { Body: back } = await s3.send(new GetObjectCommand({ Bucket, Key }))
    expect(Buffer.from((await back?.transformToByteArray()) ?? []).equals(Body)).toBe(true)
    expect(await bucketOf(client, Bucket)).toMatchObject({ size_bytes: Body.length, num_objects: 1 })
  })

  it('are not acknowledged when their bucket was deleted meanwhile', async () => {
    const { client, s3, Bucket } = await shop()
    const url = new URL(await getSignedUrl(s3, new PutObjectCommand({ Bucket, Key: 'late' })))
    const sending = request(url, { method: 'PUT', headers: { 'content-length': 8 } })
    const answered = once(sending, 'response') as Promise<[IncomingMessage]>
    await new Promise((resolve) => sending.write('half', resolve))
    expect((await client.form('DELETE', '/v1/storage/bucket', { name: Bucket })).status).toBe(204)
    sending.end('more')
    const [answer] = await answered
    expect(answer.statusCode).toBe(404)
    expect(await text(answer)).toContain('NoSuchBucket')
  })

  it('are not at an address that cannot be read', async () => {
    const answer = await fetch(`${sandbox.s3Url}/%ff`)
    expect(answer.status).toBe(400)
    expect(await answer.text()).toContain('InvalidURI')
  })

  it('leave nothing of a body that breaks off', async () => {
    const { client, s3, Bucket } = await shop()
    await client.json('POST', '/_sandbox/faults', { path: `/s3/${Bucket}/*`, kind: 'drop', times: 1 })
    const put = new PutObjectCommand({ Bucket, Key: 'cut', Body: Buffer.alloc(1024 * 1024) })
    await expect(s3.send(put)).rejects.toThrow(/hang up|ECONNRESET|EPIPE/)
    expect(await bucketOf(client, Bucket)).toMatchObject({ num_objects: 0 })
    await s3.send(put)
    expect(await bucketOf(client, Bucket)).toMatchObject({ num_objects: 1, size_bytes: 1024 * 1024 })
  })

  it('of a world are there as they are listed', async () => {
    const client = await sandbox.tenant('demo')
    const keys = await client.get<KeyBody[]>('/v1/storage/user/keys')
    const s3 = program(keys.body[0] ?? { accessKey: '', secretKey: '' })
    const buckets = await client.get<BucketBody[]>('/v1/storage/bucket/list')
    const { Buckets = [] } = await s3.send(new ListBucketsCommand({}))
    expect(Buckets.map(({ Name }) => Name)).toEqual(buckets.body.map(({ name }) => name))
    for (const { name: Bucket, size_bytes, num_objects } of buckets.body) {
      let [bytes, objects] = [0, 0]
      for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket })) {
        objects += Contents.length
        bytes += Contents.reduce((sum, { Size = 0 }) => sum + Size, 0)
      }
      expect({ bytes, objects }).toEqual({ bytes: size_bytes, objects: num_objects })
    }
    const media = Buckets.find(({ Name }) => Name?.startsWith('northwind-media'))?.Name
    const film = await s3.send(
      new GetObjectCommand({
        Bucket: media,
        Key: 'video/showreel.mp4',
        Range: 'bytes=1000000000-1000000009',
      }),
    )
    expect((await film.Body?.transformToByteArray())?.length).toBe(10)
  })
})

describe('who may', () => {
  it('is known by the key and the signature', async () => {
    const { s3, Bucket, key } = await shop()
    const other = await shop()
    await s3.send(new PutObjectCommand({ Bucket, Key: 'mine', Body: 'x' }))
    const get = new GetObjectCommand({ Bucket, Key: 'mine' })
    await expect(other.s3.send(get)).rejects.toMatchObject({ name: 'AccessDenied' })
    const forged = program({ ...key, secretKey: `${key.secretKey.slice(1)}x` })
    await expect(forged.send(get)).rejects.toMatchObject({ name: 'SignatureDoesNotMatch' })
    expect((await fetch(`${sandbox.s3Url}/${Bucket}/mine`)).status).toBe(403)
  })

  it('is nobody any more once the key is deleted', async () => {
    const { client, s3, Bucket, key } = await shop()
    await client.form('DELETE', '/v1/storage/user/keys', { access_key: key.accessKey })
    await expect(s3.send(new ListObjectsV2Command({ Bucket }))).rejects.toMatchObject({
      name: 'InvalidAccessKeyId',
    })
  })

  it('is anyone with a presigned address, until its time is over', async () => {
    const { s3, Bucket } = await shop()
    await s3.send(new PutObjectCommand({ Bucket, Key: 'for you.txt', Body: 'secret' }))
    const get = new GetObjectCommand({
      Bucket,
      Key: 'for you.txt',
      ResponseContentDisposition: 'attachment; filename="for you.txt"',
    })
    const answer = await fetch(await getSignedUrl(s3, get, { expiresIn: 60 }))
    expect(await answer.text()).toBe('secret')
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="for you.txt"')
    const late = await getSignedUrl(s3, get, { expiresIn: 60, signingDate: new Date(Date.now() - 120_000) })
    expect((await fetch(late)).status).toBe(403)
    const bent = (await getSignedUrl(s3, get)).replace('for%20you', 'for%20me')
    expect((await fetch(bent)).status).toBe(403)
  })
})

describe('pages of other origins', () => {
  it('are let in as the rules of the bucket say', async () => {
    const { s3, Bucket } = await shop()
    const preflight = async (origin: string, method: string) => {
      const { status, headers } = await options(`${sandbox.s3Url}/${Bucket}/key`, {
        origin,
        'access-control-request-method': method,
        'access-control-request-headers': 'authorization,x-amz-date',
      })
      return { status, allowed: headers['access-control-allow-origin'] }
    }
    expect(await preflight('http://panel.example', 'PUT')).toEqual({ status: 200, allowed: '*' })
    await s3.send(
      new PutBucketCorsCommand({
        Bucket,
        CORSConfiguration: {
          CORSRules: [
            {
              AllowedOrigins: ['https://*.example.com'],
              AllowedMethods: ['GET'],
              AllowedHeaders: ['*'],
              ExposeHeaders: ['ETag'],
              MaxAgeSeconds: 60,
            },
          ],
        },
      }),
    )
    expect(await preflight('https://a.example.com', 'GET')).toEqual({
      status: 200,
      allowed: 'https://a.example.com',
    })
    expect((await preflight('https://a.example.com', 'PUT')).status).toBe(403)
    expect((await preflight('http://panel.example', 'GET')).status).toBe(403)
    const { CORSRules } = await s3.send(new GetBucketCorsCommand({ Bucket }))
    expect(CORSRules).toMatchObject([{ AllowedOrigins: ['https://*.example.com'], MaxAgeSeconds: 60 }])
  })
})

/** As S3 orders keys, and unlike JavaScript. */
const byBytes = (a = '', b = '') => Buffer.compare(Buffer.from(a), Buffer.from(b))

/** `fetch` sends no headers of a preflight. */
function options(url: string, headers: Record<string, string>) {
  return new Promise<{ status: number | undefined; headers: NodeJS.Dict<string | string[]> }>(
    (resolve, reject) => {
      const sent = request(url, { method: 'OPTIONS', headers }, (answer) => {
        answer.resume()
        resolve({ status: answer.statusCode, headers: answer.headers })
      })
      sent.on('error', reject)
      sent.end()
    },
  )
}
