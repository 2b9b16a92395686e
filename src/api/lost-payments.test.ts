import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

import { describeError } from './describe-error'
import { isOutcomeOpen } from './found-error'
import { payInvoice } from './payments'
import { createQueryClient } from './query-client'
import { setTopUp } from './top-up'

/** What a reading answers, the last from then on; null: nothing. */
let readings: unknown[] = []
let writes = 0

beforeEach(() => {
  vi.useFakeTimers()
  writes = 0
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('localStorage', {
    setItem: () => undefined,
    getItem: () => null,
    removeItem: () => undefined,
  })
  vi.stubGlobal('fetch', async (_path: string, { method }: { method: string }) => {
    if (method !== 'GET') {
      writes += 1
      return Response.error()
    }
    const [next, ...others] = readings
    if (others.length > 0) readings = others
    return next === null ? Response.error() : Response.json(next)
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

type Options = Parameters<ReturnType<ReturnType<typeof createQueryClient>['getMutationCache']>['build']>[1]

/** How it ended, in words. */
async function outcomeOf(options: unknown, variables: unknown, sent = 1): Promise<string> {
  const client = createQueryClient({ onUnauthenticated: () => undefined, onWriteSettled: () => undefined })
  const mutation = client.getMutationCache().build(client, options as Options)
  const ended = mutation.execute(variables as never).then(
    () => 'done',
    (error: unknown) => `${isOutcomeOpen(error) ? 'open' : 'known'}: ${describeError(error)}`,
  )
  await vi.runAllTimersAsync()
  expect(writes).toBe(sent)
  return ended
}

describe('a payment whose answer is lost', () => {
  const payment = { id: 1, number: '1', billing_account_id: 6, shown: '10' }
  const unpaid = { id: 1, status: 5, totals: { total: 10 } }

  it.each([
    ['paid', { id: 1, status: 10 }, /^done/],
    ['not paid so far', unpaid, /^open: The invoices were read again, and nothing is paid so far/],
    [
      'in a state that says nothing of it',
      { ...unpaid, status: 7 },
      /^open: It may have been paid all the same/,
    ],
    ['without a total', { id: 1, status: 5 }, /^open: It may have been paid all the same/],
    ['not to be read', null, /^open: It may have been paid all the same/],
  ])('is told by what the invoice is then: %s', async (_what, then, told) => {
    readings = [unpaid, then]
    expect(await outcomeOf(payInvoice, payment)).toMatch(told)
  })
})

describe('automatic top-up whose answer is lost', () => {
  const topUp = { id: 6, account: 'Studio', enabled: true, amount: '40', threshold: '50' }
  const account = { id: 6, credit_amount: 20, running_totals: { ongoing: 20 } }
  const set = {
    ...account,
    is_recurring_payment_enabled: true,
    recurring_payment_amount: 40,
    recurring_payment_threshold: 50,
  }

  it.each([
    ['set and charged', account, { ...set, credit_amount: 60 }, /^done/],
    ['not set', account, account, /^open: The account was read again, and it was not done so far/],
    [
      'set as before, and not charged',
      set,
      set,
      /^open: The account was read again, and it was not done so far/,
    ],
    [
      'set, with nothing to tell a charge by',
      { ...account, credit_amount: null },
      set,
      /^open: It may have been set, and have charged/,
    ],
    ['not to be read', account, null, /^open: It may have been set, and have charged/],
  ])('is told by what the account is then: %s', async (_what, before, then, told) => {
    readings = [before, then]
    expect(await outcomeOf(setTopUp, topUp)).toMatch(told)
  })

  it('is not sent where it is not known whether it would charge', async () => {
    readings = [null]
    expect(await outcomeOf(setTopUp, topUp, 0)).toMatch(/^known: Nothing was sent/)
  })
})
