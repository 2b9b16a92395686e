import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createApp } from './app.ts'
import { Clock } from './clock.ts'
import { Database } from './database.ts'
import { documentedEndpoints } from './documented-endpoints.ts'
import { handlers } from './handlers.ts'
import { Client, startTestSandbox, type TestSandbox } from './testing.ts'

let sandbox: TestSandbox

beforeAll(async () => {
  sandbox = await startTestSandbox()
})

afterAll(() => sandbox.close())

describe('the API', () => {
  it('wants a key, and a right one', async () => {
    const without = await fetch(`${sandbox.url}/v1/user-resource/user`)
    expect(without.status).toBe(401)
    const wrong = await new Client(sandbox.url, 'wrong').get('/v1/user-resource/user')
    expect(wrong).toEqual({ status: 403, body: { message: 'Invalid authentication credentials' } })
  })

  it('knows the demo token from the start', async () => {
    const { status } = await new Client(sandbox.url, 'demo').get('/v1/user-resource/user')
    expect(status).toBe(200)
  })

  it('has no other route, whatever the key', async () => {
    for (const path of ['/v1/nowhere/user-resource/vm/list', '/v1/user-resource/nothing', '/favicon.ico']) {
      const { status, body } = await new Client(sandbox.url, '').get(path)
      expect({ status, body }).toEqual({
        status: 404,
        body: { message: 'no route and no API found with those values' },
      })
    }
  })

  it('has a handler for every documented endpoint', () => {
    expect([...handlers.keys()].toSorted()).toEqual(Object.keys(documentedEndpoints).toSorted())
  })

  it('lets no other origin in', async () => {
    const client = await sandbox.tenant('empty')
    const response = await fetch(`${sandbox.url}/v1/user-resource/user`, {
      headers: { apikey: client.token, origin: 'http://elsewhere.example' },
    })
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  })

  it('accepts a body with GET, as one documented example has it', async () => {
    const client = await sandbox.tenant('demo')
    const { url, token } = client
    const vms = await client.get<{ uuid: string }[]>('/v1/user-resource/vm/list')
    const body = `uuid=${vms.body[0]?.uuid}`
    const headers = { apikey: token, 'content-length': body.length }
    const status = await new Promise((resolve) => {
      request(`${url}/v1/user-resource/vm`, { method: 'GET', headers }, (answer) =>
        resolve(answer.statusCode),
      ).end(body)
    })
    expect(status).toBe(200)
  })

  // Not over HTTP: the refusal ends the connection while the body is still being sent.
  it('refuses a body that is too large', async () => {
    const db = new Database(':memory:')
    const app = createApp({ db, clock: new Clock(db), s3Url: 'http://s3', speed: 1 })
    const body = `name=${'a'.repeat(1024 * 1024)}`
    expect((await app.request('/v1/user-resource/vm', { method: 'POST', body })).status).toBe(413)
    db.close()
  })
})
