import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { anyAccount, Client, startTestSandbox, type TestSandbox } from '../testing.ts'
import { isBucketName } from './bucket-names.ts'

let sandbox: TestSandbox

beforeAll(async () => {
  sandbox = await startTestSandbox()
})

afterAll(() => sandbox.close())

const BUCKET = '/v1/storage/bucket'
const KEYS = '/v1/storage/user/keys'

interface KeyBody {
  readonly accessKey: string
  readonly secretKey: string
  readonly userId: string
}

/** Names are unique among all tenants, so that of a world may have its user's number behind it. */
async function bucketLike(client: Client, name: string): Promise<string> {
  const { body } = await client.get<{ name: string }[]>(`${BUCKET}/list`)
  return body.find((bucket) => bucket.name.startsWith(name))?.name ?? ''
}

describe('the name of a bucket', () => {
  it.each(['abc', 'pang1', 'my.bucket-2024', 'a'.repeat(63)])('may be %s', (name) => {
    expect(isBucketName(name)).toBe(true)
  })
  it.each([
    'ab',
    'a'.repeat(64),
    'Upper',
    'under_score',
    '-dash',
    'dot.',
    'a..b',
    '192.168.0.1',
    'xn--abc',
    'abc-s3alias',
  ])('may not be %s', (name) => {
    expect(isBucketName(name)).toBe(false)
  })
})

describe('buckets', () => {
  it('are made, shown, moved and deleted, with query or body', async () => {
    const client = await sandbox.tenant('demo')
    const accounts = await client.get<{ id: number }[]>('/v1/payment/billing_account/list')
    const [first = 0, second = 0] = accounts.body.map((account) => account.id)
    const made = await client.form('PUT', BUCKET, { name: 'pang1', billing_account_id: first })
    expect(made).toMatchObject({
      status: 201,
      body: { name: 'pang1', size_bytes: 0, num_objects: 0, is_suspended: false, billing_account_id: first },
    })
    expect((await client.get(`${BUCKET}?name=pang1`)).body).toEqual(made.body)
    const moved = await client.form('PATCH', BUCKET, { name: 'pang1', billing_account_id: second })
    expect(moved.body).toMatchObject({ billing_account_id: second })
    const ofSecond = await client.get<{ name: string }[]>(`${BUCKET}/list?billing_account_id=${second}`)
    expect(ofSecond.body.map((bucket) => bucket.name)).toEqual([
      'pang1',
      expect.stringMatching(/^shop-uploads/),
    ])
    expect(await client.form('DELETE', BUCKET, { name: 'pang1' })).toEqual({ status: 204, body: '' })
    const scratch = await bucketLike(client, 'northwind-scratch')
    expect(await client.send('DELETE', `${BUCKET}?name=${scratch}`)).toEqual({ status: 204, body: '' })
    expect(await client.get(`${BUCKET}?name=pang1`)).toEqual({
      status: 404,
      body: { message: 'Bucket not found' },
    })
  })

  it('are refused with a bad name, a taken one, no account; kept while they hold something', async () => {
    const client = await sandbox.tenant('demo')
    const billing_account_id = await anyAccount(client)
    const make = async (fields: Record<string, string | number>) =>
      (await client.form('PUT', BUCKET, fields)).status
    expect(await make({ name: 'Not A Name', billing_account_id })).toBe(400)
    const media = await bucketLike(client, 'northwind-media')
    expect(await make({ name: media, billing_account_id })).toBe(409)
    const another = await sandbox.tenant('empty')
    const theirs = { name: media, billing_account_id: await anyAccount(another) }
    expect((await another.form('PUT', BUCKET, theirs)).status).toBe(409)
    expect(await make({ name: 'backups', billing_account_id })).toBe(409)
    expect(await make({ name: 'fine-name' })).toBe(400)
    expect(await make({ billing_account_id })).toBe(400)
    expect(await client.form('DELETE', BUCKET, { name: media })).toEqual({
      status: 400,
      body: { message: 'Only empty buckets can be deleted' },
    })
  })

  it('of another account are not there for a restricted token', async () => {
    const client = await sandbox.tenant('demo')
    const tokens = await client.get<{ token: string; restricted: boolean }[]>('/v1/user-resource/token/list')
    const other = new Client(sandbox.url, tokens.body.find((token) => token.restricted)?.token ?? '')
    expect((await other.get<object[]>(`${BUCKET}/list`)).body).toHaveLength(1)
    const media = await bucketLike(client, 'northwind-media')
    expect((await other.get(`${BUCKET}?name=${media}`)).status).toBe(404)
  })
})

describe('S3 keys', () => {
  it('come with the user, are added and deleted', async () => {
    const client = await sandbox.tenant('empty')
    expect((await client.get(KEYS)).body).toEqual([])
    const user = await client.get<{ s3Credentials: KeyBody[] }>('/v1/storage/user')
    expect(user.body.s3Credentials).toHaveLength(1)
    const two = await client.form<KeyBody[]>('POST', KEYS)
    expect(two.body).toHaveLength(2)
    for (const key of two.body) {
      expect(key.accessKey).toMatch(/^[A-Z0-9]{20}$/)
      expect(key.secretKey).toMatch(/^[A-Za-z0-9]{40}$/)
    }
    const access_key = two.body[0]?.accessKey ?? ''
    expect(await client.form('DELETE', KEYS, { access_key })).toEqual({ status: 200, body: '' })
    expect((await client.form('DELETE', KEYS, { access_key })).status).toBe(404)
    expect((await client.form('DELETE', KEYS)).status).toBe(400)
    expect((await client.get<KeyBody[]>(KEYS)).body).toEqual(two.body.slice(1))
  })

  it('are used at an address that is told', async () => {
    const client = await sandbox.tenant('empty')
    expect((await client.get('/v1/storage/api/s3')).body).toHaveProperty('url')
  })
})
