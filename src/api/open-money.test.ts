// @vitest-environment happy-dom
import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { buyCredit, purchasesIn } from './credit'
import {
  claimMoney,
  elsewhereText,
  openMoneyText,
  readOpenMoney,
  settleMoney,
  type OpenPayment,
  type OpenPurchase,
} from './open-money'
import { paymentsIn } from './payments'
import { rehearse } from './rehearse'
import { sessionQuery } from './session'
import { isTopUpSeen } from './top-up'

const purchase = { billing_account_id: 7, payment_object_id: 3, amount: '25.00', shown: '€25.00' }

beforeEach(() => localStorage.clear())
afterEach(() => vi.restoreAllMocks())

/** A service with two entries of credit, which answers to a purchase as told. */
function service(answer: () => Promise<Response>) {
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (_address, init) =>
    init?.method === 'POST'
      ? answer()
      : new Response(
          JSON.stringify([
            { id: 1, amount: 25 },
            { id: 2, amount: -3 },
          ]),
        ),
  )
}

function buy(): Promise<void> {
  const client = new QueryClient()
  const current = { id: 's', user: { id: 5, name: 'ann@example.com' }, since: 0 }
  client.setQueryData(sessionQuery.queryKey, {
    sessions: [current],
    current,
    idle_seconds: 60,
    mode: 'sandbox',
    brand: '',
    currency: 'EUR',
    card_provider: 'none',
  })
  return client.getMutationCache().build(client, buyCredit).execute(purchase)
}

const open = (user = '5') => readOpenMoney(openMoneyText(user))

/** What the page knows after it was loaded anew. */
async function openAfterReload() {
  vi.resetModules()
  const anew = await import('./open-money')
  return anew.readOpenMoney(anew.openMoneyText('5'))
}

it('a purchase whose page is loaded anew before the answer is known of, with what it takes to find it', async () => {
  service(() => new Promise(() => {}))
  void buy()
  await vi.waitFor(() => expect(Object.keys(localStorage)).toHaveLength(1))
  // Here it is under way, not unclear.
  expect(open()).toEqual([])
  const [kept] = await openAfterReload()
  expect(kept).toMatchObject({ of: 'purchase', account: 7, amount: '25.00', before: [1, 2] })
  expect(JSON.stringify(kept)).not.toContain('payment_object')
  expect(open('6')).toEqual([])
})

it('a purchase that was made, and one that was refused, are not kept', async () => {
  service(async () => new Response('true'))
  await buy()
  expect(await openAfterReload()).toEqual([])
  service(async () => new Response('{"errors": {"Error": "declined"}}', { status: 400 }))
  await expect(buy()).rejects.toThrow('declined')
  expect(await openAfterReload()).toEqual([])
})

it('a purchase that could not be told from what was there before is not sent', async () => {
  const sent: (string | undefined)[] = []
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (_address, init) => {
    sent.push(init?.method)
    return new Response('', { status: 500 })
  })
  await expect(buy()).rejects.toThrow('Nothing was charged')
  expect(sent).not.toContain('POST')
  expect(await openAfterReload()).toEqual([])
})

it('a purchase that is only shown before it is sent is not kept', async () => {
  service(async () => new Response('true'))
  expect(await rehearse(buyCredit, purchase)).toHaveLength(1)
  expect(localStorage).toHaveLength(0)
})

it('is told of until somebody knows what came of it, and what is kept in another form is left out', async () => {
  localStorage.setItem('elastis.money.5.a', '{"of":"gift"}')
  localStorage.setItem('elastis.money.5.b', JSON.stringify(bought('b', [])))
  expect(open().map(({ id }) => id)).toEqual(['b'])
  settleMoney('5', ['b'])
  expect(open()).toEqual([])
})

it('one alone of those who find it gets to tell of it', async () => {
  localStorage.setItem('elastis.money.5.a', JSON.stringify(bought('a', [])))
  const claims = await Promise.all([claimMoney('5', ['a', 'b']), claimMoney('5', ['a'])])
  expect(claims).toEqual([['a'], []])
  expect(open()).toEqual([])
})

/** The browser's locks, as far as they are used: a lock is had by all who ask, or by one until it is done. */
function fakeLocks() {
  let held = Promise.resolve()
  const request = (_name: string, ...rest: unknown[]) => {
    const run = rest.at(-1) as () => Promise<void>
    if (rest.length === 1) return (held = run())
    return held.then(run)
  }
  vi.stubGlobal('navigator', { locks: { request } })
}

it('what another tab has sent is under way until that tab has ended it or is gone', async () => {
  fakeLocks()
  let release = () => {}
  void navigator.locks.request('elastis.money.5.a', () => new Promise<void>((end) => (release = end)))
  localStorage.setItem('elastis.money.5.a', JSON.stringify(bought('a', [])))
  const elsewhere = () => readOpenMoney(elsewhereText('5')).map(({ id }) => id)
  expect([open(), elsewhere()]).toEqual([[], ['a']])
  release()
  await vi.waitFor(() => expect(open()).toHaveLength(1))
  expect(elsewhere()).toEqual([])
  vi.unstubAllGlobals()
})

const bought = (id: string, before: number[]): OpenPurchase => ({
  of: 'purchase',
  id,
  at: 0,
  account: 7,
  amount: '25.00',
  shown: '€25.00',
  before,
})

it('a purchase is found by an entry of its amount that was not there before, each by one of its own', () => {
  const found = (entries: { id: number; amount: number }[], ...all: OpenPurchase[]) =>
    purchasesIn(entries, all, { id: 7 }).map(({ id }) => id)
  const old = { id: 1, amount: 25 }
  expect(found([old], bought('a', [1]))).toEqual([])
  expect(found([old, { id: 2, amount: 24.99 }], bought('a', [1]))).toEqual([])
  expect(found([old, { id: 2, amount: 25 }], bought('a', [1]), bought('b', [1]))).toEqual(['a'])
})

it('a purchase is not found by an entry that automatic top-up may have made', () => {
  const found = (enabled: boolean, amount: number | null) =>
    purchasesIn([{ id: 2, amount: 25 }], [bought('a', [1])], {
      id: 7,
      is_recurring_payment_enabled: enabled,
      recurring_payment_amount: amount,
    }).length
  expect([found(true, 25), found(true, null), found(true, 30), found(false, 25)]).toEqual([0, 0, 1, 1])
})

it('a payment is found by less being owed than before, of its invoice or of the account', () => {
  const owing = (id: number, total: number) => ({ id, status: 5, totals: { total }, transaction_list: [] })
  const list = (...items: ReturnType<typeof owing>[]) => ({ items, malformed: 0 })
  const payment = (invoice: number | null, owed: string): OpenPayment => ({
    of: 'payment',
    id: 'a',
    at: 0,
    account: 7,
    invoice,
    isAll: false,
    name: 'n',
    owed,
  })
  const two = list(owing(1, 10), owing(2, 5))
  expect(paymentsIn(two, [payment(1, '10')])).toEqual([])
  expect(paymentsIn(two, [payment(1, '10.01')])).toHaveLength(1)
  expect(paymentsIn(two, [payment(3, '10')])).toEqual([])
  expect(paymentsIn(two, [payment(null, '15')])).toEqual([])
  expect(paymentsIn(two, [payment(null, '20')])).toHaveLength(1)
  expect(paymentsIn({ ...two, malformed: 1 }, [payment(null, '20')])).toEqual([])
})

it('a top-up that was to charge at once is seen by the credit, not by its settings alone', () => {
  const topUp = { enabled: true, amount: '40.00', threshold: '50.00' }
  const account = (credit: number, enabled = true) => ({
    id: 7,
    is_recurring_payment_enabled: enabled,
    recurring_payment_amount: 40,
    recurring_payment_threshold: 50,
    credit_amount: credit,
  })
  const seen = (credit: number, creditBefore: string | null) =>
    isTopUpSeen(account(credit), { ...topUp, creditBefore })
  expect([seen(10, '10'), seen(50, '10'), seen(50, 'unknown'), seen(10, null)]).toEqual([
    false,
    true,
    false,
    true,
  ])
  expect(isTopUpSeen(account(10, false), { ...topUp, creditBefore: null })).toBe(false)
  expect(isTopUpSeen(account(10, false), { ...topUp, enabled: false, creditBefore: null })).toBe(true)
})

it('an amount that is none leaves its entry out', () => {
  localStorage.setItem('elastis.money.5.a', JSON.stringify({ ...bought('a', []), amount: '40,50' }))
  expect(open()).toEqual([])
})
