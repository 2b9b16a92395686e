import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { matchesPath } from './faults.ts'
import { newVmFields, startTestSandbox, type Client, type TestSandbox } from './testing.ts'

let sandbox: TestSandbox

beforeAll(async () => {
  sandbox = await startTestSandbox()
})

afterAll(() => sandbox.close())

const LIST = '/v1/bus02/user-resource/vm/list'

function setFault(client: Client, fault: object) {
  return client.json<{ id: number }>('POST', '/_sandbox/faults', fault)
}

async function raw(client: Client, path = LIST) {
  const response = await fetch(client.url + path, { headers: { apikey: client.token } })
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
}

describe('a path pattern', () => {
  it.each([
    ['/v1/bus02/user-resource/vm/list', '/v1/bus02/user-resource/vm/list/', true],
    ['/v1/*/user-resource/vm/list', '/v1/cyc01/user-resource/vm/list', true],
    ['/v1/*/vm/list', '/v1/cyc01/user-resource/vm/list', false],
    ['/v1/**/list', '/v1/cyc01/user-resource/vm/list', true],
    ['/v1/network/ip_addresses/1.1.1.1', '/v1/network/ip_addresses/1x1.1.1', false],
    ['/v1/network/**', '/v1/network/ip_addresses/1.1.1.1/assign', true],
  ])('%s against %s', (glob, path, expected) => {
    expect(matchesPath(glob, path)).toBe(expected)
  })
})

describe('faults', () => {
  it('spoil the tenant that they are for, on the path that they are for', async () => {
    const client = await sandbox.tenant('demo')
    const other = await sandbox.tenant('demo')
    const set = await setFault(client, { path: LIST, kind: 'status', status: 503, body: { message: 'Down' } })
    expect(set.status).toBe(201)
    expect(await client.get(LIST)).toEqual({ status: 503, body: { message: 'Down' } })
    expect((await client.get('/v1/user-resource/vm/list')).status).toBe(200)
    expect((await other.get(LIST)).status).toBe(200)
    expect((await client.send('DELETE', '/_sandbox/faults')).status).toBe(204)
    expect((await client.get(LIST)).status).toBe(200)
  })

  it('last as often as they are told to, for the method that they are told', async () => {
    const client = await sandbox.tenant('demo')
    await setFault(client, { method: 'POST', path: '/v1/**', kind: 'status' })
    await setFault(client, { path: '/v1/**', kind: 'status', status: 500, times: 2 })
    const statuses = [await raw(client), await raw(client), await raw(client)].map((answer) => answer.status)
    expect(statuses).toEqual([500, 500, 200])
  })

  it('come as HTML, as broken JSON, as a dropped connection, as a broken entry', async () => {
    const client = await sandbox.tenant('demo')
    await setFault(client, { path: LIST, kind: 'html', times: 1 })
    expect(await raw(client)).toMatchObject({
      status: 502,
      type: 'text/html',
      text: expect.stringContaining('<html>') as string,
    })

    await setFault(client, { path: LIST, kind: 'broken_json', times: 1 })
    const broken = await raw(client)
    expect(broken).toMatchObject({ status: 200, type: 'application/json' })
    expect(() => JSON.parse(broken.text) as unknown).toThrow(SyntaxError)

    await setFault(client, { path: LIST, kind: 'drop', times: 1 })
    await expect(raw(client)).rejects.toThrow('fetch failed')

    const whole = await client.get<object[]>(LIST)
    await setFault(client, { path: LIST, kind: 'malformed_entry', times: 1 })
    const malformed = await client.get<object[]>(LIST)
    expect(malformed.body.slice(1)).toEqual(whole.body.slice(1))
    expect(malformed.body[0]).toEqual({ uuid: null, name: 7 })
  })

  it('make an answer late', async () => {
    const client = await sandbox.tenant('demo')
    await setFault(client, { path: LIST, kind: 'latency', latency_ms: 120 })
    const started = performance.now()
    expect((await client.get(LIST)).status).toBe(200)
    expect(performance.now() - started).toBeGreaterThanOrEqual(119)
  })

  it.each(['before', 'after'] as const)('that spoil %s leave the right effect', async (when) => {
    const client = await sandbox.tenant('empty')
    await setFault(client, { method: 'POST', path: '/v1/user-resource/vm', kind: 'drop', when, times: 1 })
    const fields = await newVmFields(client)
    await expect(client.form('POST', '/v1/user-resource/vm', fields)).rejects.toThrow('fetch failed')
    const { body } = await client.get<object[]>('/v1/user-resource/vm/list')
    expect(body).toHaveLength(when === 'after' ? 1 : 0)
  })

  it('have to be understood', async () => {
    const client = await sandbox.tenant('empty')
    expect((await setFault(client, { path: LIST, kind: 'gremlin' })).status).toBe(400)
    expect((await setFault(client, { kind: 'drop' })).status).toBe(400)
    expect((await setFault(client, { path: LIST, kind: 'drop', often: true })).status).toBe(400)
  })
})
