import Big from 'big.js'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { defaultLocation, secondLocation } from '../catalogue/locations.ts'
import type { Database } from '../database.ts'
import { HOUR, monthStart } from '../time.ts'
import { history, type Step } from './testing/history.ts'
import { liveObserved, total } from './testing/observed.ts'
import { HeldTenant, testDatabase } from './testing/held-tenant.ts'

let db: Database

beforeAll(() => {
  db = testDatabase()
})

afterAll(() => db.close())

const live = (steps: readonly Step[]) => liveObserved(db, steps)

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

const invoicesOf = (tenant: HeldTenant, billing_account_id: number) =>
  tenant.call<InvoiceBody[]>('GET /v1/payment/invoice/list', { billing_account_id })

const RUNS = { numRuns: 12 }
/** Milliseconds: thousands of requests, on whatever machine. */
const PATIENCE = 180_000

describe('for any history', { timeout: PATIENCE }, () => {
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

  it('records add up to invoices', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const { tenant, accounts } = await live(steps)
        tenant.moveTo(monthStart(tenant.now, 1) + HOUR)
        for (const account of accounts) {
          for (const invoice of await invoicesOf(tenant, account)) {
            expect(invoice.totals).toEqual(totalsOf(invoice))
            for (const { qty, item_price, amount } of invoice.records_list)
              expect(amount).toBe(new Big(item_price).times(qty).round(5, Big.roundHalfUp).toNumber())
            expect(paidOf(invoice).lte(invoice.totals.total)).toBe(true)
            expect(invoice.status).toBe(paidOf(invoice).eq(invoice.totals.total) ? 10 : 5)
          }
        }
      }),
      RUNS,
    )
  })

  it('invoices and payments add up to the balance', async () => {
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const { tenant, accounts } = await live(steps)
        tenant.moveTo(monthStart(tenant.now, 1) + HOUR)
        for (const billing_account_id of accounts) {
          const about = { billing_account_id }
          const invoices = await invoicesOf(tenant, billing_account_id)
          const records = await tenant.call<{ amount: number; description: string }[]>(
            'GET /v1/payment/credit/list',
            about,
          )
          const account = await tenant.call<{ unpaid_amount: number; credit_amount: number }>(
            'GET /v1/payment/billing_account',
            about,
          )
          const invoiced = total(invoices.map(({ totals }) => totals.total))
          const paid = total(invoices.map(paidOf))
          expect(account.unpaid_amount).toBe(invoiced.minus(paid).toNumber())

          const cards = takenFromCards(tenant, billing_account_id)
          expect(cards.all.toFixed()).toBe(paid.plus(cards.forCredit).toFixed())

          // Into the credit: what cards bought, top-ups that were paid, and what it began with. Out of it: what invoices used.
          const topUps = invoices.filter(({ name, status }) => name === 'Credit top-up' && status === 10)
          const gifts = records.filter(({ description }) => description === 'First billing account')
          const credit = total([
            cards.forCredit,
            ...topUps.map(({ totals }) => totals.total),
            ...gifts.map(({ amount }) => amount),
            ...invoices.map(({ totals }) => totals.credit),
          ])
          expect(total(records.map(({ amount }) => amount)).toFixed()).toBe(credit.toFixed())
          expect(account.credit_amount).toBe(credit.toNumber())
          expect(credit.gte(0)).toBe(true)
        }
      }),
      RUNS,
    )
  })
})

/** What an invoice's records say of its totals. */
function totalsOf({ records_list, totals, ...invoice }: InvoiceBody) {
  const subtotal = total(records_list.map(({ amount }) => amount)).round(2, Big.roundHalfUp)
  const discount = subtotal.times(invoice.discount_percentage).div(100).round(2, Big.roundHalfUp)
  const net = subtotal.minus(discount).plus(totals.credit)
  const vat = net.times(invoice.vat_percentage).div(100).round(2, Big.roundHalfUp)
  return {
    subtotal: subtotal.toNumber(),
    discount_amount: discount.toNumber(),
    credit: totals.credit,
    vat_tax: vat.toNumber(),
    total: net.plus(vat).toNumber(),
  }
}

function paidOf({ transaction_list }: InvoiceBody): Big {
  return total(transaction_list.map(({ amount }) => amount))
}

/** What cards paid, for what, as the tables have it. */
function takenFromCards(tenant: HeldTenant, account: number) {
  const cents = (where: string) =>
    total(
      tenant
        .rows<{ cents: number }>(
          `SELECT amount_cents AS cents FROM transactions WHERE billing_account_id = :account ${where}`,
          { account },
        )
        .map((row) => new Big(row.cents).div(100)),
    )
  return { all: cents(''), forCredit: cents('AND invoice_id IS NULL') }
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
