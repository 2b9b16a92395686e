import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { anyAccount, createVm, startTestSandbox, type TestSandbox } from '../testing.ts'

let sandbox: TestSandbox

beforeAll(async () => {
  sandbox = await startTestSandbox()
})

afterAll(() => sandbox.close())

interface NetworkBody {
  readonly uuid: string
  readonly name: string
  readonly is_default: boolean
  readonly subnet: string
  readonly resources_count: number
}

interface AddressBody {
  readonly address: string
  readonly name: string
  readonly assigned_to?: string | null
}

const NETWORK = '/v1/network/network'
const ADDRESSES = '/v1/network/ip_addresses'

describe('private networks', () => {
  it('are made, the first as default, renamed and deleted', async () => {
    const client = await sandbox.tenant('empty')
    const first = await client.send<NetworkBody>('POST', NETWORK)
    expect(first.body).toMatchObject({
      name: 'Default network',
      is_default: true,
      vm_uuids: [],
      resources_count: 0,
    })
    expect((await client.send('POST', NETWORK)).body).toEqual(first.body)

    const second = await client.send<NetworkBody>('POST', `${NETWORK}?name=my%20network`)
    expect(second.body).toMatchObject({ name: 'my network', is_default: false, type: 'private' })
    expect(second.body.subnet).not.toBe(first.body.subnet)
    const path = `${NETWORK}/${second.body.uuid}`
    expect((await client.json('PATCH', path, { name: 'renamed' })).body).toMatchObject({ name: 'renamed' })
    expect((await client.json('PATCH', path, {})).status).toBe(400)
    expect((await client.get(path)).body).toMatchObject({ name: 'renamed' })
    expect(await client.send('DELETE', path)).toEqual({ status: 200, body: '' })
    expect(await client.get(path)).toEqual({ status: 400, body: { message: 'Network UUID is invalid.' } })
  })

  it('have one default, which cannot be deleted, as little as one in use', async () => {
    const client = await sandbox.tenant('empty')
    const { uuid } = await createVm(client)
    const used = (await client.get<NetworkBody[]>('/v1/network/networks')).body[0]
    const other = await client.send<NetworkBody>('POST', `${NETWORK}?name=other`)
    expect((await client.json('PUT', `${NETWORK}/${other.body.uuid}/default`, {})).body).toMatchObject({
      is_default: true,
    })
    const after = await client.get<NetworkBody[]>('/v1/network/networks')
    expect(after.body.filter((network) => network.is_default)).toHaveLength(1)

    expect((await client.send('DELETE', `${NETWORK}/${other.body.uuid}`)).body).toEqual({
      message: 'The default network cannot be deleted.',
    })
    expect((await client.send('DELETE', `${NETWORK}/${used?.uuid}`)).body).toEqual({
      message: 'Network contains resources and cannot be deleted.',
    })
    await client.form('DELETE', '/v1/user-resource/vm', { uuid })
    expect((await client.send('DELETE', `${NETWORK}/${used?.uuid}`)).status).toBe(200)
  })

  it('of one location are not those of the other', async () => {
    const client = await sandbox.tenant('demo')
    const here = await client.get<NetworkBody[]>('/v1/network/networks')
    const there = await client.get<NetworkBody[]>('/v1/bus02/network/networks')
    expect(here.body).toHaveLength(2)
    expect(there.body).toHaveLength(2)
    expect(here.body[0]).toHaveProperty('vlan_id')
    expect(there.body[0]).not.toHaveProperty('vlan_id')
    expect((await client.get(`/v1/bus02/network/network/${here.body[0]?.uuid}`)).status).toBe(400)
  })
})

describe('floating IPs', () => {
  it('are made, renamed, moved, assigned, taken off and given back', async () => {
    const client = await sandbox.tenant('empty')
    const billing_account_id = await anyAccount(client)
    const made = await client.json<AddressBody>('POST', `${ADDRESSES}/`, {
      name: 'my_ip',
      billing_account_id,
    })
    expect(made).toMatchObject({ status: 201, body: { name: 'my_ip', assigned_to: null, type: 'public' } })
    const path = `${ADDRESSES}/${made.body.address}`
    expect((await client.json('PATCH', path, { name: 'other' })).body).toMatchObject({
      name: 'other',
      billing_account_id,
    })

    const vm = await createVm(client)
    const assigned = await client.json('POST', `${path}/assign`, { vm_uuid: vm.uuid })
    expect(assigned.body).toMatchObject({
      assigned_to: vm.uuid,
      assigned_to_resource_type: 'virtual_machine',
      assigned_to_private_ip: vm.private_ipv4,
    })
    expect((await client.json('POST', `${path}/assign`, { vm_uuid: vm.uuid })).status).toBe(400)
    const second = await client.json<AddressBody>('POST', ADDRESSES, { billing_account_id })
    expect(
      (await client.json('POST', `${ADDRESSES}/${second.body.address}/assign`, { vm_uuid: vm.uuid })).body,
    ).toEqual({
      message: `The resource already has the public address ${made.body.address}.`,
    })

    const idle = await client.send('POST', `${path}/unassign`)
    expect(idle.body).toMatchObject({
      assigned_to: null,
      unassigned_at: expect.any(String) as string,
      uuid: expect.any(String) as string,
    })
    expect((await client.send('POST', `${path}/unassign`)).status).toBe(400)
    expect(await client.send('DELETE', path)).toEqual({ status: 200, body: '' })
    expect(await client.get(path)).toEqual({
      status: 404,
      body: { message: `Ip address ${made.body.address} was not found.` },
    })
  })

  it('are filtered, and need an account that is there', async () => {
    const client = await sandbox.tenant('demo')
    const all = await client.get<AddressBody[]>(ADDRESSES)
    expect(all.body.filter((entry) => entry.assigned_to === null).map((entry) => entry.name)).toEqual([
      'old-campaign',
      'dns: A shop.example.com',
    ])
    const account = await anyAccount(client)
    expect((await client.get<object[]>(`${ADDRESSES}?billing_account_id=${account}`)).body).toHaveLength(
      all.body.length,
    )
    expect((await client.get(`${ADDRESSES}?billing_account_id=${account + 1_000_000}`)).body).toEqual([])
    expect((await client.json('POST', ADDRESSES, { name: 'x' })).body).toEqual({
      errors: { billing_account_id: "Required parameter 'billing_account_id' not supplied" },
    })
    expect((await client.json('POST', ADDRESSES, { billing_account_id: 999_999 })).body).toHaveProperty(
      'errors',
    )
    const idle = (await client.get<AddressBody[]>('/v1/bus02/network/ip_addresses')).body.find(
      (entry) => entry.name === 'staging',
    )
    expect(idle).not.toHaveProperty('assigned_to')
  })
})
