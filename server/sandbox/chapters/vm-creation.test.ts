import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import {
  createVm,
  newVmFields,
  startTestSandbox,
  type Client,
  type TestSandbox,
  type VmBody,
} from '../testing.ts'

let sandbox: TestSandbox

beforeAll(async () => {
  sandbox = await startTestSandbox()
})

afterAll(() => sandbox.close())

const VM = '/v1/user-resource/vm'

async function show(client: Client, uuid: string): Promise<VmBody> {
  return (await client.get<VmBody>(`${VM}?uuid=${uuid}`)).body
}

describe('creating a VM', () => {
  it('answers with it running, as the reference shows it', async () => {
    const client = await sandbox.tenant('empty')
    const vm = await createVm(client, { description: 'a test', backup: 'True' })
    expect(Object.keys(vm)).toEqual([
      'backup',
      'billing_account',
      'created_at',
      'description',
      'designated_pool_name',
      'designated_pool_uuid',
      'hostname',
      'id',
      'mac',
      'memory',
      'name',
      'os_name',
      'os_version',
      'private_ipv4',
      'public_ipv6',
      'status',
      'storage',
      'tags',
      'updated_at',
      'user_id',
      'username',
      'uuid',
      'vcpu',
    ])
    expect(vm).toMatchObject({ status: 'running', vcpu: 1, memory: 1024, backup: true, username: 'tester' })
    expect(vm.created_at).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)
    expect(vm.mac).toMatch(/^52:54:00(:[0-9a-f]{2}){3}$/)
    expect(vm.storage).toMatchObject([{ name: 'vda', primary: true, size: 20, replica: [] }])
    expect(Object.keys(vm.storage[0] ?? {})).toEqual([
      'created_at',
      'id',
      'name',
      'pool',
      'primary',
      'replica',
      'shared',
      'size',
      'type',
      'updated_at',
      'user_id',
      'uuid',
    ])
    expect(await show(client, vm.uuid)).toEqual(vm)
  })

  it('reserves a public address unless told not to', async () => {
    const client = await sandbox.tenant('empty')
    const { reserve_public_ip: _, ...fields } = await newVmFields(client)
    const made = await client.form<VmBody>('POST', VM, fields)
    const found = await client.get(`/v1/network/ip_addresses?vm_uuid=${made.body.uuid}`)
    expect(found.body).toMatchObject([
      {
        assigned_to: made.body.uuid,
        assigned_to_resource_type: 'virtual_machine',
        assigned_to_private_ip: made.body.private_ipv4,
      },
    ])
    const none = await createVm(client)
    expect((await client.get(`/v1/network/ip_addresses?vm_uuid=${none.uuid}`)).body).toEqual([])
  })

  it('takes an address of the network named, of the default one otherwise', async () => {
    const client = await sandbox.tenant('empty')
    const first = await createVm(client)
    const other = await client.send<{ uuid: string; subnet: string }>(
      'POST',
      '/v1/network/network?name=other',
    )
    const second = await createVm(client, { network_uuid: other.body.uuid })
    const networks =
      await client.get<{ uuid: string; subnet: string; is_default: boolean; vm_uuids: string[] }[]>(
        '/v1/network/networks',
      )
    const holding = (vm: VmBody) => networks.body.find((network) => network.vm_uuids.includes(vm.uuid))
    expect(holding(first)?.is_default).toBe(true)
    expect(holding(second)?.uuid).toBe(other.body.uuid)
    expect(second.private_ipv4.split('.').slice(0, 3)).toEqual(other.body.subnet.split('.').slice(0, 3))
  })

  it('accepts JSON and a trailing slash', async () => {
    const client = await sandbox.tenant('empty')
    const made = await client.json<VmBody>('POST', `${VM}/`, {
      ...(await newVmFields(client)),
      reserve_public_ip: false,
    })
    expect(made).toMatchObject({ status: 200, body: { status: 'running' } })
  })

  it('follows the other location by its server classes, and shows less', async () => {
    const client = await sandbox.tenant('empty')
    const large = await client.form('POST', '/v1/bus02/user-resource/vm', {
      ...(await newVmFields(client)),
      vcpu: 17,
    })
    expect(large.body).toEqual({
      errors: { vcpu: "Parameter 'vcpu' is 17, the maximum is 16 in server class Standard" },
    })
    const { username: _, password: __, ...fields } = await newVmFields(client)
    const made = await client.form<VmBody>('POST', '/v1/bus02/user-resource/vm', { ...fields, disks: 600 })
    expect(made.status).toBe(200)
    for (const key of ['id', 'tags', 'public_ipv6']) expect(made.body).not.toHaveProperty(key)
    expect(made.body.storage).toMatchObject([{ pool: 'n/a', type: 'n/a', size: 600 }])
    expect((await client.get(`${VM}/list`)).body).toEqual([])
  })

  it('says everything that is wrong at once, each at its parameter', async () => {
    const client = await sandbox.tenant('empty')
    const fields = await newVmFields(client)
    const { status, body } = await client.form<{ errors: object }>('POST', VM, {
      ...fields,
      name: 'a b',
      os_name: 'windows',
      username: 'root',
    })
    expect(status).toBe(400)
    expect(Object.keys(body.errors).toSorted()).toEqual([
      'disks',
      'name',
      'os_version',
      'ram',
      'username',
      'vcpu',
    ])
  })

  it.each(['cyc01', 'bus02'])(
    'names all that is missing, and what is wrong beside it, in %s',
    async (slug) => {
      const client = await sandbox.tenant('empty')
      const required = ['name', 'vcpu', 'ram', 'billing_account_id', 'os_name', 'os_version', 'disks']
      const ask = async (fields: Record<string, string | number>) =>
        (await client.form<{ errors: object }>('POST', `/v1/${slug}/user-resource/vm`, fields)).body.errors
      const missing = (names: string[]) =>
        Object.fromEntries(names.map((name) => [name, `Required parameter '${name}' not supplied`]))
      const login = slug === 'cyc01' ? ['username', 'password'] : []
      expect(await ask({})).toEqual(missing([...required, ...login]))
      const wrong = {
        vcpu: 'two',
        ram: -1,
        os_name: 'beos',
        os_version: '5',
        network_uuid: 'x',
        username: 'root',
      }
      expect(Object.keys(await ask(wrong)).toSorted()).toEqual(
        [...new Set([...required, ...login, 'network_uuid', 'username'])]
          // What is a version of an unknown system cannot be said.
          .filter((name) => name !== 'os_version')
          .toSorted(),
      )
    },
  )

  it('names what contradicts the source, and asks for no image beside one', async () => {
    const client = await sandbox.tenant('empty')
    const vm = await createVm(client)
    const fields = { name: 'copy', vcpu: 1, ram: 512, billing_account_id: vm.billing_account }
    const sources = { source_uuid: vm.uuid, source_replica: 'x', disk_uuid: vm.storage[0]?.uuid ?? '' }
    expect((await client.form('POST', VM, { ...fields, ...sources })).body).toEqual({
      errors: { disk_uuid: "Parameter 'disk_uuid' cannot be combined with source_uuid, source_replica" },
    })
    expect((await client.form('POST', VM, { ...fields, source_replica: 'x' })).body).toEqual({
      errors: { source_uuid: "Required parameter 'source_uuid' not supplied" },
    })
  })

  it.each([
    [{ name: '' }, { name: "Required parameter 'name' not supplied" }],
    [{ vcpu: '' }, { vcpu: "Required parameter 'vcpu' not supplied" }],
    [
      { billing_account_id: 0 },
      { billing_account_id: "Required parameter 'billing_account_id' not supplied" },
    ],
    [{ network_uuid: 'x' }, { network_uuid: 'Network UUID is invalid.' }],
    [{ designated_pool_uuid: 'x' }, { designated_pool_uuid: 'No such resource pool exists. x' }],
    [{ os_version: '18.04' }, { os_version: expect.stringContaining('24.04, 22.04, 20.04') as string }],
    [{ cloud_init: 'runcmd' }, { cloud_init: "Parameter 'cloud_init' is not valid JSON" }],
    [{ cloud_init: '{"users": []}' }, { cloud_init: expect.stringContaining('users') as string }],
  ])('refuses %j', async (fields, errors) => {
    const client = await sandbox.tenant('empty')
    const { status, body } = await client.form('POST', VM, { ...(await newVmFields(client)), ...fields })
    expect({ status, body }).toEqual({ status: 400, body: { errors } })
    expect((await client.get(`${VM}/list`)).body).toEqual([])
  })

  it('refuses a disk that is not there', async () => {
    const client = await sandbox.tenant('empty')
    expect(await client.form('POST', VM, { ...(await newVmFields(client)), disk_uuid: 'x' })).toEqual({
      status: 404,
      body: { message: 'Disk not found' },
    })
  })

  it('boots from an unattached disk, which is then its own', async () => {
    const client = await sandbox.tenant('empty')
    const fields = await newVmFields(client)
    const disk = await client.form<{ uuid: string }>('POST', '/v1/storage/disks', {
      billing_account_id: fields.billing_account_id,
      source_image_type: 'OS_BASE',
      source_image: 'debian_12',
      size_gb: 33,
    })
    const request = {
      name: 'from-disk',
      vcpu: 1,
      ram: 512,
      disk_uuid: disk.body.uuid,
      billing_account_id: fields.billing_account_id,
    }
    const made = await client.form<VmBody>('POST', VM, request)
    expect(made.body).toMatchObject({
      os_name: 'debian',
      os_version: '12',
      storage: [{ uuid: disk.body.uuid, size: 33, primary: true }],
    })
    expect((await client.form('POST', VM, request)).body).toEqual({
      errors: { disk_uuid: 'Disk is already attached to a virtual machine' },
    })
  })

  it('gives 40 requests at once 40 private and public addresses', async () => {
    const client = await sandbox.tenant('empty')
    const fields = { ...(await newVmFields(client)), reserve_public_ip: true }
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, at) =>
        client.form<VmBody>('POST', VM, { ...fields, name: `machine-${at}` }),
      ),
    )
    expect(answers.every((answer) => answer.status === 200)).toBe(true)
    expect(new Set(answers.map((answer) => answer.body.private_ipv4)).size).toBe(40)
    expect(new Set(answers.map((answer) => answer.body.mac)).size).toBe(40)
    const addresses = await client.get<{ address: string }[]>('/v1/network/ip_addresses')
    expect(new Set(addresses.body.map((entry) => entry.address)).size).toBe(40)
  })
})
