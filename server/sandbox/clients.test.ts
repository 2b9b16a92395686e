import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import {
  anyAccount,
  createVm,
  startTestSandbox,
  type Client,
  type TestSandbox,
  type VmBody,
} from './testing.ts'

// Requests as public clients of the platform make them, each in the form in which that client sends it.

let sandbox: TestSandbox
let tenant: Client
let account: number

beforeAll(async () => {
  sandbox = await startTestSandbox()
  tenant = await sandbox.tenant('empty')
  account = await anyAccount(tenant)
})

afterAll(() => sandbox.close())

function newMachine(name: string) {
  return {
    name,
    os_name: 'ubuntu',
    os_version: '24.04',
    disks: 20,
    vcpu: 1,
    ram: 1024,
    username: 'tester',
    password: 'Password123',
    billing_account_id: account,
  }
}

describe('the platform’s Go client, as its Terraform provider uses it', () => {
  const json = { accept: 'application/json', 'content-type': 'application/json; charset=utf-8' }
  const form = { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' }

  function sendJson<Body>(method: string, path: string, body: object) {
    return tenant.send<Body>(method, path, { headers: json, body: JSON.stringify(body) })
  }

  function sendForm<Body>(method: string, path: string, fields: Record<string, string>) {
    return tenant.send<Body>(method, path, { headers: form, body: new URLSearchParams(fields).toString() })
  }

  it('makes a machine by JSON and starts, stops and deletes it by form', async () => {
    const body = { ...newMachine('by-go'), reserve_public_ip: false, cloud_init: '{"runcmd": ["date"]}' }
    const made = await sendJson<VmBody>('POST', '/v1/cyc01/user-resource/vm', body)
    expect(made).toMatchObject({ status: 200, body: { name: 'by-go', status: 'running' } })
    const { uuid } = made.body
    const stopped = await sendForm('POST', '/v1/cyc01/user-resource/vm/stop', { uuid, force: 'true' })
    expect(stopped.body).toMatchObject({ status: 'stopped' })
    const started = await sendForm('POST', '/v1/cyc01/user-resource/vm/start', { uuid })
    expect(started.body).toMatchObject({ status: 'running' })
    expect((await sendForm('DELETE', '/v1/cyc01/user-resource/vm', { uuid })).status).toBe(200)
  })

  it('names one disk by a path of its own', async () => {
    const fields = { size_gb: '10', billing_account_id: String(account), source_image_type: 'EMPTY' }
    const made = await sendForm<{ uuid: string }>('POST', '/v1/cyc01/storage/disks', fields)
    const path = `/v1/cyc01/storage/disk/${made.body.uuid}`
    expect((await tenant.get(path)).body).toMatchObject({ uuid: made.body.uuid, snapshots: [] })
    expect((await tenant.send('DELETE', path)).status).toBe(204)
    expect((await tenant.get(path)).status).toBe(404)
  })

  it('ends paths of networks and addresses in a slash', async () => {
    const made = await tenant.send<{ uuid: string }>('POST', '/v1/cyc01/network/network?name=by-go')
    const path = `/v1/cyc01/network/network/${made.body.uuid}/`
    expect((await tenant.get(path)).body).toMatchObject({ name: 'by-go' })
    // The tenant's first network is its default, which stays.
    await tenant.send('POST', '/v1/cyc01/network/network?name=another')
    const address = await sendJson<{ address: string }>('POST', '/v1/cyc01/network/ip_addresses', {
      name: 'by-go',
      billing_account_id: account,
    })
    const { status } = await tenant.send('DELETE', `/v1/cyc01/network/ip_addresses/${address.body.address}/`)
    expect(status).toBe(200)
  })

  it('asks for deleted load balancers too, and sends their new account in the query', async () => {
    const made = await sendJson<{ uuid: string }>('POST', '/v1/cyc01/network/load_balancers', {
      billing_account_id: account,
      reserve_public_ip: false,
      targets: [],
    })
    const path = `/v1/cyc01/network/load_balancers`
    const moved = await tenant.send('PUT', `${path}/${made.body.uuid}/billing_account?set_id=${account}`)
    expect(moved.body).toMatchObject({ billing_account_id: account })
    await tenant.send('DELETE', `${path}/${made.body.uuid}`)
    expect((await tenant.get(`${path}?all=false`)).body).toEqual([])
    expect((await tenant.get(`${path}?all=true`)).body).toMatchObject([
      { uuid: made.body.uuid, is_deleted: true },
    ])
  })
})

describe('JavaScript clients', () => {
  it('send forms by URLSearchParams, flags as text, and a slug before global paths', async () => {
    const { uuid } = await createVm(tenant)
    const stopped = await tenant.send('POST', '/v1/cyc01/user-resource/vm/stop', {
      body: new URLSearchParams({ uuid, force: 'undefined' }),
    })
    // One of them sends the word when it is given nothing.
    expect(stopped.body).toEqual({ errors: { force: "Parameter 'force' must be true or false" } })
    const forced = await tenant.send('POST', '/v1/cyc01/user-resource/vm/stop', {
      body: new URLSearchParams({ uuid, force: 'true' }),
    })
    expect(forced.body).toMatchObject({ status: 'stopped' })
    expect((await tenant.get('/v1/cyc01/payment/billing_account/list')).body).toMatchObject([{ id: account }])
  })

  it('start and delete a machine that the query names, with an empty form', async () => {
    const { uuid } = await createVm(tenant)
    await tenant.form('POST', '/v1/user-resource/vm/stop', { uuid })
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const started = await tenant.send('POST', `/v1/cyc01/user-resource/vm/start?uuid=${uuid}`, { headers })
    expect(started.body).toMatchObject({ status: 'running' })
    expect((await tenant.send('DELETE', `/v1/cyc01/user-resource/vm?uuid=${uuid}`)).status).toBe(200)
  })
})

describe('Python clients', () => {
  it('send a form with DELETE, and numbers as text', async () => {
    const fields = { ...newMachine('by-python'), disks: '20', vcpu: '1', ram: String(2 ** 10) }
    const made = await tenant.form<VmBody>('POST', '/v1/user-resource/vm', fields)
    expect(made.body).toMatchObject({ memory: 1024 })
    const { uuid } = made.body
    expect((await tenant.form('DELETE', '/v1/user-resource/vm/ip/public', { uuid })).status).toBe(200)
    expect((await tenant.form('DELETE', '/v1/user-resource/vm', { uuid })).body).toEqual({ success: true })
  })
})
