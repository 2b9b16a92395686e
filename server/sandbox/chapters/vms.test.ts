import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createVm, startTestSandbox, type Client, type TestSandbox, type VmBody } from '../testing.ts'

let sandbox: TestSandbox

beforeAll(async () => {
  sandbox = await startTestSandbox()
})

afterAll(() => sandbox.close())

const VM = '/v1/user-resource/vm'

function refusal(text: string) {
  return { status: 400, body: { errors: { Error: text } } }
}

async function show(client: Client, uuid: string): Promise<VmBody> {
  return (await client.get<VmBody>(`${VM}?uuid=${uuid}`)).body
}

describe('power', () => {
  it('stops, starts, and refuses what is already so', async () => {
    const client = await sandbox.tenant('empty')
    const { uuid } = await createVm(client)
    expect(await client.form('POST', `${VM}/start`, { uuid })).toEqual(
      refusal('Virtual machine is already running'),
    )
    expect(await client.form('POST', `${VM}/stop`, { uuid })).toMatchObject({
      status: 200,
      body: { status: 'stopped' },
    })
    expect(await client.form('POST', `${VM}/stop`, { uuid })).toEqual(
      refusal('Virtual machine is already stopped'),
    )
    expect(await client.send('POST', `${VM}/start?uuid=${uuid}`)).toMatchObject({
      body: { status: 'running' },
    })
    expect(await client.form('POST', `${VM}/stop`, { uuid, force: 'True' })).toMatchObject({
      body: { status: 'stopped' },
    })
    expect(await client.form('POST', `${VM}/rescue_start`, { uuid })).toMatchObject({
      body: { status: 'running' },
    })
  })

  it('names what it does not know and what it was not told', async () => {
    const client = await sandbox.tenant('empty')
    const unknown = 'aaaaaaaa-0000-bbbb-1111-cccccccccccc'
    for (const [method, path] of [
      ['POST', '/start'],
      ['POST', '/stop'],
      ['POST', '/rescue_start'],
      ['DELETE', ''],
      ['POST', '/backup'],
    ] as const) {
      expect(await client.form(method, VM + path, { uuid: unknown })).toEqual(
        refusal(`No such virtual machine exists. ${unknown}`),
      )
      expect((await client.form(method, VM + path)).body).toEqual({
        errors: { uuid: "Required parameter 'uuid' not supplied" },
      })
    }
  })
})

describe('changing a VM', () => {
  it('renames at any time and resizes only while stopped', async () => {
    const client = await sandbox.tenant('empty')
    const { uuid } = await createVm(client)
    const renamed = await client.form('PATCH', VM, { uuid, name: 'new-name' })
    expect(renamed).toMatchObject({ status: 200, body: { name: 'new-name', status: 'running' } })
    expect(await client.form('PATCH', VM, { uuid, vcpu: 2 })).toEqual(
      refusal('Virtual machine must be stopped to change vcpu or ram'),
    )
    await client.form('POST', `${VM}/stop`, { uuid })
    expect(await client.form('PATCH', VM, { uuid, vcpu: 1, ram: 1024 })).toEqual(
      refusal('Modifying vcpu and ram is not possible, because values are same'),
    )
    expect(await client.form('PATCH', VM, { uuid, vcpu: 2, ram: 1024 })).toMatchObject({
      body: { vcpu: 2, memory: 1024 },
    })
    expect((await client.form('PATCH', VM, { uuid, vcpu: 99 })).body).toHaveProperty('errors.vcpu')
    expect((await client.form('PATCH', VM, { uuid, name: 'no good name' })).body).toHaveProperty(
      'errors.name',
    )
    expect((await client.form('PATCH', VM, { uuid })).status).toBe(400)
    expect(await show(client, uuid)).toMatchObject({ name: 'new-name', vcpu: 2, memory: 1024 })
  })

  it('toggles backups', async () => {
    const client = await sandbox.tenant('empty')
    const { uuid } = await createVm(client)
    expect((await client.form('POST', `${VM}/backup`, { uuid })).body).toMatchObject({ backup: true })
    expect((await client.form('POST', `${VM}/backup`, { uuid })).body).toMatchObject({ backup: false })
  })

  it('sets a good password of its user while it runs', async () => {
    const client = await sandbox.tenant('empty')
    const { uuid } = await createVm(client)
    const fields = { uuid, username: 'tester', password: 'Password1234' }
    expect((await client.form('PATCH', `${VM}/user`, fields)).body).toEqual({ success: true })
    expect((await client.form('PATCH', `${VM}/user`, { ...fields, password: 'weak' })).body).toHaveProperty(
      'errors.password',
    )
    expect(await client.form('PATCH', `${VM}/user`, { ...fields, username: 'nobody' })).toEqual(
      refusal('No such user on the virtual machine: nobody'),
    )
    await client.form('POST', `${VM}/stop`, { uuid })
    expect(await client.form('PATCH', `${VM}/user`, fields)).toEqual(
      refusal('Virtual machine must be running to change a password'),
    )
  })
})

describe('deleting a VM', () => {
  it('takes its disks and replicas, frees its private address and leaves its public one', async () => {
    const client = await sandbox.tenant('empty')
    const vm = await createVm(client, { reserve_public_ip: true })
    await client.form('POST', `${VM}/storage`, { uuid: vm.uuid, size_gb: 5 })
    await client.form('POST', `${VM}/replica`, { uuid: vm.uuid })
    expect(await client.form('DELETE', VM, { uuid: vm.uuid })).toEqual({
      status: 200,
      body: { success: true },
    })

    expect((await client.get(`${VM}/list`)).body).toEqual([])
    expect((await client.get('/v1/storage/disks')).body).toEqual([])
    expect(await show(client, vm.uuid)).toMatchObject({ status: 'Deleted', storage: [] })
    expect((await client.get('/v1/network/ip_addresses')).body).toMatchObject([{ assigned_to: null }])
    expect((await client.form('DELETE', VM, { uuid: vm.uuid })).status).toBe(400)
    expect((await createVm(client)).private_ipv4).toBe(vm.private_ipv4)
  })
})

describe('systems', () => {
  it('are reinstalled, the same one or another that fits', async () => {
    const client = await sandbox.tenant('empty')
    const { uuid } = await createVm(client)
    expect(
      await client.form('POST', `${VM}/reinstall`, { uuid, os_name: 'debian', os_version: '12' }),
    ).toMatchObject({
      body: { os_name: 'debian', os_version: '12', status: 'running' },
    })
    expect(await client.form('POST', `${VM}/reinstall`, { uuid })).toMatchObject({
      body: { os_name: 'debian' },
    })
    const windows = await client.form<{ errors: object }>('POST', `${VM}/reinstall`, {
      uuid,
      os_name: 'windows',
      os_version: '2022',
    })
    expect(Object.keys(windows.body.errors).toSorted()).toEqual(['disks', 'ram', 'vcpu'])
  })

  it('come back from a replica, and the VM rests stopped', async () => {
    const client = await sandbox.tenant('empty')
    const { uuid } = await createVm(client)
    const replica = await client.form<VmBody['storage'][number]>('POST', `${VM}/replica`, { uuid })
    const replica_uuid = replica.body.replica[0]?.uuid ?? ''
    await client.form('POST', `${VM}/reinstall`, { uuid, os_name: 'debian', os_version: '12' })
    expect(await client.form('POST', `${VM}/rebuild`, { uuid, replica_uuid })).toMatchObject({
      body: { os_name: 'ubuntu', os_version: '24.04', status: 'stopped' },
    })
    expect((await client.form('POST', `${VM}/rebuild`, { uuid, replica_uuid: 'x' })).status).toBe(400)
  })
})

describe('copies', () => {
  it('are cloned with every disk and an address of their own', async () => {
    const client = await sandbox.tenant('empty')
    const vm = await createVm(client, { backup: true })
    await client.form('POST', `${VM}/storage`, { uuid: vm.uuid, size_gb: 5 })
    const clone = await client.form<VmBody>('POST', `${VM}/clone`, { uuid: vm.uuid, name: 'the-clone' })
    expect(clone.body).toMatchObject({
      name: 'the-clone',
      status: 'running',
      backup: false,
      storage: [{ size: 20 }, { size: 5 }],
    })
    expect(clone.body.private_ipv4).not.toBe(vm.private_ipv4)
    expect(clone.body.mac).not.toBe(vm.mac)
    // The reference's own example has spaces in the name.
    const spaced = await client.form('POST', `${VM}/clone`, { uuid: vm.uuid, name: 'Name of the Clone' })
    expect(spaced.body).toMatchObject({ name: 'Name of the Clone' })
  })

  it('are made of a replica, whatever its VM runs now', async () => {
    const client = await sandbox.tenant('empty')
    const vm = await createVm(client)
    const replica = await client.form<VmBody['storage'][number]>('POST', `${VM}/replica`, { uuid: vm.uuid })
    const fields = {
      name: 'from-replica',
      vcpu: 1,
      ram: 512,
      billing_account_id: vm.billing_account,
      source_uuid: vm.uuid,
      source_replica: replica.body.replica[0]?.uuid ?? '',
    }
    expect((await client.form('POST', VM, fields)).body).toMatchObject({
      os_name: 'ubuntu',
      username: 'tester',
      storage: [{ size: 20 }],
    })
    expect((await client.form('POST', VM, { ...fields, disks: 10 })).body).toHaveProperty('errors.disks')
    expect((await client.form('POST', VM, { ...fields, source_replica: '' })).body).toEqual({
      errors: { source_replica: "Required parameter 'source_replica' not supplied" },
    })
    expect((await client.form('POST', VM, { ...fields, source_replica: 'x' })).status).toBe(400)
  })
})

describe('the deprecated public address', () => {
  it('is put on and taken off, and stays the user’s', async () => {
    const client = await sandbox.tenant('empty')
    const { uuid } = await createVm(client)
    expect((await client.form('DELETE', `${VM}/ip/public`, { uuid })).status).toBe(400)
    expect(await client.form('POST', `${VM}/ip/public`, { uuid })).toMatchObject({
      status: 200,
      body: { uuid },
    })
    expect((await client.form('POST', `${VM}/ip/public`, { uuid })).status).toBe(400)
    expect((await client.get('/v1/network/ip_addresses')).body).toMatchObject([{ assigned_to: uuid }])
    expect((await client.form('DELETE', `${VM}/ip/public`, { uuid })).status).toBe(200)
    expect((await client.get('/v1/network/ip_addresses')).body).toMatchObject([{ assigned_to: null }])
  })
})
