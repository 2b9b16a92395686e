import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

import type { Database } from '../database.ts'
import { HOUR, MINUTE } from '../time.ts'
import { heldAccount, makeMachine } from './testing/held-account.ts'
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

interface AccountBody {
  readonly credit_amount: number
  readonly running_totals: Readonly<Record<string, number>>
}

const about = () => ({ billing_account_id: account })
const shown = () => tenant.call<AccountBody>('GET /v1/payment/billing_account', about())
const makeVm = (fields: object = {}) => makeMachine(tenant, account, fields)

describe('automatic top-up', () => {
  const RECURRING = 'PUT /v1/payment/billing_account/{billing_account_id}/recurring_payment'
  const setting = () => ({
    ...about(),
    is_recurring_payment_enabled: 'True',
    recurring_payment_amount: 30,
    recurring_payment_threshold: 10,
  })

  const topUps = async () => {
    const credit = await tenant.call<{ amount: number; created: number; description: string }[]>(
      'GET /v1/payment/credit/list',
      about(),
    )
    return credit.filter(({ description }) => description === 'Automatic top-up')
  }

  it('fires when the hour begins for which too little is left, again and again', async () => {
    await tenant.call('POST /v1/payment/card', { ...about(), token: 'tok_visa' })
    await tenant.call(RECURRING, setting())
    // 0.1456 an hour: 25 fall below 10 in the 104th, then 30 more last 206 hours.
    await makeVm({ vcpu: 16, ram: 16_384, disks: 96 })
    const begun = tenant.now - (tenant.now % HOUR)
    tenant.moveTo(begun + 400 * HOUR)
    const made = await topUps()
    expect(made).toHaveLength(2)
    const hourly = 0.00521 * 16 + 0.00329 * 16 + 0.0001 * 96
    const first = Math.floor(15 / hourly)
    expect(made.at(-1)).toMatchObject({ amount: 30, created: (begun + first * HOUR) / 1000 })
    const { running_totals } = await shown()
    expect(running_totals['ongoing']).toBeCloseTo(85 - 401 * hourly, 2)
  })

  it('charges a card once a day where the amount is too small to lift the account over its threshold', async () => {
    await tenant.call('POST /v1/payment/card', { ...about(), token: 'tok_visa' })
    await tenant.call(RECURRING, {
      ...setting(),
      recurring_payment_amount: 0.01,
      recurring_payment_threshold: 5000,
    })
    tenant.pass(10 * 24 * HOUR)
    expect(await topUps()).toHaveLength(11)
  })

  it('tries again a day after a card refused', async () => {
    await tenant.call('POST /v1/payment/card', { ...about(), token: 'tok_declined' })
    await tenant.call(RECURRING, { ...setting(), recurring_payment_threshold: 25 })
    await makeVm()
    tenant.pass(2 * HOUR)
    await tenant.call('POST /v1/payment/card', { ...about(), token: 'tok_mastercard' })
    tenant.pass(20 * HOUR)
    expect(await shown()).toMatchObject({ credit_amount: 25 })
    tenant.pass(6 * HOUR)
    expect(await shown()).toMatchObject({ credit_amount: 55 })
  })

  it('fires within the hour, at the instant of what makes it due', async () => {
    await tenant.call('POST /v1/payment/card', { ...about(), token: 'tok_visa' })
    await tenant.call(RECURRING, {
      ...setting(),
      recurring_payment_amount: 0.2,
      recurring_payment_threshold: 24.95,
    })
    // 25 less 0.15 for each.
    const due: number[] = []
    for (const name of ['web-01', 'web-02']) {
      tenant.pass(10 * MINUTE)
      due.push(tenant.now / 1000)
      await makeVm({ name, vcpu: 16, ram: 16_384, disks: 96 })
    }
    tenant.pass(10 * MINUTE)
    expect((await topUps()).map(({ created }) => created).toReversed()).toEqual(due)
    expect((await shown()).running_totals['ongoing']).toBe(25.11)
  })

  it('does not fire for a snapshot before there is one', async () => {
    await tenant.call('POST /v1/payment/card', { ...about(), token: 'tok_visa' })
    const { uuid } = await makeVm({ disks: 100 })
    await tenant.call(RECURRING, { ...setting(), recurring_payment_threshold: 24.97 })
    const begun = tenant.now
    await tenant.begin(() => tenant.call('POST /v1/user-resource/vm/replica', { uuid }))
    tenant.pass(18_000)
    expect(await topUps()).toEqual([])
    expect((await shown()).running_totals['ongoing']).toBe(24.97)
    tenant.pass(10 * MINUTE)
    expect((await topUps()).map(({ created }) => created)).toEqual([(begun + 19_000) / 1000])
  })

  it('is switched off when the last card that can be charged is removed, and keeps its amounts', async () => {
    const [first, , last] = [
      await tenant.call<{ id: number }>('POST /v1/payment/card', { ...about(), token: 'tok_visa' }),
      await tenant.call<{ id: number }>('POST /v1/payment/card', { ...about(), token: 'tok_expired' }),
      await tenant.call<{ id: number }>('POST /v1/payment/card', { ...about(), token: 'tok_mastercard' }),
    ]
    await tenant.call(RECURRING, setting())
    const remove = (card: { id: number }) =>
      tenant.call('DELETE /v1/payment/card', { payment_object_id: card.id })
    await remove(first)
    expect(await shown()).toMatchObject({ is_recurring_payment_enabled: true })
    await remove(last)
    expect(await shown()).toMatchObject({
      is_recurring_payment_enabled: false,
      recurring_payment_amount: 30,
      recurring_payment_threshold: 10,
    })
  })
})
