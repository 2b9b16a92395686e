import { describe, expect, it } from 'vitest'

import { parseMoney } from '@/lib/money'

import { expiringCards, oldTokens, runningOut, thinBalancers } from './checks'

const DAY = 86_400_000
const now = Date.UTC(2026, 5, 1)

describe('old tokens', () => {
  const token = (id: number, days: number) => ({
    id,
    created_at: new Date(now - days * DAY).toISOString(),
  })

  it('are those past the reminder, the oldest first', () => {
    const found = oldTokens([token(1, 90), token(2, 91), token(3, 400)], 90, now)
    expect(found.map(({ token: { id }, days }) => [id, days])).toEqual([
      [3, 400],
      [2, 91],
    ])
  })

  it('are none without a reminder, and none whose age is not known', () => {
    expect(oldTokens([token(1, 900)], null, now)).toEqual([])
    expect(oldTokens([{ id: 1, created_at: null }, { id: 2 }], 90, now)).toEqual([])
  })
})

it('a balancer needs two targets', () => {
  const balancer = (uuid: string, targets: number | null) => ({
    uuid,
    location: 'cyc01',
    targets:
      targets === null ? null : Array.from({ length: targets }, (_, at) => ({ target_uuid: String(at) })),
  })
  const found = thinBalancers([balancer('none', null), balancer('one', 1), balancer('two', 2)])
  expect(found.map(({ balancer: { uuid }, targets }) => [uuid, targets])).toEqual([
    ['none', 0],
    ['one', 1],
  ])
})

describe('a card', () => {
  const card = (id: number, days: number, more: object = {}) => ({
    id,
    valid_thru: Math.floor((now + days * DAY) / 1000),
    ...more,
  })

  it('is about to expire within 45 days, or has expired', () => {
    const found = expiringCards([card(1, 46), card(2, 44), card(3, -1)], now)
    expect(found.map((each) => [each.card.id, each.isExpired])).toEqual([
      [3, true],
      [2, false],
    ])
  })

  it('that is deleted, or does not say until when it is good, is not', () => {
    expect(expiringCards([card(1, 1, { is_deleted: true }), { id: 2 }], now)).toEqual([])
  })
})

describe('an account runs out', () => {
  const account = (id: number, ongoing: number | null, more: object = {}) => ({
    id,
    running_totals: ongoing === null ? null : { ongoing },
    ...more,
  })
  /** The first pays €2.40 a day, the second ten times as much, no other one anything. */
  const hourlyOf = (id: number) => parseMoney(id === 1 ? '0.1' : id === 2 ? '1' : '0')!

  it('when what is left does not last two weeks', () => {
    const days = (left: number) => runningOut([account(1, left)], hourlyOf, now).map((found) => found.days)
    expect(days(33.6)).toEqual([])
    expect(days(33.5)).toEqual([13])
    expect(days(0)).toEqual([0])
    expect(days(-5)).toEqual([0])
  })

  it('later where a discount comes off', () => {
    const plain = runningOut([account(1, 20)], hourlyOf, now)
    const found = runningOut([account(1, 20, { discount_percentage: 50 })], hourlyOf, now)
    expect(plain.map(({ days }) => days)).toEqual([8])
    expect(found).toEqual([])
  })

  it('the soonest first', () => {
    const found = runningOut([account(1, 20), account(2, 20)], hourlyOf, now)
    expect(found.map((each) => each.account.id)).toEqual([2, 1])
  })

  it.each([
    ['tops up by itself', account(1, 1, { is_recurring_payment_enabled: true })],
    ['pays by invoice', account(1, 1, { paying_by_invoice: true })],
    ['is deleted', account(1, 1, { is_deleted: true })],
    ['does not say what is left', account(1, null)],
    ['pays for nothing', account(3, 1)],
  ])('not when it %s', (_, each) => {
    expect(runningOut([each], hourlyOf, now)).toEqual([])
  })
})
