import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { newVmFields, startTestSandbox, type TestSandbox, type VmBody } from './testing.ts'

let sandbox: TestSandbox

beforeAll(async () => {
  sandbox = await startTestSandbox()
})

afterAll(() => sandbox.close())

describe('200 writes at once', () => {
  it('leave a state in which everything fits together', async () => {
    const client = await sandbox.tenant('empty')
    const fields = { ...(await newVmFields(client)), reserve_public_ip: true }
    const { billing_account_id } = fields
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, at) => [
        client.form('POST', '/v1/user-resource/vm', { ...fields, name: `machine-${at}` }),
        client.form('POST', '/v1/storage/disks', { billing_account_id, size_gb: 10 }),
        client.json('POST', '/v1/network/ip_addresses', { billing_account_id }),
        client.send('POST', at % 2 === 0 ? '/v1/network/network' : `/v1/network/network?name=net-${at}`),
      ]).flat(),
    )
    expect(answers.filter((answer) => answer.status >= 300)).toEqual([])

    const vms = (await client.get<VmBody[]>('/v1/user-resource/vm/list')).body
    const networks = (
      await client.get<{ is_default: boolean; subnet: string; vm_uuids: string[] }[]>('/v1/network/networks')
    ).body
    const addresses = (
      await client.get<{ address: string; assigned_to: string | null }[]>('/v1/network/ip_addresses')
    ).body
    const disks = (await client.get<{ uuid: string }[]>('/v1/storage/disks')).body
    expect(new Set(vms.map((vm) => vm.private_ipv4)).size).toBe(50)
    expect(networks.filter((network) => network.is_default)).toHaveLength(1)
    expect(new Set(networks.map((network) => network.subnet)).size).toBe(networks.length)
    expect(networks.flatMap((network) => network.vm_uuids).toSorted()).toEqual(
      vms.map((vm) => vm.uuid).toSorted(),
    )
    expect(new Set(addresses.map((entry) => entry.address)).size).toBe(100)
    expect(addresses.flatMap((entry) => entry.assigned_to ?? []).toSorted()).toEqual(
      vms.map((vm) => vm.uuid).toSorted(),
    )
    expect(disks).toHaveLength(100)
  })

  it('on one VM let exactly one of a kind through', async () => {
    const client = await sandbox.tenant('demo', { hold: true })
    const vms = await client.get<VmBody[]>('/v1/user-resource/vm/list')
    const uuid = vms.body.find((vm) => vm.name === 'monitoring')?.uuid ?? ''
    const stopping = Array.from({ length: 30 }, () =>
      client.form('POST', '/v1/user-resource/vm/stop', { uuid }),
    )
    const refused = await Promise.race(stopping)
    expect(refused.status).toBe(400)
    // All have arrived before the clock is moved: a later one would be refused with another text, but refused.
    await client.json('POST', '/_sandbox/clock', { advance_seconds: 22 })
    const answers = await Promise.all(stopping)
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1)
  })
})
