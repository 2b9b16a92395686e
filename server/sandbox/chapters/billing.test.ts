import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { createVm, startTestSandbox, type TestSandbox } from '../testing.ts'

let sandbox: TestSandbox

beforeAll(async () => {
  sandbox = await startTestSandbox()
})

afterAll(() => sandbox.close())

const RESOURCES = '/v1/user-resource/billing_resources'
const MOVE = '/v1/user-resource/resource_billing'

interface ResourceBody {
  readonly uuid: string
  readonly billing_account: number
  readonly public_ipv4: string | null
  readonly hypervisor_id: null
}

describe('what an account pays for', () => {
  it('is listed by location and moved with its disks', async () => {
    const client = await sandbox.tenant('demo')
    const accounts = await client.get<{ id: number }[]>('/v1/payment/billing_account/list')
    const [first = 0, second = 0] = accounts.body.map((account) => account.id)
    const vm = await createVm(client, { reserve_public_ip: true })
    const before = await client.get<ResourceBody[]>(`${RESOURCES}?id=${first}`)
    expect(before.body.at(-1)).toMatchObject({ uuid: vm.uuid, hypervisor_id: null })
    expect(before.body.at(-1)?.public_ipv4).toMatch(/^198\.18\./)
    expect((await client.get(`${RESOURCES}?id=${second}`)).body).toEqual([])
    expect(
      (await client.get<object[]>(`/v1/bus02/user-resource/billing_resources?id=${second}`)).body,
    ).toHaveLength(5)

    const moved = await client.form('POST', MOVE, { uuid: vm.uuid, billing_account_id: second })
    expect(moved.body).toMatchObject({ uuid: vm.uuid, billing_account: second })
    expect((await client.get(`${RESOURCES}?id=${second}`)).body).toMatchObject([{ uuid: vm.uuid }])
    const disk = await client.get(`/v1/storage/disks/${vm.storage[0]?.uuid}`)
    expect(disk.body).toMatchObject({ billing_account_id: second })
  })

  it('is refused for what is not there', async () => {
    const client = await sandbox.tenant('empty')
    const uuid = 'aaaaaaaa-0000-bbbb-1111-cccccccccccc'
    expect((await client.form('POST', MOVE, { uuid, billing_account_id: 0 })).body).toEqual({
      errors: { Error: `No such virtual machine exists. ${uuid}` },
    })
    const vm = await createVm(client)
    expect((await client.form('POST', MOVE, { uuid: vm.uuid })).body).toHaveProperty(
      'errors.billing_account_id',
    )
    expect((await client.form('POST', MOVE, { uuid: vm.uuid, resource_type: 'cloud' })).status).toBe(400)
    expect((await client.get(`${RESOURCES}?id=999999`)).status).toBe(400)
  })
})
