import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { anyAccount, Client, createVm, startTestSandbox, type TestSandbox, type VmBody } from '../testing.ts'

let sandbox: TestSandbox

beforeAll(async () => {
  sandbox = await startTestSandbox()
})

afterAll(() => sandbox.close())

const STORAGE = '/v1/user-resource/vm/storage'
const REPLICA = '/v1/user-resource/vm/replica'
const DISKS = '/v1/storage/disks'

interface DiskBody {
  readonly uuid: string
  readonly size_gb: number
  readonly snapshots: readonly {
    readonly uuid: string
    readonly sizeGb: number
    readonly disk_uuid: string
  }[]
}

type StorageBody = VmBody['storage'][number]

describe('disks of a VM', () => {
  it('are added, grown and deleted', async () => {
    const client = await sandbox.tenant('empty')
    const { uuid } = await createVm(client)
    const added = await client.form<StorageBody>('POST', STORAGE, { uuid, size_gb: 50 })
    expect(added.body).toMatchObject({ name: 'vdb', primary: false, size: 50, replica: [] })

    const disk_uuid = added.body.uuid
    expect((await client.form('PATCH', STORAGE, { uuid, disk_uuid, size_gb: 60 })).body).toMatchObject({
      size: 60,
    })
    expect((await client.form('PATCH', STORAGE, { uuid, disk_uuid, size_gb: 59 })).body).toEqual({
      errors: { Error: 'New disk size cannot be smaller than the current 60 GB' },
    })
    expect((await client.form('PATCH', STORAGE, { uuid, disk_uuid, size_gb: 60 })).status).toBe(400)
    expect((await client.form('PATCH', STORAGE, { uuid, disk_uuid, size_gb: 241 })).body).toHaveProperty(
      'errors.size_gb',
    )
    expect((await client.form('POST', STORAGE, { uuid })).body).toEqual({
      errors: { size_gb: "Required parameter 'size_gb' not supplied" },
    })

    expect((await client.form('DELETE', STORAGE, { uuid, storage_uuid: disk_uuid })).body).toEqual({
      success: true,
    })
    expect((await client.form('DELETE', STORAGE, { uuid, storage_uuid: disk_uuid })).status).toBe(404)
  })

  it('are attached and detached, but for the boot disk', async () => {
    const client = await sandbox.tenant('empty')
    const vm = await createVm(client)
    const other = await createVm(client, { name: 'another' })
    const made = await client.form<DiskBody>('POST', DISKS, {
      billing_account_id: vm.billing_account,
      size_gb: '15',
    })
    const storage_uuid = made.body.uuid
    const attached = await client.form<object>('POST', `${STORAGE}/attach`, { uuid: vm.uuid, storage_uuid })
    expect(attached.body).toMatchObject({
      name: 'vdb',
      primary: false,
      replica: [],
      size: 15,
      uuid: storage_uuid,
    })
    expect((await client.form('POST', `${STORAGE}/attach`, { uuid: other.uuid, storage_uuid })).status).toBe(
      400,
    )
    const detach = (uuid: string, disk: string) =>
      client.form('POST', `${STORAGE}/detach`, { uuid, storage_uuid: disk })
    const notAttached = { status: 400, body: { message: 'Disk is not attached to this virtual machine' } }
    expect(await detach(other.uuid, storage_uuid)).toEqual(notAttached)
    // The case of its letters says nothing.
    expect((await detach(vm.uuid.toUpperCase(), storage_uuid.toUpperCase())).body).toEqual({ success: true })
    expect(await detach(vm.uuid, storage_uuid)).toEqual(notAttached)
    expect((await detach(vm.uuid, 'x')).status).toBe(404)

    const boot = vm.storage[0]?.uuid ?? ''
    expect(
      (await client.form('POST', `${STORAGE}/detach`, { uuid: vm.uuid, storage_uuid: boot })).body,
    ).toEqual({
      errors: { Error: 'Primary disk cannot be detached' },
    })
    expect((await client.form('DELETE', STORAGE, { uuid: vm.uuid, storage_uuid: boot })).body).toEqual({
      errors: { Error: 'Primary disk cannot be deleted' },
    })
  })

  it('die with the VM while attached, and live on when detached', async () => {
    const client = await sandbox.tenant('empty')
    const { uuid } = await createVm(client)
    await client.form('POST', STORAGE, { uuid, size_gb: 5 })
    const kept = await client.form<StorageBody>('POST', STORAGE, { uuid, size_gb: 6 })
    await client.form('POST', `${STORAGE}/detach`, { uuid, storage_uuid: kept.body.uuid })
    await client.form('DELETE', '/v1/user-resource/vm', { uuid })
    expect((await client.get(DISKS)).body).toMatchObject([{ uuid: kept.body.uuid, size_gb: 6 }])
  })
})

describe('replicas', () => {
  it('are made of the boot disk or of the disk named, listed by type, and deleted', async () => {
    const client = await sandbox.tenant('empty')
    const vm = await createVm(client)
    const extra = await client.form<StorageBody>('POST', STORAGE, { uuid: vm.uuid, size_gb: 5 })
    const first = await client.form<StorageBody>('POST', REPLICA, { uuid: vm.uuid })
    expect(first.body).toMatchObject({ uuid: vm.storage[0]?.uuid, replica: [{ type: 'snapshot', size: 20 }] })
    const replica_uuid = first.body.replica[0]?.uuid ?? ''
    expect(replica_uuid).toMatch(new RegExp(`^${vm.storage[0]?.uuid}\\d{4}(-\\d\\d){5}$`))
    await client.form('POST', REPLICA, { uuid: extra.body.uuid })

    const both = await client.get<object[]>(`${REPLICA}?uuid=${vm.uuid}`)
    expect(both.body).toHaveLength(2)
    expect((await client.get(`${REPLICA}?uuid=${vm.uuid}&r_type=backup`)).body).toEqual([])
    expect((await client.get(`${REPLICA}?uuid=${vm.uuid}&r_type=tape`)).status).toBe(400)

    expect((await client.form('DELETE', REPLICA, { replica_uuid })).body).toEqual({ success: true })
    expect((await client.form('DELETE', REPLICA, { replica_uuid })).status).toBe(400)
    expect((await client.get<object[]>(`${REPLICA}?uuid=${vm.uuid}`)).body).toHaveLength(1)
  })

  it('begun in the same second have names of their own', async () => {
    const client = await sandbox.tenant('empty', { hold: true })
    const held = await sandbox.tenant('demo', { hold: true })
    const vms = await held.get<VmBody[]>('/v1/user-resource/vm/list')
    const uuid = vms.body.find((vm) => vm.name === 'cache-01')?.uuid ?? ''
    const making = [1, 2, 3].map(() => held.form('POST', REPLICA, { uuid }))
    await expect
      .poll(async () => (await held.json('POST', '/_sandbox/clock', { advance_seconds: 20 })).status)
      .toBe(200)
    await Promise.all(making)
    expect((await held.get<object[]>(`${REPLICA}?uuid=${uuid}`)).body).toHaveLength(3)
    expect(client.token).not.toBe(held.token)
  })
})

describe('block storage', () => {
  it('makes disks empty, or of an image, a disk or a snapshot', async () => {
    const client = await sandbox.tenant('empty')
    const billing_account_id = await anyAccount(client)
    const plain = await client.form<DiskBody>('POST', DISKS, { billing_account_id, size_gb: 50 })
    expect(plain).toMatchObject({
      status: 201,
      body: { status: 'Active', source_image_type: 'EMPTY', size_gb: 50 },
    })
    expect(Object.keys(plain.body)).toEqual([
      'uuid',
      'status',
      'user_id',
      'billing_account_id',
      'size_gb',
      'source_image_type',
      'created_at',
      'updated_at',
    ])

    const image = { billing_account_id, source_image_type: 'OS_BASE', source_image: 'ubuntu_22.04' }
    expect((await client.form('POST', DISKS, image)).body).toEqual({
      errors: { size_gb: "Required parameter 'size_gb' not supplied" },
    })
    const made = await client.form<DiskBody>('POST', DISKS, { ...image, size_gb: 30 })
    expect(made.body).toMatchObject({ source_image: 'ubuntu_22.04', size_gb: 30 })

    const copy = { billing_account_id, source_image_type: 'DISK', source_image: made.body.uuid }
    expect((await client.form('POST', DISKS, copy)).body).toMatchObject({
      size_gb: 30,
      source_image: made.body.uuid,
    })
    expect((await client.form('POST', DISKS, { ...copy, size_gb: 10 })).status).toBe(400)

    await client.form('POST', REPLICA, { uuid: made.body.uuid })
    const shown = await client.get<DiskBody>(`${DISKS}/${made.body.uuid}`)
    const snapshot = shown.body.snapshots[0]
    expect(snapshot).toMatchObject({ sizeGb: 30, disk_uuid: made.body.uuid })
    const restored = { billing_account_id, source_image_type: 'SNAPSHOT', source_image: snapshot?.uuid ?? '' }
    expect((await client.form('POST', DISKS, restored)).body).toMatchObject({ size_gb: 30 })
  })

  it('are asked for with an account, unless the token is for one only', async () => {
    const client = await sandbox.tenant('empty')
    const account = { restricted: true, billing_account_id: await anyAccount(client) }
    const tokens = await client.form<{ token: string }[]>('POST', '/v1/user-resource/token', account)
    const restricted = new Client(sandbox.url, tokens.body.at(-1)?.token ?? '')
    const errors = { billing_account_id: "Required parameter 'billing_account_id' not supplied" }
    for (const [method, path] of [
      ['POST', `${DISKS}?size_gb=5`],
      ['PUT', '/v1/storage/bucket?name=paid-by-the-only-account'],
    ] as const) {
      expect(await client.form(method, path)).toEqual({ status: 400, body: { errors } })
      expect((await restricted.form(method, path)).status).toBe(201)
    }
  })

  it('are asked for with everything that is wrong named at once', async () => {
    const client = await sandbox.tenant('empty')
    expect((await client.form('POST', DISKS, { source_image_type: 'OS_BASE' })).body).toEqual({
      errors: {
        billing_account_id: "Required parameter 'billing_account_id' not supplied",
        size_gb: "Required parameter 'size_gb' not supplied",
        source_image: "Required parameter 'source_image' not supplied",
      },
    })
  })

  it('names bad sources', async () => {
    const client = await sandbox.tenant('empty')
    const billing_account_id = await anyAccount(client)
    const ask = async (fields: Record<string, string>) =>
      (await client.form('POST', DISKS, { billing_account_id, size_gb: 30, ...fields })).body
    const floppy = { billing_account_id, size_gb: 30, source_image_type: 'FLOPPY' }
    expect((await client.form('POST', DISKS, floppy)).body).toEqual({
      errors: {
        source_image_type: "Parameter 'source_image_type' must be one of EMPTY, OS_BASE, DISK, SNAPSHOT",
      },
    })
    expect(await ask({ source_image_type: 'DISK' })).toEqual({
      errors: { source_image: "Required parameter 'source_image' not supplied" },
    })
    expect(await ask({ source_image_type: 'DISK', source_image: 'x' })).toEqual({ message: 'Disk not found' })
    expect(await ask({ source_image_type: 'SNAPSHOT', source_image: 'x' })).toEqual({
      message: 'Snapshot not found',
    })
    expect(await ask({ source_image_type: 'OS_BASE', source_image: 'ubuntu_18.04' })).toEqual({
      errors: { source_image: 'No such OS base image: ubuntu_18.04' },
    })
  })

  it('moves a disk to another account, and deletes it with its snapshots unless it is attached', async () => {
    const client = await sandbox.tenant('demo')
    const accounts = await client.get<{ id: number }[]>('/v1/payment/billing_account/list')
    const [first, second] = accounts.body.map((account) => account.id)
    const made = await client.form<DiskBody>('POST', DISKS, { billing_account_id: first ?? 0, size_gb: 5 })
    const path = `${DISKS}/${made.body.uuid}`
    expect((await client.form('PATCH', path, { billing_account_id: second ?? 0 })).body).toMatchObject({
      billing_account_id: second,
    })
    expect((await client.form('PATCH', path, {})).status).toBe(400)

    expect(await client.form('DELETE', path)).toEqual({ status: 204, body: '' })
    expect(await client.get(path)).toEqual({ status: 404, body: { message: 'Disk not found' } })
    const vms = await client.get<VmBody[]>('/v1/user-resource/vm/list')
    const attached = vms.body[0]?.storage[0]?.uuid ?? ''
    expect((await client.form('DELETE', `${DISKS}/${attached}`)).status).toBe(400)
  })
})
