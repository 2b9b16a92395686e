import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { anyAccount, startTestSandbox, type Client, type TestSandbox } from '../testing.ts'

let sandbox: TestSandbox

beforeAll(async () => {
  sandbox = await startTestSandbox()
})

afterAll(() => sandbox.close())

interface CardBody {
  readonly id: number
  readonly additional_data: string
  readonly is_primary: boolean
  readonly is_verified: boolean
  readonly valid_thru: number
}

interface InvoiceBody {
  readonly id: number
  readonly status: number
  readonly created: number
  readonly due_date: number
  readonly totals: { readonly total: number }
  readonly records_list: readonly { readonly amount: number }[]
  readonly transaction_list: readonly { readonly amount: number; readonly payment_object_id: number }[]
}

interface AccountBody {
  readonly credit_amount: number
  readonly unpaid_amount: number
  readonly primary_card: { readonly last4: string } | null
  readonly is_recurring_payment_enabled: boolean
}

const PAYMENT = '/v1/payment'

async function payer() {
  const client = await sandbox.tenant('empty')
  const account = await anyAccount(client)
  const billing_account_id = account
  const add = (token: string) =>
    client.form<CardBody>('POST', `${PAYMENT}/card`, { billing_account_id, token })
  const list = async <Entry>(what: string) =>
    (await client.get<Entry[]>(`${PAYMENT}/${what}/list?billing_account_id=${account}`)).body
  const show = async () =>
    (await client.get<AccountBody>(`${PAYMENT}/billing_account?billing_account_id=${account}`)).body
  const post = (path: string, fields: Parameters<Client['form']>[2] = {}) =>
    client.form('POST', `${PAYMENT}/${path}`, { billing_account_id, ...fields })
  return { client, account, add, list, show, post }
}

describe('cards', () => {
  it('are added, shown, listed with the primary one first, and removed', async () => {
    const { client, add, list, show } = await payer()
    const visa = (await add('tok_visa')).body
    const mastercard = (await add('tok_mastercard')).body
    expect([visa.is_primary, mastercard.is_primary]).toEqual([true, false])
    expect(JSON.parse(visa.additional_data)).toMatchObject({ card_type: 'visa', last4: '1111' })
    expect((await show()).primary_card?.last4).toBe('1111')

    const path = `${PAYMENT}/card`
    const primary = await client.form('PUT', `${path}/set_primary`, { payment_object_id: mastercard.id })
    expect(primary.body).toEqual({ success: true })
    expect((await list<CardBody>('card')).map((card) => [card.id, card.is_primary])).toEqual([
      [mastercard.id, true],
      [visa.id, false],
    ])

    expect((await client.form('DELETE', path, { payment_object_id: mastercard.id })).body).toEqual({
      success: true,
    })
    expect(await list<CardBody>('card')).toMatchObject([{ id: visa.id, is_primary: true }])
    expect((await client.get(`${path}?payment_object_id=${mastercard.id}`)).body).toHaveProperty([
      'errors',
      'consumer::resource_forbidden',
    ])
  })

  it('cannot become primary while unverified or when expired', async () => {
    const { client, add, list } = await payer()
    for (const token of ['tok_unverified', 'tok_expired']) {
      const card = (await add(token)).body
      const answer = await client.form('PUT', `${PAYMENT}/card/set_primary`, { payment_object_id: card.id })
      expect(answer.status).toBe(400)
    }
    expect((await list<CardBody>('card')).map((card) => card.is_primary)).toEqual([false, false])
  })

  it('are refused for an unknown token or account', async () => {
    const { client, add } = await payer()
    expect((await add('tok_other')).body).toHaveProperty('errors.token')
    const forbidden = await client.form('POST', `${PAYMENT}/card`, { billing_account_id: 0, token: 'val' })
    expect(forbidden.body).toMatchObject({ errors: { 'consumer::resource_forbidden': { type: 'consumer' } } })
  })

  it('give way to paying by invoice, which is verified after a day', async () => {
    const { client, post, show } = await payer()
    await client.json('POST', '/_sandbox/clock', { hold: true })
    const applied = await post('apply_for_invoice_payment')
    expect(applied.body).toMatchObject({
      is_verified: false,
      is_primary: true,
      identifier: 'N/A',
      valid_thru: 4_102_358_400,
    })
    expect(applied.body).toHaveProperty(
      'additional_data',
      expect.stringContaining("'type': 'paying_by_invoice'"),
    )
    expect((await post('apply_for_invoice_payment')).status).toBe(400)
    expect(await show()).toMatchObject({ paying_by_invoice: false, primary_card: null })
    await client.json('POST', '/_sandbox/clock', { advance_seconds: 86_400 })
    expect(await show()).toMatchObject({ paying_by_invoice: true })
  })
})

describe('credit', () => {
  it('is bought with a card that pays', async () => {
    const { add, list, show, post } = await payer()
    const before = (await show()).credit_amount
    const card = (await add('tok_visa')).body
    expect((await post('credit/buy', { payment_object_id: card.id, amount: '12.34' })).body).toEqual({
      success: true,
    })
    expect((await list('credit'))[0]).toMatchObject({ amount: 12.34, description: 'Credit top-up by card' })
    expect((await show()).credit_amount).toBeCloseTo(before + 12.34, 2)
  })

  it.each([
    ['tok_declined', 'declined'],
    ['tok_expired', 'expired'],
    ['tok_unverified', 'not verified'],
  ])('is not bought with %s', async (token, reason) => {
    const { add, list, post } = await payer()
    const card = (await add(token)).body
    const answer = await post('credit/buy', { payment_object_id: card.id, amount: 10 })
    expect(answer).toMatchObject({
      status: 400,
      body: { errors: { Error: expect.stringContaining(reason) } },
    })
    expect(await list('credit')).toHaveLength(1)
  })

  it('is refused for what is no amount', async () => {
    const { add, post } = await payer()
    const payment_object_id = (await add('tok_visa')).body.id
    for (const amount of ['0', '-1', '1.005', 'ten', '1e3'])
      expect((await post('credit/buy', { payment_object_id, amount })).body).toHaveProperty('errors.amount')
  })

  it('comes from an invoice once that is paid in full', async () => {
    const { add, list, show, post } = await payer()
    const before = (await show()).credit_amount
    expect((await post('credit/request_invoice', { amount: 100 })).body).toEqual({ success: true })
    const [invoice] = await list<InvoiceBody>('invoice')
    expect(invoice).toMatchObject({ status: 5, totals: { total: 100, vat_tax: 0 }, transaction_list: [] })
    expect((invoice?.due_date ?? 0) - (invoice?.created ?? 0)).toBe(14 * 86_400)

    await add('tok_visa')
    await post('pay_amount', { amount: 40 })
    expect(await show()).toMatchObject({ credit_amount: before, unpaid_amount: 60 })
    await post('pay_all')
    expect(await show()).toMatchObject({ credit_amount: before + 100, unpaid_amount: 0 })
    expect(await list('invoice')).toMatchObject([
      { status: 10, transaction_list: [{ amount: 40 }, { amount: 60 }] },
    ])
  })
})

describe('paying', () => {
  it('goes to the oldest invoice first and says what it did', async () => {
    const { client, account, add, list, post } = await payer()
    for (const amount of [10, 20, 30]) await post('credit/request_invoice', { amount })
    const ids = (await list<InvoiceBody>('invoice')).map((invoice) => invoice.id).toReversed()
    expect((await post('pay_amount', { amount: 5 })).body).toEqual({
      errors: { Error: 'The billing account has no card to pay with' },
    })
    await add('tok_visa')
    expect((await post('pay_amount', { amount: 15 })).body).toEqual({
      amount_left: 0,
      amount_used: 15,
      error_log: '',
      message: `All amount were used. Invoices (#${ids[0]}, #${ids[1]}) were paid fully or partially.`,
      paid_invoices: ids.slice(0, 2),
      success: true,
    })
    const unpaid = await client.get(`${PAYMENT}/billing_account/unpaid_amount?billing_account_id=${account}`)
    expect(unpaid.body).toEqual({ message: 45 })
    expect((await client.form('POST', `${PAYMENT}/pay_invoice`, { invoice_id: ids[2] ?? 0 })).body).toEqual({
      success: true,
    })
    const one = await client.get(`${PAYMENT}/invoice?invoice_id=${ids[2]}`)
    expect(one.body).toMatchObject({ id: ids[2], status: 10, transaction_list: [{ amount: 30 }] })
    expect((await post('pay_amount', { amount: 100 })).body).toMatchObject({
      amount_left: 85,
      amount_used: 15,
      paid_invoices: [ids[1]],
    })
    expect((await post('pay_all')).status).toBe(400)
    expect((await client.form('POST', `${PAYMENT}/pay_invoice`, { invoice_id: ids[2] ?? 0 })).status).toBe(
      400,
    )
  })

  it('falls back on the next card', async () => {
    const { client, add, list, post } = await payer()
    await add('tok_declined')
    await post('credit/request_invoice', { amount: 10 })
    const refused = await post('pay_all')
    expect(refused.body).toEqual({ errors: { Error: 'visa 0002: The card was declined' } })
    const second = (await add('tok_mastercard')).body
    expect((await post('pay_all')).body).toEqual({ success: true })
    expect(await list('invoice')).toMatchObject([{ transaction_list: [{ payment_object_id: second.id }] }])
    // The card is gone, what it paid stays.
    await client.form('DELETE', `${PAYMENT}/card`, { payment_object_id: second.id })
    expect(await list('invoice')).toMatchObject([{ transaction_list: [{ amount: 10 }] }])
  })

  it('happens once, however often it is asked for at the same time', async () => {
    const { add, list, show, post } = await payer()
    await add('tok_visa')
    for (const amount of [10, 20]) await post('credit/request_invoice', { amount })
    const answers = await Promise.all(Array.from({ length: 30 }, () => post('pay_all')))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(
      (await list<InvoiceBody>('invoice')).map(({ transaction_list }) => transaction_list),
    ).toMatchObject([[{ amount: 20 }], [{ amount: 10 }]])
    expect(await show()).toMatchObject({ credit_amount: 55, unpaid_amount: 0 })
  })

  it('is refused for an invoice of someone else', async () => {
    const { post } = await payer()
    const other = await payer()
    await other.post('credit/request_invoice', { amount: 10 })
    const [invoice] = await other.list<InvoiceBody>('invoice')
    expect((await post('pay_invoice', { invoice_id: invoice?.id ?? 0 })).body).toHaveProperty([
      'errors',
      'consumer::resource_forbidden',
    ])
  })
})

describe('automatic top-up', () => {
  it('is set, and fires at once when too little is left', async () => {
    const { client, account, add, list, show } = await payer()
    const path = `${PAYMENT}/billing_account/${account}/recurring_payment`
    const fields = {
      is_recurring_payment_enabled: 'True',
      recurring_payment_amount: 52,
      recurring_payment_threshold: 55,
    }
    expect((await client.form('PUT', path, fields)).status).toBe(400)
    await add('tok_visa')
    expect((await client.form('PUT', path, fields)).body).toMatchObject({
      payment_report: { triggered: true, errors: [] },
      account: { is_recurring_payment_enabled: true, recurring_payment_amount: 52, credit_amount: 77 },
    })
    expect((await list('credit'))[0]).toMatchObject({ amount: 52, description: 'Automatic top-up' })
    expect((await client.form('PUT', path, fields)).body).toMatchObject({
      payment_report: { triggered: false, errors: [] },
    })
    await client.form('PUT', path, { is_recurring_payment_enabled: 'False' })
    expect(await show()).toMatchObject({ is_recurring_payment_enabled: false, recurring_payment_amount: 52 })
  })

  it('reports a card that does not pay', async () => {
    const { client, account, add } = await payer()
    await add('tok_declined')
    const answer = await client.form('PUT', `${PAYMENT}/billing_account/${account}/recurring_payment`, {
      is_recurring_payment_enabled: 'True',
      recurring_payment_amount: 52,
      recurring_payment_threshold: 55,
    })
    expect(answer.body).toMatchObject({
      payment_report: { triggered: true, errors: ['visa 0002: The card was declined'] },
      account: { credit_amount: 25 },
    })
  })
})

describe('a month that goes by on the clock', () => {
  it('is invoiced, and what is left unpaid limits the account', async () => {
    const client = await sandbox.tenant('demo', { hold: true })
    const billing_account_id = await anyAccount(client)
    const path = `${PAYMENT}/invoice/list?billing_account_id=${billing_account_id}`
    const before = (await client.get<InvoiceBody[]>(path)).body
    await client.json('POST', '/_sandbox/clock', { advance_seconds: 31 * 86_400 })
    const after = (await client.get<InvoiceBody[]>(path)).body
    const made = after.filter(({ id }) => !before.some((invoice) => invoice.id === id))
    expect(made).toMatchObject([{ status: 5, billing_account_id }])
    expect(made[0]?.records_list.length).toBeGreaterThan(20)
    expect(await client.get(path)).toMatchObject({ body: after })

    await client.json('POST', '/_sandbox/clock', { advance_seconds: 20 * 86_400 })
    const disk = () => client.form('POST', '/v1/storage/disks', { billing_account_id, size_gb: 10 })
    expect(await disk()).toMatchObject({
      status: 400,
      body: { errors: { Error: expect.stringContaining('is limited') } },
    })
    await client.form('POST', `${PAYMENT}/pay_all`, { billing_account_id })
    await client.json('POST', '/_sandbox/clock', { hold: false, speed: 20_000 })
    expect(await disk()).toMatchObject({ status: 201 })
  })
})
