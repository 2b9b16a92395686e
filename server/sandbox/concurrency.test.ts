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

interface DiskBody {
  readonly uuid: string
  readonly status: string
}

describe('200 requests of every kind at once', () => {
  it('let each thing have one holder, and each bill be paid once', async () => {
    const client = await sandbox.tenant('demo')
    const at = '/v1/user-resource/vm'
    const vms = (await client.get<VmBody[]>(`${at}/list`)).body.filter(({ status }) => status === 'stopped')
    const [one, two] = vms
    if (one === undefined || two === undefined) throw new Error('The world has no two stopped VMs')
    const { body: accounts } = await client.get<{ id: number }[]>('/v1/payment/billing_account/list')
    const [account, other] = accounts.map(({ id }) => id)
    const { body: disk } = await client.form<DiskBody>('POST', '/v1/storage/disks', {
      billing_account_id: account ?? 0,
      size_gb: 10,
    })
    const { body: ip } = await client.json<{ address: string }>('POST', '/v1/network/ip_addresses', {
      billing_account_id: account,
    })
    await client.form('POST', '/v1/payment/card', { billing_account_id: other ?? 0, token: 'tok_visa' })
    const { body: cards } = await client.get<{ id: number }[]>(
      `/v1/payment/card/list?billing_account_id=${other}`,
    )
    await client.form('PUT', '/v1/payment/card/set_primary', {
      payment_object_id: Math.max(...cards.map(({ id }) => id)),
    })
    const name = `wanted-by-many-${Date.now()}`
    const kinds: ((nth: number) => Promise<{ status: number }>)[] = [
      (nth) =>
        client.form('POST', `${at}/storage/attach`, {
          uuid: nth % 2 === 0 ? one.uuid : two.uuid,
          storage_uuid: disk.uuid,
        }),
      (nth) =>
        client.json('POST', `/v1/network/ip_addresses/${ip.address}/assign`, {
          vm_uuid: nth % 2 === 0 ? one.uuid : two.uuid,
        }),
      () => client.form('POST', '/v1/payment/pay_all', { billing_account_id: other ?? 0 }),
      () => client.form('PUT', '/v1/storage/bucket', { name, billing_account_id: account ?? 0 }),
      () => client.send('POST', '/v1/network/network'),
      () => client.form('POST', `${at}/backup`, { uuid: one.uuid }),
      () => client.get(`${at}/list`),
      () => client.get(`/v1/payment/invoice/list?billing_account_id=${other}`),
      () => client.get('/v1/network/ip_addresses'),
      () => client.form('DELETE', '/v1/storage/disks', { uuid: disk.uuid }),
    ]
    const asked = await Promise.all(
      kinds.map((ask) => Promise.all(Array.from({ length: 20 }, (_, nth) => ask(nth)))),
    )
    const well = asked.map((answers) => answers.filter(({ status }) => status < 300).length)
    expect(asked.flat().filter(({ status }) => status >= 500)).toEqual([])
    // The disk is attached once, the address given once, the bucket made once; all reads are answered.
    expect([well[0], well[1], well[3]]).toEqual([1, 1, 1])
    expect(well.slice(6, 9)).toEqual([20, 20, 20])

    const after = (await client.get<VmBody[]>(`${at}/list`)).body
    const holders = after.filter(({ storage }) => storage.some(({ uuid }) => uuid === disk.uuid))
    expect(holders).toHaveLength(1)
    const { body: addresses } =
      await client.get<{ address: string; assigned_to?: string | null }[]>('/v1/network/ip_addresses')
    const leadsTo = addresses.find(({ address }) => address === ip.address)?.assigned_to
    expect([one.uuid, two.uuid]).toContain(leadsTo)
    const { body: invoices } = await client.get<
      { totals: { total: number }; transaction_list: { amount: number }[]; status: number }[]
    >(`/v1/payment/invoice/list?billing_account_id=${other}`)
    for (const { totals, transaction_list: payments, status } of invoices) {
      expect(status).toBe(10)
      const paid = payments.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0)
      expect(paid).toBe(Math.round(totals.total * 100))
    }
    const { body: networks } =
      await client.get<{ is_default: boolean; subnet: string }[]>('/v1/network/networks')
    expect(networks.filter(({ is_default }) => is_default)).toHaveLength(1)
    expect(new Set(networks.map(({ subnet }) => subnet)).size).toBe(networks.length)
    const { body: buckets } = await client.get<{ name: string }[]>('/v1/storage/bucket/list')
    expect(buckets.filter((bucket) => bucket.name === name)).toHaveLength(1)
  })
})
