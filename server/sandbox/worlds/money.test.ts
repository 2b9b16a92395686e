import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'

import type { Database } from '../database.ts'
import { HeldTenant, testDatabase } from '../metering/testing/held-tenant.ts'
import { DAY, monthStart } from '../time.ts'

let db: Database

beforeAll(() => {
  db = testDatabase()
})

afterAll(() => db.close())

afterEach(() => {
  vi.useRealTimers()
})

interface AccountBody {
  readonly id: number
  readonly title: string
  readonly credit_amount: number
  readonly unpaid_amount: number
  readonly restriction_level: string
  readonly running_totals: { readonly subtotal: number }
}

interface InvoiceBody {
  readonly name: string
  readonly status: number
  readonly created: number
  readonly due_date: number
  readonly period_start: number
  readonly totals: { readonly total: number; readonly discount_amount: number }
  readonly records_list: readonly { readonly name: string; readonly amount: number }[]
  readonly transaction_list: readonly { readonly amount: number }[]
}

async function demoAt(instant: number) {
  vi.useFakeTimers({ toFake: ['Date'], now: instant })
  const tenant = new HeldTenant(db, 'demo')
  const accounts = await tenant.call<AccountBody[]>('GET /v1/payment/billing_account/list')
  const of = async <Body>(id: Parameters<HeldTenant['call']>[0], account: AccountBody | undefined) =>
    tenant.call<Body[]>(id, { billing_account_id: account?.id })
  const [studio, clients] = accounts
  return {
    tenant,
    accounts,
    studio: await of<InvoiceBody>('GET /v1/payment/invoice/list', studio),
    clients: await of<InvoiceBody>('GET /v1/payment/invoice/list', clients),
    credit: await of<{ amount: number }>('GET /v1/payment/credit/list', studio),
    cards: await of<{ valid_thru: number; is_primary: boolean }>('GET /v1/payment/card/list', studio),
    usage: await of<{ description: string }>('GET /v1/charging/usage', studio),
  }
}

describe('the money of the demo world, whatever the day', () => {
  it.each([
    '2026-01-01T00:05:00Z',
    '2026-02-14T23:59:59Z',
    '2026-02-15T00:00:01Z',
    '2026-03-05T10:00:00Z',
    '2026-08-31T23:30:00Z',
    '2028-02-29T12:00:00Z',
    '2026-11-25T14:00:00Z',
  ])('%s', async (day) => {
    const now = Date.parse(day)
    const { accounts, studio, clients, credit, cards, usage } = await demoAt(now)
    const monthly = studio.filter(({ name }) => name === 'Invoice')
    expect(monthly.map(({ period_start }) => period_start * 1000)).toEqual(
      Array.from({ length: 14 }, (_, at) => monthStart(now, -1 - at)),
    )
    expect(monthly.filter(({ totals }) => totals.discount_amount > 0)).toHaveLength(1)
    expect(clients.length).toBeGreaterThanOrEqual(4)
    expect(clients.every(({ totals }) => totals.discount_amount > 0)).toBe(true)

    const unpaid = [...studio, ...clients].filter(({ status }) => status === 5)
    expect(unpaid.length).toBeGreaterThanOrEqual(2)
    const overdue = unpaid.filter(({ due_date }) => due_date * 1000 <= now)
    expect(overdue).toEqual([clients.find(({ due_date }) => due_date * 1000 <= now)])
    expect(overdue[0]?.transaction_list).toHaveLength(1)
    expect(accounts).toMatchObject([
      { title: 'Northwind Studio', restriction_level: 'CLEAR', credit_amount: 25 },
      { title: 'Client projects', restriction_level: 'LIMITED', credit_amount: 4.5 },
    ])

    expect(credit.length).toBeGreaterThan(7)
    expect(cards.map(({ valid_thru }) => valid_thru * 1000 + DAY <= now)).toEqual([false, true, false])
    expect(cards.map(({ is_primary }) => is_primary)).toEqual([true, false, false])

    for (const unused of [
      /^Disk \w{8}, 150 GB disk$/,
      /^old-campaign .*, unassigned$/,
      /^old-shop, .* stopped$/,
    ])
      expect(usage.map(({ description }) => description)).toContainEqual(expect.stringMatching(unused))
  })

  it('is the same for everyone', async () => {
    const amounts = async () => {
      const { studio, clients } = await demoAt(Date.parse('2026-05-20T08:00:00Z'))
      return [...studio, ...clients].map(({ totals, records_list }) => [
        totals,
        records_list.map(({ amount }) => amount),
      ])
    }
    expect(await amounts()).toEqual(await amounts())
  })
})
