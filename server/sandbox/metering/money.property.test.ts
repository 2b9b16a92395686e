import Big from 'big.js'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { defaultLocation, secondLocation } from '../catalogue/locations.ts'
import type { Database } from '../database.ts'
import { Failure } from '../http/failures.ts'
import { HOUR, MINUTE, monthStart } from '../time.ts'
import { Observer } from './observer.ts'
import { HeldTenant, testDatabase } from './testing.ts'

let db: Database

beforeAll(() => {
  db = testDatabase()
})

afterAll(() => db.close())

/** What somebody may do, with `which` picking among what there is. A refusal is as good as an answer. */
const actions: Readonly<
  Record<string, (tenant: HeldTenant, which: number, account: number) => Promise<unknown>>
> = {
  createVm: (tenant, which, billing_account_id) => {
    const windows = which % 3 === 0
    return tenant.call('POST /v1/user-resource/vm', {
      billing_account_id,
      name: `machine-${which}`,
      os_name: windows ? 'windows' : 'ubuntu',
      os_version: windows ? '2022' : '24.04',
      vcpu: windows ? 2 : 1 + (which % 4),
      ram: windows ? 4096 : 512 * (1 + (which % 5)),
      disks: windows ? 60 : 20 + (which % 30),
      username: 'tester',
      password: 'Password123',
      reserve_public_ip: which % 2 === 0,
    })
  },
  cloneVm: (tenant, which) =>
    tenant.call('POST /v1/user-resource/vm/clone', { uuid: vm(tenant, which), name: `copy-${which}` }),
  stopVm: (tenant, which) =>
    tenant.call('POST /v1/user-resource/vm/stop', { uuid: vm(tenant, which), force: which % 2 === 0 }),
  startVm: (tenant, which) => tenant.call('POST /v1/user-resource/vm/start', { uuid: vm(tenant, which) }),
  resizeVm: (tenant, which) =>
    tenant.call('PATCH /v1/user-resource/vm', {
      uuid: vm(tenant, which),
      vcpu: 1 + (which % 8),
      ram: 1024 * (1 + (which % 8)),
    }),
  reinstallVm: (tenant, which) =>
    tenant.call('POST /v1/user-resource/vm/reinstall', {
      uuid: vm(tenant, which),
      os_name: 'debian',
      os_version: '12',
    }),
  rebuildVm: (tenant, which) =>
    tenant.call('POST /v1/user-resource/vm/rebuild', {
      uuid: vm(tenant, which),
      replica_uuid: pick(tenant, 'SELECT uuid FROM replicas', which),
    }),
  moveVm: (tenant, which, billing_account_id) =>
    tenant.call('POST /v1/user-resource/resource_billing', { uuid: vm(tenant, which), billing_account_id }),
  deleteVm: (tenant, which) => tenant.call('DELETE /v1/user-resource/vm', { uuid: vm(tenant, which) }),
  addDisk: (tenant, which) =>
    tenant.call('POST /v1/user-resource/vm/storage', { uuid: vm(tenant, which), size_gb: 10 + (which % 50) }),
  growDisk: (tenant, which) =>
    tenant.call('PATCH /v1/user-resource/vm/storage', {
      uuid: vm(tenant, which),
      disk_uuid: disk(tenant, which),
      size_gb: 60 + (which % 100),
    }),
  createDisk: (tenant, which, billing_account_id) =>
    tenant.call('POST /v1/storage/disks', { billing_account_id, size_gb: 10 + (which % 50) }),
  attachDisk: (tenant, which) =>
    tenant.call('POST /v1/user-resource/vm/storage/attach', {
      uuid: vm(tenant, which),
      storage_uuid: disk(tenant, which),
    }),
  detachDisk: (tenant, which) =>
    tenant.call('POST /v1/user-resource/vm/storage/detach', {
      uuid: pick(
        tenant,
        'SELECT vm_uuid AS uuid FROM disks WHERE is_primary = 0 AND vm_uuid IS NOT NULL',
        which,
      ),
      storage_uuid: pick(
        tenant,
        'SELECT uuid FROM disks WHERE is_primary = 0 AND vm_uuid IS NOT NULL',
        which,
      ),
    }),
  moveDisk: (tenant, which, billing_account_id) =>
    tenant.call('PATCH /v1/storage/disks/{disk_uuid}', {
      disk_uuid: disk(tenant, which),
      billing_account_id,
    }),
  deleteDisk: (tenant, which) =>
    tenant.call('DELETE /v1/storage/disks/{disk_uuid}', { disk_uuid: disk(tenant, which) }),
  snapshot: (tenant, which) =>
    tenant.call('POST /v1/user-resource/vm/replica', { uuid: disk(tenant, which) }),
  deleteSnapshot: (tenant, which) =>
    tenant.call('DELETE /v1/user-resource/vm/replica', {
      replica_uuid: pick(tenant, 'SELECT uuid FROM replicas', which),
    }),
  reserveIp: (tenant, which, billing_account_id) =>
    tenant.call('POST /v1/network/ip_addresses', { billing_account_id, name: `address-${which}` }),
  assignIp: (tenant, which) =>
    tenant.call('POST /v1/network/ip_addresses/{public_ipv4_address}/assign', {
      public_ipv4_address: address(tenant, which),
      vm_uuid: vm(tenant, which),
    }),
  unassignIp: (tenant, which) =>
    tenant.call('POST /v1/network/ip_addresses/{public_ipv4_address}/unassign', {
      public_ipv4_address: address(tenant, which),
    }),
  moveIp: (tenant, which, billing_account_id) =>
    tenant.call('PATCH /v1/network/ip_addresses/{public_ipv4_address}', {
      public_ipv4_address: address(tenant, which),
      billing_account_id,
    }),
  releaseIp: (tenant, which) =>
    tenant.call('DELETE /v1/network/ip_addresses/{public_ipv4_address}', {
      public_ipv4_address: address(tenant, which),
    }),
  createBalancer: (tenant, which, billing_account_id) =>
    tenant.call('POST /v1/network/load_balancers', {
      billing_account_id,
      targets: [],
      reserve_public_ip: String(which % 2 === 0),
    }),
  deleteBalancer: (tenant, which) =>
    tenant.call('DELETE /v1/network/load_balancers/{load_balancer_uuid}', {
      load_balancer_uuid: pick(tenant, 'SELECT uuid FROM load_balancers', which),
    }),
  createBucket: (tenant, which, billing_account_id) =>
    tenant.call('PUT /v1/storage/bucket', { billing_account_id, name: `bucket-${which % 4}` }),
  fillBucket: (tenant, which) => {
    tenant.db.run(
      `UPDATE buckets SET size_bytes = :size, updated_at = :now WHERE user_id = :user AND name = :name AND deleted_at IS NULL`,
      { size: which * 123_456_789, now: tenant.now, user: tenant.userId, name: `bucket-${which % 4}` },
    )
    return Promise.resolve()
  },
  deleteBucket: (tenant, which) => tenant.call('DELETE /v1/storage/bucket', { name: `bucket-${which % 4}` }),

  addCard: (tenant, which, billing_account_id) =>
    tenant.call('POST /v1/payment/card', {
      billing_account_id,
      token: ['tok_visa', 'tok_mastercard', 'tok_declined', 'tok_expired', 'tok_unverified'][which % 5],
    }),
  removeCard: (tenant, which) =>
    tenant.call('DELETE /v1/payment/card', { payment_object_id: card(tenant, which) }),
  buyCredit: (tenant, which, billing_account_id) =>
    tenant.call('POST /v1/payment/credit/buy', {
      billing_account_id,
      payment_object_id: card(tenant, which),
      amount: (which / 100 + 0.01).toFixed(2),
    }),
  requestTopUp: (tenant, which, billing_account_id) =>
    tenant.call('POST /v1/payment/credit/request_invoice', { billing_account_id, amount: 1 + which }),
  payAll: (tenant, _which, billing_account_id) =>
    tenant.call('POST /v1/payment/pay_all', { billing_account_id }),
  payAmount: (tenant, which, billing_account_id) =>
    tenant.call('POST /v1/payment/pay_amount', { billing_account_id, amount: (1 + which / 7).toFixed(2) }),
  payInvoice: (tenant, which) =>
    tenant.call('POST /v1/payment/pay_invoice', {
      invoice_id: pick(tenant, 'SELECT id AS uuid FROM invoices', which),
    }),
  setTopUp: (tenant, which, billing_account_id) =>
    tenant.call('PUT /v1/payment/billing_account/{billing_account_id}/recurring_payment', {
      billing_account_id,
      is_recurring_payment_enabled: which % 3 > 0,
      recurring_payment_amount: 5 + which,
      recurring_payment_threshold: which % 20,
    }),
}

function pick(tenant: HeldTenant, select: string, which: number): string {
  const where = select.includes('WHERE') ? 'AND' : 'WHERE'
  const rows = tenant.rows<{ uuid: string | number }>(`${select} ${where} user_id = :user ORDER BY id`)
  return String(rows[which % Math.max(1, rows.length)]?.uuid ?? 0)
}

const vm = (tenant: HeldTenant, which: number) =>
  pick(tenant, "SELECT uuid FROM vms WHERE status <> 'Deleted'", which)
const disk = (tenant: HeldTenant, which: number) =>
  pick(tenant, 'SELECT uuid FROM disks WHERE deleted_at IS NULL', which)
const card = (tenant: HeldTenant, which: number) =>
  pick(tenant, 'SELECT id AS uuid FROM payment_objects', which)
const address = (tenant: HeldTenant, which: number) =>
  pick(tenant, 'SELECT address AS uuid FROM floating_ips WHERE deleted_at IS NULL', which)

interface Step {
  readonly action: string
  readonly which: number
  readonly account: number
  readonly pause: number
}

const history: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    action: fc.constantFrom(...Object.keys(actions)),
    which: fc.nat(999),
    account: fc.nat(1),
    // Some things happen within one hour, some a week apart.
    pause: fc.oneof(fc.integer({ min: 0, max: 50 * MINUTE }), fc.integer({ min: 0, max: 9 * 24 * HOUR })),
  }),
  { minLength: 10, maxLength: 60, size: 'max' },
)

/** What every history begins with, so that there is something to do things with. */
const beginnings: readonly Step[] = [
  { action: 'createVm', which: 3, account: 0, pause: 0 },
  { action: 'createVm', which: 1, account: 1, pause: HOUR },
  { action: 'createVm', which: 4, account: 0, pause: 40 * MINUTE },
  { action: 'addDisk', which: 0, account: 0, pause: MINUTE },
  { action: 'createDisk', which: 5, account: 1, pause: 0 },
  { action: 'snapshot', which: 0, account: 0, pause: 3 * HOUR },
  { action: 'reserveIp', which: 0, account: 0, pause: 0 },
  { action: 'createBalancer', which: 1, account: 1, pause: 0 },
  { action: 'createBucket', which: 1, account: 0, pause: 0 },
  { action: 'addCard', which: 0, account: 0, pause: 0 },
]

/** Lives through a history with two accounts, watched by someone who reckons along. */
async function live(steps: readonly Step[]) {
  const tenant = new HeldTenant(db)
  const first =
    tenant.rows<{ id: number }>('SELECT id FROM billing_accounts WHERE user_id = :user')[0]?.id ?? 0
  const second = db.insert('billing_accounts', {
    user_id: tenant.userId,
    title: 'Second',
    email: 'second@example.com',
    is_default: false,
    discount_percentage: 15,
    referral_share_code: '',
    created_at: tenant.now,
    settled_until: monthStart(tenant.now),
  })
  const observer = new Observer(tenant)
  const accounts = [first, second]
  for (const { action, which, account, pause } of [...beginnings, ...steps]) {
    tenant.pass(pause)
    await actions[action]?.(tenant, which, accounts[account] ?? first).catch((error: unknown) => {
      if (!(error instanceof Failure)) throw error
    })
    observer.look()
  }
  return { tenant, observer, accounts }
}

interface InvoiceBody {
  readonly id: number
  readonly name: string
  readonly status: number
  readonly period_start: number
  readonly period_end: number
  readonly discount_percentage: number
  readonly vat_percentage: number
  readonly totals: Readonly<Record<'subtotal' | 'discount_amount' | 'credit' | 'vat_tax' | 'total', number>>
  readonly records_list: readonly { qty: number; item_price: number; amount: number }[]
  readonly transaction_list: readonly { amount: number }[]
}

function total(amounts: readonly (number | Big)[]): Big {
  return amounts.reduce<Big>((sum, amount) => sum.plus(amount), new Big(0))
}

const invoicesOf = (tenant: HeldTenant, billing_account_id: number) =>
  tenant.call<InvoiceBody[]>('GET /v1/payment/invoice/list', { billing_account_id })

const RUNS = { numRuns: 15 }

describe('for any history', () => {
  it('each hour of each resource is on one invoice, once', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const { tenant, observer, accounts } = await live(steps)
        tenant.moveTo(monthStart(tenant.now, 1))
        for (const account of accounts) {
          const expected = observer.costs(account)
          Reflect.deleteProperty(expected, monthStart(tenant.now))
          const charged = new Map<number, string>()
          for (const invoice of await invoicesOf(tenant, account)) {
            if (invoice.name !== 'Invoice') continue
            expect(charged.has(invoice.period_start * 1000)).toBe(false)
            const sum = total(
              invoice.records_list.map(({ qty, item_price }) => new Big(item_price).times(qty)),
            )
            charged.set(invoice.period_start * 1000, sum.toFixed())
          }
          expect(Object.fromEntries(charged)).toEqual(expected)
        }
      }),
      RUNS,
    )
  })

  it('usage to date is what has been until then', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const { tenant, observer, accounts } = await live(steps)
        for (const billing_account_id of accounts) {
          const usage = await tenant.call<{ hours: number; price: number }[]>('GET /v1/charging/usage', {
            billing_account_id,
          })
          const sum = total(usage.map(({ hours, price }) => new Big(price).times(hours)))
          expect(sum.toFixed()).toBe(observer.costs(billing_account_id)[monthStart(tenant.now)] ?? '0')
        }
      }),
      RUNS,
    )
  })

  it('records add up to invoices, invoices and payments to the balance', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const { tenant, accounts } = await live(steps)
        tenant.moveTo(monthStart(tenant.now, 1) + HOUR)
        for (const billing_account_id of accounts) await balance(tenant, billing_account_id)
      }),
      RUNS,
    )
  })
})

async function balance(tenant: HeldTenant, billing_account_id: number): Promise<void> {
  const invoices = await invoicesOf(tenant, billing_account_id)
  for (const { totals, status, records_list, transaction_list, ...invoice } of invoices) {
    const subtotal = total(records_list.map(({ amount }) => amount)).round(2, Big.roundHalfUp)
    for (const { qty, item_price, amount } of records_list)
      expect(amount).toBe(new Big(item_price).times(qty).round(5, Big.roundHalfUp).toNumber())
    const discount = subtotal.times(invoice.discount_percentage).div(100).round(2, Big.roundHalfUp)
    const net = subtotal.minus(discount).plus(totals.credit)
    const vat = net.times(invoice.vat_percentage).div(100).round(2, Big.roundHalfUp)
    expect(totals).toMatchObject({
      subtotal: subtotal.toNumber(),
      discount_amount: discount.toNumber(),
      vat_tax: vat.toNumber(),
      total: net.plus(vat).toNumber(),
    })
    const paid = total(transaction_list.map(({ amount }) => amount))
    expect(paid.lte(totals.total)).toBe(true)
    expect(status).toBe(paid.eq(totals.total) ? 10 : 5)
  }

  const owed = total(
    invoices.flatMap(({ totals, transaction_list }) => [
      totals.total,
      ...transaction_list.map(({ amount }) => -amount),
    ]),
  )
  const credit = await tenant.call<{ amount: number }[]>('GET /v1/payment/credit/list', {
    billing_account_id,
  })
  const account = await tenant.call<{ unpaid_amount: number; credit_amount: number }>(
    'GET /v1/payment/billing_account',
    { billing_account_id },
  )
  expect(account).toMatchObject({
    unpaid_amount: owed.toNumber(),
    credit_amount: total(credit.map(({ amount }) => amount)).toNumber(),
  })
  expect(account.credit_amount).toBeGreaterThanOrEqual(0)

  // Every cent that left a card is on an invoice or in the credit; every cent that left the credit is on an invoice.
  const taken = tenant.rows<{ cents: number }>(
    'SELECT amount_cents AS cents FROM transactions WHERE billing_account_id = :account',
    { account: billing_account_id },
  )
  const onInvoices = total(
    invoices.flatMap(({ transaction_list }) => transaction_list.map(({ amount }) => amount)),
  )
  const boughtByCard = tenant.rows<{ cents: number }>(
    `SELECT credit_records.amount_cents AS cents FROM credit_records JOIN transactions ON transactions.id = transaction_id
     WHERE transactions.invoice_id IS NULL AND credit_records.billing_account_id = :account`,
    { account: billing_account_id },
  )
  expect(
    onInvoices
      .times(100)
      .plus(total(boughtByCard.map(({ cents }) => cents)))
      .toNumber(),
  ).toBe(total(taken.map(({ cents }) => cents)).toNumber())
  const used = total(credit.filter(({ amount }) => amount < 0).map(({ amount }) => amount))
  expect(used.toNumber()).toBe(total(invoices.map(({ totals }) => totals.credit)).toNumber())
  const bought = credit.filter(({ amount }) => amount > 0).length
  const topUps = invoices.filter(({ name, status }) => name === 'Credit top-up' && status === 10).length
  const gifts = tenant.rows(
    'SELECT 1 FROM credit_records WHERE billing_account_id = :account AND transaction_id IS NULL AND amount_cents > 0',
    {
      account: billing_account_id,
    },
  ).length
  expect(bought).toBe(boughtByCard.length + topUps + gifts)
}

it('happens in both locations alike', async () => {
  const tenant = new HeldTenant(db)
  const [account] = tenant.rows<{ id: number }>('SELECT id FROM billing_accounts WHERE user_id = :user')
  const fields = { billing_account_id: account?.id, size_gb: 20 }
  for (const location of [defaultLocation, secondLocation])
    await tenant.call('POST /v1/storage/disks', fields, location)
  tenant.moveTo(monthStart(tenant.now, 1))
  const [invoice] = await tenant.call<{ records_list: { location_slug: string }[] }[]>(
    'GET /v1/payment/invoice/list',
    { billing_account_id: account?.id },
  )
  expect(invoice?.records_list.map(({ location_slug }) => location_slug)).toEqual(['cyc01', 'bus02'])
})
