import Big from 'big.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { sumMoney, type Money } from '@/lib/money'

import { explain, type CostLine, type Part, type PeriodCost } from './explain'

interface Given {
  name?: string
  details: string
  location?: string
  hours: number | null
  rate: string | null
  amount?: string
}

const SMALL = '2 CPUs, 4 GB RAM, 40 GB disk'
const LARGE = '4 CPUs, 8 GB RAM, 40 GB disk'

function line({ name = 'web', details, location = 'cyc01', hours, rate, amount }: Given): CostLine {
  return {
    resource: name,
    details,
    location,
    hours: hours === null ? null : new Big(hours),
    rate: rate === null ? null : new Big(rate),
    amount: new Big(amount ?? new Big(rate ?? 0).times(hours ?? 0).round(5)),
  }
}

const cost = (lines: Given[], hours: number | null = null, hasLocations = true): PeriodCost => ({
  lines: lines.map(line),
  hours: hours === null ? null : new Big(hours),
  hasLocations,
})

const told = (parts: readonly Part[]) =>
  parts.map(({ resource, kind, reason, difference }) => [resource, kind, reason, difference.toFixed()])

const total = (lines: readonly CostLine[]) => sumMoney(lines.map(({ amount }) => amount))

describe('explain', () => {
  it('tells what is new and what is gone', () => {
    const parts = explain(
      cost([{ name: 'old', details: SMALL, hours: 10, rate: '0.5' }]),
      cost([{ name: 'new', details: SMALL, hours: 4, rate: '0.5' }]),
    )
    expect(told(parts)).toEqual([
      ['old', 'vm', 'gone', '-5'],
      ['new', 'vm', 'new', '2'],
    ])
  })

  it('tells a snapshot that is new on a VM that was there', () => {
    const vm = { details: SMALL, hours: 10, rate: '0.5' }
    expect(
      told(explain(cost([vm]), cost([vm, { details: 'snapshots, 40 GB', hours: 2, rate: '0.1' }]))),
    ).toEqual([['web', 'snapshot', 'new', '0.2']])
  })

  it('takes hours, prices and sizes apart', () => {
    const before = cost([{ details: SMALL, hours: 700, rate: '0.02' }])
    expect(told(explain(before, cost([{ details: SMALL, hours: 650, rate: '0.02' }])))).toEqual([
      ['web', 'vm', 'hours', '-1'],
    ])
    expect(told(explain(before, cost([{ details: SMALL, hours: 700, rate: '0.03' }])))).toEqual([
      ['web', 'vm', 'price', '7'],
    ])
    expect(told(explain(before, cost([{ details: LARGE, hours: 700, rate: '0.04' }])))).toEqual([
      ['web', 'vm', 'resized', '14'],
    ])
    expect(told(explain(before, cost([{ details: LARGE, hours: 650, rate: '0.04' }])))).toEqual([
      ['web', 'vm', 'hours', '-1'],
      ['web', 'vm', 'resized', '13'],
    ])
    expect(told(explain(before, cost([{ details: SMALL, hours: 650, rate: '0.03' }])))).toEqual([
      ['web', 'vm', 'price', '6.5'],
      ['web', 'vm', 'hours', '-1'],
    ])
  })

  it('tells a longer month from more hours in it', () => {
    const before = cost([{ details: SMALL, hours: 720, rate: '0.02' }], 720)
    expect(told(explain(before, cost([{ details: SMALL, hours: 744, rate: '0.02' }], 744)))).toEqual([
      ['web', 'vm', 'period', '0.48'],
    ])
    expect(told(explain(before, cost([{ details: SMALL, hours: 743, rate: '0.02' }], 744)))).toEqual([
      ['web', 'vm', 'hours', '0.46'],
    ])
  })

  it('says that a VM which only ran before, and stood still since, has other hours: it is neither gone nor new', () => {
    const parts = explain(
      cost([{ details: SMALL, hours: 10, rate: '0.5' }]),
      cost([{ details: `${SMALL}, stopped`, hours: 10, rate: '0.1' }]),
    )
    expect(told(parts)).toEqual([
      ['web', 'vm', 'hours', '-5'],
      ['web', 'stoppedVm', 'hours', '1'],
    ])
  })

  it('keeps two of one name in different locations apart, where the service says where they are', () => {
    const before = [{ details: SMALL, location: 'bus02', hours: 10, rate: '0.5' }]
    const after = [{ details: SMALL, location: 'cyc01', hours: 10, rate: '0.5' }]
    expect(told(explain(cost(before), cost(after)))).toEqual([
      ['web', 'vm', 'gone', '-5'],
      ['web', 'vm', 'new', '5'],
    ])
    expect(explain(cost(before), cost([{ ...after[0]!, location: '' }], null, false))).toEqual([])
  })

  it('does not make up a reason where the service gives no hours or price', () => {
    const before = cost([{ details: 'support', hours: null, rate: null, amount: '5' }])
    expect(
      told(explain(before, cost([{ details: 'support', hours: null, rate: null, amount: '7' }]))),
    ).toEqual([['web', 'other', 'other', '2']])
    const same = { details: SMALL, hours: 10, rate: '0.5' }
    expect(told(explain(cost([same]), cost([{ ...same, amount: '6' }])))).toEqual([
      ['web', 'vm', 'other', '1'],
    ])
  })
})

describe('for any two sets of records', () => {
  const given = fc.record({
    name: fc.constantFrom('web', 'db', 'Disk 1'),
    location: fc.constantFrom('cyc01', 'bus02', ''),
    details: fc.constantFrom(
      SMALL,
      LARGE,
      `${SMALL}, stopped`,
      'snapshots, 40 GB',
      'windows license, 2 CPUs',
      '',
    ),
    hours: fc.option(fc.integer({ min: 0, max: 744 }), { freq: 8 }),
    rate: fc.option(
      fc.integer({ min: 0, max: 5_000_000 }).map((e7) => new Big(e7).div(1e7).toFixed()),
      { freq: 8 },
    ),
    off: fc.constantFrom('0', '0', '0', '0.00001', '-3.5'),
  })
  const period = fc.record({
    lines: fc.array(
      given.map(({ off, ...each }) => {
        const made = line(each)
        return { ...made, amount: made.amount.plus(off) }
      }),
      { maxLength: 8 },
    ),
    hours: fc.option(fc.constantFrom(new Big(720), new Big(744))),
    hasLocations: fc.boolean(),
  })

  it('the parts add up to the difference exactly', () => {
    fc.assert(
      fc.property(period, period, (before, after) => {
        const whole = total(after.lines).minus(total(before.lines))
        expect(sumMoney(explain(before, after).map(({ difference }) => difference)).toFixed()).toBe(
          whole.toFixed(),
        )
      }),
    )
  })

  it('nothing changed between a period and itself', () => {
    fc.assert(
      fc.property(period, (same) => {
        expect(explain(same, same)).toEqual([])
      }),
    )
  })

  it('each part has a reason of its own, and none is of nothing', () => {
    fc.assert(
      fc.property(period, period, (before, after) => {
        const parts = explain(before, after)
        const keys = parts.map(({ resource, location, kind, reason }) =>
          [resource, location, kind, reason].join('|'),
        )
        expect(new Set(keys).size).toBe(keys.length)
        for (const { difference } of parts) expect(difference.eq(0)).toBe(false)
      }),
    )
  })

  /** What is paid for so many hours, as the service reckons it. */
  const charged = (hours: number, rate: Money) => rate.times(hours).round(5)

  it('of one size, the hours and the price are what they are worth, to the last digit of an amount', () => {
    const hours = fc.integer({ min: 1, max: 744 })
    const rate = fc.integer({ min: 1, max: 5_000_000 })
    fc.assert(
      fc.property(hours, hours, rate, rate, (hoursBefore, hoursAfter, e7Before, e7After) => {
        const rates = [new Big(e7Before).div(1e7), new Big(e7After).div(1e7)] as const
        const parts = explain(
          cost([{ details: SMALL, hours: hoursBefore, rate: rates[0].toFixed() }]),
          cost([{ details: SMALL, hours: hoursAfter, rate: rates[1].toFixed() }]),
        )
        const of = (reason: string) =>
          sumMoney(parts.flatMap((part) => (part.reason === reason ? part.difference : [])))
        const isNear = (a: Money, b: Money) => a.minus(b).abs().lte('0.00002')
        expect(isNear(of('hours'), charged(hoursAfter, rates[0]).minus(charged(hoursBefore, rates[0])))).toBe(
          true,
        )
        expect(isNear(of('price'), charged(hoursAfter, rates[1]).minus(charged(hoursAfter, rates[0])))).toBe(
          true,
        )
        expect(parts.every(({ reason }) => reason === 'hours' || reason === 'price')).toBe(true)
      }),
      // A price that changed by less than the finest amount, and the amount all the same.
      { examples: [[9, 9, 4_999_995, 4_999_990]] },
    )
  })
})
