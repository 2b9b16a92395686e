import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import type { Database } from '../database.ts'
import { DAY, HOUR, MINUTE, monthStart } from '../time.ts'
import { heldAccount, machine, makeMachine } from './testing/held-account.ts'
import { testDatabase, type HeldTenant } from './testing/held-tenant.ts'

let db: Database
let tenant: HeldTenant
let account: number

beforeAll(() => {
  db = testDatabase()
})

afterAll(() => db.close())

beforeEach(async () => {
  ;({ tenant, account } = await heldAccount(db))
})

interface UsageBody {
  readonly description: string
  readonly hours: number
  readonly price: number
  readonly cost: number
  readonly owner_uuid: string
  readonly uptime_types: readonly string[]
  readonly configurations: readonly object[]
}

interface AccountBody {
  readonly id: number
  readonly credit_amount: number
  readonly unpaid_amount: number
  readonly restriction_level: string
  readonly running_totals: Readonly<Record<string, number>>
}

interface InvoiceBody {
  readonly id: number
  readonly created: number
  readonly due_date: number
  readonly period_start: number
  readonly period_end: number
  readonly status: number
  readonly totals: Readonly<Record<string, number>>
  readonly records_list: readonly {
    readonly name: string
    readonly qty: number
    readonly item_price: number
    readonly amount: number
    readonly location_slug: string
  }[]
}

const about = () => ({ billing_account_id: account })
const usage = () => tenant.call<UsageBody[]>('GET /v1/charging/usage', about())
const hoursOf = async () =>
  (await usage()).map(({ description, hours, price }) => [description, hours, price])
const shown = () => tenant.call<AccountBody>('GET /v1/payment/billing_account', about())
const invoices = () => tenant.call<InvoiceBody[]>('GET /v1/payment/invoice/list', about())

const windows = { os_name: 'windows', os_version: '2022', vcpu: 2, ram: 4096, disks: 60 }

const makeVm = (fields: object = {}) => makeMachine(tenant, account, fields)

describe('usage', () => {
  it('counts each begun hour once, as what it was first in that hour', async () => {
    const { uuid } = await makeVm()
    const [line] = await usage()
    expect(line).toEqual({
      billing_account_id: account,
      configurations: [{ cpus: 2, disk_size_GB: 20, os_name: 'ubuntu', ram_MB: 2048, vm_name: 'web-01' }],
      cost: 0.019,
      description: 'web-01, 2 CPUs, 2 GB RAM, 20 GB disk',
      hours: 1,
      owner_uuid: uuid,
      price: 0.019,
      price_unit: 'h',
      uptime_types: ['VM_COMPUTE', 'VM_RUNNING', 'MAIN_STORAGE'],
      user_id: tenant.userId,
    })
    tenant.moveTo(tenant.now - (tenant.now % HOUR) + HOUR + 30 * MINUTE)
    expect(await hoursOf()).toEqual([['web-01, 2 CPUs, 2 GB RAM, 20 GB disk', 2, 0.019]])

    // Stopped within the second hour: that hour stays a running one.
    await tenant.call('POST /v1/user-resource/vm/stop', { uuid })
    tenant.pass(3 * HOUR)
    expect(await hoursOf()).toEqual([
      ['web-01, 2 CPUs, 2 GB RAM, 20 GB disk', 2, 0.019],
      ['web-01, 2 CPUs, 2 GB RAM, 20 GB disk, stopped', 3, 0.002],
    ])

    await tenant.call('PATCH /v1/user-resource/vm', { uuid, vcpu: 4, ram: 1536 })
    await tenant.call('POST /v1/user-resource/vm/start', { uuid })
    tenant.pass(2 * HOUR)
    expect((await hoursOf()).at(-1)).toEqual(['web-01, 4 CPUs, 1.5 GB RAM, 20 GB disk', 2, 0.027775])
    await tenant.call('DELETE /v1/user-resource/vm', { uuid })
    tenant.pass(5 * DAY)
    expect((await usage()).reduce((sum, { hours }) => sum + hours, 0)).toBe(2 + 3 + 2)
  })

  it('charges an hour for what lives a minute, and nothing twice in it', async () => {
    const { uuid } = await makeVm()
    await tenant.call('DELETE /v1/user-resource/vm', { uuid })
    tenant.pass(DAY)
    expect(await hoursOf()).toEqual([['web-01, 2 CPUs, 2 GB RAM, 20 GB disk', 1, 0.019]])
  })

  it('is paid as running while it shuts down', async () => {
    const { uuid } = await makeVm()
    tenant.moveTo(tenant.now - (tenant.now % HOUR) + HOUR - 5000)
    const stopping = tenant.call('POST /v1/user-resource/vm/stop', { uuid })
    await stopping
    tenant.pass(HOUR)
    expect(await hoursOf()).toEqual([
      ['web-01, 2 CPUs, 2 GB RAM, 20 GB disk', 2, 0.019],
      ['web-01, 2 CPUs, 2 GB RAM, 20 GB disk, stopped', 1, 0.002],
    ])
  })

  it('is paid as running no longer than until its power is cut', async () => {
    const { uuid } = await makeVm()
    const nine = tenant.now - (tenant.now % HOUR) + HOUR
    tenant.moveTo(nine - 10_000)
    await tenant.begin(() => tenant.call('POST /v1/user-resource/vm/stop', { uuid }))
    tenant.pass(1000)
    await tenant.begin(() => tenant.call('POST /v1/user-resource/vm/stop', { uuid, force: true }))
    await tenant.finish()
    tenant.moveTo(nine + 10 * MINUTE)
    expect(await hoursOf()).toEqual([
      ['web-01, 2 CPUs, 2 GB RAM, 20 GB disk', 1, 0.019],
      ['web-01, 2 CPUs, 2 GB RAM, 20 GB disk, stopped', 1, 0.002],
    ])
  })

  it('has a licence for Windows, while it runs', async () => {
    const { uuid } = await makeVm({ ...windows, name: 'erp-1', username: 'admin1' })
    await tenant.call('POST /v1/user-resource/vm/stop', { uuid })
    tenant.pass(2 * HOUR)
    expect(await hoursOf()).toEqual([
      ['erp-1, 2 CPUs, 4 GB RAM, 60 GB disk', 1, 0.02958],
      ['erp-1, windows license, 2 CPUs', 1, 0.01096],
      ['erp-1, 2 CPUs, 4 GB RAM, 60 GB disk, stopped', 2, 0.006],
    ])
  })

  it('follows disks from VM to VM, and alone', async () => {
    const { uuid } = await makeVm()
    const disk = await tenant.call<{ uuid: string }>('POST /v1/storage/disks', { ...about(), size_gb: 50 })
    const alone = `Disk ${disk.uuid.slice(0, 8)}, 50 GB disk`
    tenant.pass(2 * HOUR)
    await tenant.call('POST /v1/user-resource/vm/storage/attach', { uuid, storage_uuid: disk.uuid })
    tenant.pass(3 * HOUR)
    expect(await hoursOf()).toEqual([
      ['web-01, 2 CPUs, 2 GB RAM, 20 GB disk', 3, 0.019],
      ['web-01, 2 CPUs, 2 GB RAM, 70 GB disk', 3, 0.024],
      [alone, 3, 0.005],
    ])
    await tenant.call('PATCH /v1/user-resource/vm/storage', { uuid, disk_uuid: disk.uuid, size_gb: 60 })
    await tenant.call('POST /v1/user-resource/vm/storage/detach', { uuid, storage_uuid: disk.uuid })
    tenant.pass(HOUR)
    expect((await hoursOf()).at(-1)).toEqual([alone.replace(' 50 GB', ' 60 GB'), 1, 0.006])
  })

  it('has snapshots and backups by their size, until their disk goes', async () => {
    const { uuid, storage } = await makeVm()
    await tenant.call('POST /v1/user-resource/vm/replica', { uuid })
    tenant.pass(HOUR)
    await tenant.call('POST /v1/user-resource/vm/replica', { uuid: storage[0]?.uuid })
    tenant.pass(2 * HOUR)
    expect((await hoursOf()).slice(1)).toEqual([
      ['web-01, snapshots, 20 GB', 1, 0.002],
      ['web-01, snapshots, 40 GB', 3, 0.004],
    ])
    await tenant.call('DELETE /v1/user-resource/vm', { uuid })
    tenant.pass(DAY)
    expect((await hoursOf()).slice(1)).toEqual([
      ['web-01, snapshots, 20 GB', 1, 0.002],
      ['web-01, snapshots, 40 GB', 3, 0.004],
    ])
  })

  it('has addresses while they are idle, balancers, and buckets by their size', async () => {
    const { uuid } = await makeVm()
    const ip = await tenant.call<{ address: string }>('POST /v1/network/ip_addresses', {
      ...about(),
      name: 'spare',
    })
    tenant.pass(HOUR)
    const public_ipv4_address = ip.address
    await tenant.call('POST /v1/network/ip_addresses/{public_ipv4_address}/assign', {
      public_ipv4_address,
      vm_uuid: uuid,
    })
    tenant.pass(5 * HOUR)
    await tenant.call('POST /v1/network/ip_addresses/{public_ipv4_address}/unassign', { public_ipv4_address })
    tenant.pass(2 * HOUR)
    await tenant.call('DELETE /v1/network/ip_addresses/{public_ipv4_address}', { public_ipv4_address })
    await tenant.call('POST /v1/network/load_balancers', {
      ...about(),
      display_name: 'front',
      targets: [],
      reserve_public_ip: 'false',
    })
    await tenant.call('PUT /v1/storage/bucket', { ...about(), name: 'some-bucket' })
    db.run('UPDATE buckets SET size_bytes = :size, updated_at = :now WHERE user_id = :user', {
      size: 10 * 1024 ** 3,
      now: tenant.now,
      user: tenant.userId,
    })
    tenant.pass(HOUR)
    await tenant.call('DELETE /v1/storage/bucket', { name: 'some-bucket' })
    tenant.pass(HOUR)
    expect((await hoursOf()).slice(1)).toEqual([
      [`spare (${ip.address}), unassigned`, 4, 0.0041],
      ['front, load balancer', 3, 0.0137],
      ['some-bucket, object storage, 10 GB', 2, 0.000342],
    ])
  })
})

describe('the end of a month', () => {
  it('turns its usage into an invoice; credit pays first, VAT comes last', async () => {
    await makeVm()
    tenant.moveTo(monthStart(tenant.now, 1) - 1)
    const before = await usage()
    const { running_totals: totals, credit_amount } = await shown()
    expect(await invoices()).toEqual([])

    tenant.pass(1)
    const [invoice] = await invoices()
    expect(invoice).toMatchObject({
      period_start: monthStart(tenant.now, -1) / 1000,
      period_end: tenant.now / 1000,
      created: tenant.now / 1000,
      due_date: tenant.now / 1000 + 14 * 86_400,
      totals: {
        subtotal: totals['subtotal'],
        credit: totals['credit_amount'],
        vat_tax: totals['vat_tax'],
        total: totals['total'],
      },
    })
    expect(
      invoice?.records_list.map(({ name, qty, item_price, amount }) => [name, qty, item_price, amount]),
    ).toEqual(before.map(({ description, hours, price, cost }) => [description, hours, price, cost]))
    expect(await shown()).toMatchObject({
      credit_amount: expect.closeTo(credit_amount + (totals['credit_amount'] ?? 0), 2),
      unpaid_amount: totals['total'],
      running_totals: { subtotal: 0.02 },
    })
  })

  it('makes one invoice for each month that the clock jumps over, and none for an empty one', async () => {
    const { uuid } = await makeVm()
    const begun = monthStart(tenant.now)
    tenant.moveTo(monthStart(begun, 3) + 90 * MINUTE)
    await tenant.call('DELETE /v1/user-resource/vm', { uuid })
    tenant.moveTo(monthStart(begun, 7))
    const months = (await invoices()).map(({ period_start }) => period_start * 1000)
    expect(months).toEqual([3, 2, 1, 0].map((later) => monthStart(begun, later)))
    expect((await invoices()).map((invoice) => invoice.records_list[0]?.qty)).toEqual([
      2,
      (monthStart(begun, 3) - monthStart(begun, 2)) / HOUR,
      (monthStart(begun, 2) - monthStart(begun, 1)) / HOUR,
      (monthStart(begun, 1) - begun - DAY - 8 * HOUR) / HOUR,
    ])
  })

  it('takes a discount off before credit', async () => {
    db.run('UPDATE billing_accounts SET discount_percentage = 10 WHERE id = :id', { id: account })
    await makeVm({ vcpu: 8, ram: 16_384, disks: 200 })
    tenant.moveTo(monthStart(tenant.now, 1))
    const totals = (await invoices())[0]?.totals ?? {}
    const { subtotal = 0, discount_amount = 0, credit = 0, vat_tax = 0, total = 0 } = totals
    expect(discount_amount).toBeCloseTo(subtotal / 10, 2)
    expect(credit).toBe(-25)
    expect(vat_tax).toBeCloseTo((subtotal - discount_amount + credit) * 0.2, 2)
    expect(total).toBeCloseTo(subtotal - discount_amount + credit + vat_tax, 8)
  })
})

describe('an overdue invoice', () => {
  it('limits the account until it is paid, and freezes it later', async () => {
    const { uuid } = await makeVm({ vcpu: 4, ram: 8192 })
    const made = monthStart(tenant.now, 1)
    tenant.moveTo(made + 14 * DAY - 1)
    expect(await shown()).toMatchObject({ restriction_level: 'CLEAR' })
    tenant.pass(1)
    expect(await shown()).toMatchObject({ restriction_level: 'LIMITED' })
    for (const [id, fields] of [
      [
        'POST /v1/user-resource/vm',
        { ...machine, name: 'more', username: 'tester', password: 'Password123' },
      ],
      ['POST /v1/user-resource/vm/clone', { uuid, name: 'copy' }],
      ['POST /v1/user-resource/vm/storage', { uuid, size_gb: 10 }],
      ['POST /v1/user-resource/vm/ip/public', { uuid }],
      ['POST /v1/storage/disks', { size_gb: 10 }],
      ['PUT /v1/storage/bucket', { name: 'another-bucket' }],
      ['POST /v1/network/ip_addresses', {}],
      ['POST /v1/network/load_balancers', { targets: [] }],
    ] as const)
      await expect(tenant.call(id, { ...about(), ...fields })).rejects.toThrow('is limited')

    await tenant.call('POST /v1/user-resource/vm/stop', { uuid })
    tenant.moveTo(made + 59 * DAY)
    expect(await shown()).toMatchObject({ restriction_level: 'FROZEN' })
    await expect(tenant.call('POST /v1/user-resource/vm/start', { uuid })).rejects.toThrow('is frozen')

    await tenant.call('POST /v1/payment/card', { ...about(), token: 'tok_visa' })
    await tenant.call('POST /v1/payment/pay_all', about())
    expect(await shown()).toMatchObject({ restriction_level: 'CLEAR', unpaid_amount: 0 })
    await tenant.call('POST /v1/user-resource/vm/start', { uuid })
    await makeVm({ name: 'web-02' })
  })
})
