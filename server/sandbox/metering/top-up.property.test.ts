import Big from 'big.js'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'

import type { Database } from '../database.ts'
import { DAY, HOUR } from '../time.ts'
import { history, type Step } from './testing/history.ts'
import { discounts, liveObserved, total } from './testing/observed.ts'
import { testDatabase, type HeldTenant } from './testing/held-tenant.ts'

let db: Database

beforeAll(() => {
  db = testDatabase()
})

afterAll(() => db.close())

/** How automatic top-up stood after a step. */
interface Standing {
  readonly id: number
  readonly recurring_enabled: number
  readonly recurring_threshold_cents: number
  readonly top_up_in_vain_at: number | null
}

interface CreditRecord {
  readonly amount_cents: number
  readonly description: string
  readonly created_at: number
}

const standings = (tenant: HeldTenant) =>
  tenant.rows<Standing>('SELECT * FROM billing_accounts WHERE user_id = :user ORDER BY id')

/** The records of usage are rounded one by one, what the observer reckons is not. */
const CENT = 1

/** Both accounts have a card that pays, and are topped up from the beginning, by little. */
const settings: readonly Step[] = [
  { action: 'addCard', which: 0, account: 1, pause: 0 },
  { action: 'setTopUp', which: 25, account: 0, pause: 0 },
  { action: 'setTopUp', which: 25, account: 1, pause: 0 },
]

/** Steps that follow each other closer: each hour is looked at. */
const shorter = ({ pause, before, ...step }: Step): Step => ({
  ...step,
  pause: pause % (4 * HOUR),
  ...(before && { before: { ...before, next: 'hour' } }),
})

it('fires for any history at the very instant at which too little is left, and only then', async () => {
  let fired = 0
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      const seen: (Standing & { readonly at: number })[] = []
      const story = [...settings, ...steps.map(shorter)]
      const { tenant, observer, accounts } = await liveObserved(db, story, async (world) => {
        for (const { id } of standings(world)) await expectEnough(world, id)
        seen.push(...standings(world).map((standing) => ({ ...standing, at: world.now })))
      })
      for (const [index, account] of accounts.entries()) {
        const records = tenant.rows<CreditRecord>(
          'SELECT * FROM credit_records WHERE billing_account_id = :account ORDER BY id',
          { account },
        )
        /** Cents at an instant, without the credit records from one on. */
        const left = (instant: number, before: number) => {
          const credit = total(records.slice(0, before).map(({ amount_cents }) => amount_cents))
          const subtotal = observer.costUntil(account, instant).times(100).round(0, Big.roundHalfUp)
          const discount = subtotal.times(discounts[index] ?? 0).div(100)
          return credit.minus(subtotal).plus(discount.round(0, Big.roundHalfUp))
        }
        const stood = seen.filter(({ id }) => id === account)
        const inVain = stood.flatMap(({ top_up_in_vain_at: at }) => at ?? [])
        for (const [number, { description, created_at: at }] of records.entries()) {
          if (description !== 'Automatic top-up') continue
          fired++
          const standing = stood.findLast((entry) => entry.at <= at)
          const threshold = standing?.recurring_threshold_cents ?? 0
          expect(left(at, number).lt(threshold + CENT)).toBe(true)
          // It is due for longer only when it has just been set, or was tried in vain a day ago.
          const wasDue = standing?.at !== at && left(at - 1, number).lt(threshold - CENT)
          const waited = inVain.some((last) => last < at && (at - last) % DAY === 0)
          expect(wasDue && !waited).toBe(false)
          inVain.push(at)
        }
      }
    }),
    // Made smaller for as long as that, where it fails.
    { numRuns: 12, plugins: [fc.interruptAfterTimeLimit(90_000)] },
  )
  expect(fired).toBeGreaterThan(0)
}, 180_000)

/** There is as much left as was asked for, but where a top-up was in vain. */
async function expectEnough(tenant: HeldTenant, account: number) {
  const { running_totals } = await tenant.call<{ running_totals: { ongoing: number } }>(
    'GET /v1/payment/billing_account',
    { billing_account_id: account },
  )
  const now = standings(tenant).find(({ id }) => id === account)
  const isPromised = now?.recurring_enabled === 1 && now.top_up_in_vain_at === null
  const least = isPromised ? now.recurring_threshold_cents : -Infinity
  expect(Math.round(running_totals.ongoing * 100)).toBeGreaterThanOrEqual(least)
}
