import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { Client, createVm, newVmFields, startTestSandbox, type TestSandbox, type VmBody } from './testing.ts'

let sandbox: TestSandbox

beforeAll(async () => {
  sandbox = await startTestSandbox()
})

afterAll(() => sandbox.close())

const LIST = '/v1/user-resource/vm/list'

describe('tenants', () => {
  it('are kept apart', async () => {
    const one = await sandbox.tenant('empty')
    const other = await sandbox.tenant('empty')
    const vm = await createVm(one)
    expect((await other.get(LIST)).body).toEqual([])
    expect((await other.get(`/v1/user-resource/vm?uuid=${vm.uuid}`)).status).toBe(400)
  })

  it('need a world that there is', async () => {
    const door = new Client(sandbox.url, '')
    const { status, body } = await door.json('POST', '/_sandbox/tenants', { world: 'flat' })
    expect({ status, body }).toEqual({
      status: 400,
      body: {
        message: 'The body is not as it should be: at world: must be one of demo, empty, medium, large',
      },
    })
  })

  it.each([
    ['', 'The body is missing: it is a JSON object'],
    ['world=demo', 'The body is not valid JSON: it is a JSON object, no form'],
    ['[]', 'The body is not as it should be: as a whole: must be an object'],
    [
      '{"world": "empty", "speed": 0, "held": true}',
      'The body is not as it should be: at speed: must be more than 0; as a whole: has what nobody knows: held',
    ],
  ])('are not made of %j, which is told in plain words', async (body, message) => {
    const door = new Client(sandbox.url, '')
    expect(await door.send('POST', '/_sandbox/tenants', { body })).toEqual({ status: 400, body: { message } })
  })

  it('are not for the gateway, and every other door asks who it is', async () => {
    const door = new Client(sandbox.url, '')
    const throughGateway = await door.send('POST', '/_sandbox/tenants', {
      headers: { via: '1.1 elastis-panel' },
    })
    expect(throughGateway.status).toBe(403)
    expect((await door.get('/_sandbox/clock')).status).toBe(401)
    expect((await door.get('/_sandbox/nothing')).status).toBe(404)
  })
})

describe('the clock', () => {
  it('blocks a write until it is moved; meanwhile the VM shows where it is', async () => {
    const client = await sandbox.tenant('empty', { hold: true })
    const creating = client.form<VmBody>('POST', '/v1/user-resource/vm', await newVmFields(client))
    await expect.poll(async () => (await client.get<VmBody[]>(LIST)).body[0]?.status).toBe('creating')
    const uuid = (await client.get<VmBody[]>(LIST)).body[0]?.uuid ?? ''
    expect((await client.form('POST', '/v1/user-resource/vm/stop', { uuid })).body).toEqual({
      errors: { Error: 'Virtual machine is creating. Try again when this is done.' },
    })

    const before = await client.get<{ now: string }>('/_sandbox/clock')
    const after = await client.json<{ now: string }>('POST', '/_sandbox/clock', { advance_seconds: 33 })
    expect(Date.parse(after.body.now) - Date.parse(before.body.now)).toBe(33_000)
    expect(await creating).toMatchObject({ status: 200, body: { status: 'running', uuid } })
  })

  it('shows a stop on its way, which force cuts short', async () => {
    const client = await sandbox.tenant('demo', { hold: true })
    const vms = await client.get<VmBody[]>(LIST)
    const uuid = vms.body.find((vm) => vm.name === 'web-01')?.uuid ?? ''
    const show = async () => (await client.get<VmBody>(`/v1/user-resource/vm?uuid=${uuid}`)).body.status
    const stopping = client.form('POST', '/v1/user-resource/vm/stop', { uuid })
    await expect.poll(show).toBe('stopping')
    const forcing = client.form('POST', '/v1/user-resource/vm/stop', { uuid, force: true })
    await expect
      .poll(async () => {
        await client.json('POST', '/_sandbox/clock', { advance_seconds: 1 })
        return show()
      })
      .toBe('stopped')
    expect((await forcing).status).toBe(200)
    await client.json('POST', '/_sandbox/clock', { advance_seconds: 30 })
    expect((await stopping).body).toMatchObject({ status: 'stopped' })
  })

  it('ends a stop by force no later than it would have ended', async () => {
    const client = await sandbox.tenant('demo', { hold: true })
    const vms = await client.get<VmBody[]>(LIST)
    const uuid = vms.body.find((vm) => vm.name === 'web-01')?.uuid ?? ''
    const advance = (advance_seconds: number) => client.json('POST', '/_sandbox/clock', { advance_seconds })
    const show = async () => (await client.get<VmBody>(`/v1/user-resource/vm?uuid=${uuid}`)).body
    const stopping = client.form<VmBody>('POST', '/v1/user-resource/vm/stop', { uuid })
    await expect.poll(async () => (await show()).status).toBe('stopping')
    const { updated_at: begun } = await show()
    await advance(21.5)
    const forcing = client.form<VmBody>('POST', '/v1/user-resource/vm/stop', { uuid, force: true })
    await expect.poll(async () => (await show()).updated_at).not.toBe(begun)
    await advance(0.5)
    expect((await show()).status).toBe('stopped')
    expect((await Promise.all([stopping, forcing])).map(({ status }) => status)).toEqual([200, 200])
  })

  it('goes on when the client goes away', async () => {
    const client = await sandbox.tenant('empty', { hold: true })
    const fields = await newVmFields(client)
    const leaving = new AbortController()
    const asking = client.send('POST', '/v1/user-resource/vm', {
      body: JSON.stringify(fields),
      signal: leaving.signal,
    })
    await expect.poll(async () => (await client.get<VmBody[]>(LIST)).body.length).toBe(1)
    leaving.abort()
    await expect(asking).rejects.toThrow('aborted')
    await client.json('POST', '/_sandbox/clock', { advance_seconds: 40 })
    expect((await client.get(LIST)).body).toMatchObject([{ status: 'running' }])
  })

  it('is released and sped up', async () => {
    const client = await sandbox.tenant('empty', { hold: true, speed: 5 })
    expect((await client.get('/_sandbox/clock')).body).toMatchObject({ held: true, speed: 5 })
    const released = await client.json('POST', '/_sandbox/clock', { hold: false, speed: 100_000 })
    expect(released.body).toMatchObject({ held: false, speed: 100_000 })
    expect((await createVm(client)).status).toBe('running')
    expect((await client.json('POST', '/_sandbox/clock', { speed: 0 })).status).toBe(400)
  })
})

describe('coverage', () => {
  it('counts the endpoints that calls through the gateway reach', async () => {
    const client = await sandbox.tenant('empty')
    const through = { headers: { via: '1.1 elastis-panel' } }
    await client.send('GET', '/v1/config/locations', through)
    await client.send('GET', '/v1/bus02/config/locations/', through)
    await client.get('/v1/pricing/policy')
    const { body } = await client.get<{ documented: number; reached: object[]; missing: object[] }>(
      '/_sandbox/coverage',
    )
    expect(body.documented).toBe(99)
    expect(body.reached).toEqual([
      { method: 'GET', path: '/v1/config/locations', title: 'List Locations', calls: 2 },
    ])
    expect(body.missing).toHaveLength(98)
  })
})
