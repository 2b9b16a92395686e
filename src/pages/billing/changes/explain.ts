import { sumMoney, ZERO, type Money } from '@/lib/money'

import type { UsageKind } from '@/pages/billing/usage/usage-rows'

import { kindOfDetails } from './line-kind'

/** What one resource cost in one configuration: a record of an invoice, or a line of this month's usage. */
export interface CostLine {
  readonly resource: string
  /** "2 CPUs, 4 GB RAM, 40 GB disk" */
  readonly details: string
  /** Empty for what is in no location. */
  readonly location: string
  /** Null where the service does not say, or counts something else than hours. */
  readonly hours: Money | null
  /** For an hour. */
  readonly rate: Money | null
  /** Exact. */
  readonly amount: Money
}

export interface PeriodCost {
  readonly lines: readonly CostLine[]
  /** How long the period is; null when that is not known. */
  readonly hours: Money | null
  /** This month's usage does not say where things are. */
  readonly hasLocations: boolean
}

export const reasons = ['new', 'gone', 'resized', 'hours', 'period', 'price', 'other'] as const
export type Reason = (typeof reasons)[number]

/** What one thing was in one of the two periods. */
export interface Side {
  readonly lines: readonly CostLine[]
  readonly hours: Money | null
  /** For an hour, on average over its configurations. */
  readonly rate: Money | null
  readonly amount: Money
}

/** Why one thing costs more or less than before: a part of the whole difference. */
export interface Part {
  readonly resource: string
  readonly location: string
  readonly kind: UsageKind
  readonly reason: Reason
  /** Null when it was not billed then. */
  readonly before: Side | null
  readonly after: Side | null
  /** Exact; never zero. */
  readonly difference: Money
}

interface Thing {
  readonly kind: UsageKind
  readonly before: CostLine[]
  readonly after: CostLine[]
}

interface Resource {
  readonly name: string
  location: string
  readonly things: Map<UsageKind, Thing>
}

/**
 * Takes the difference between two periods apart into its reasons. The parts add up to the difference exactly: of each thing all but the
 * last part is reckoned, and the last is what remains, so that nothing is lost to rounding.
 */
export function explain(before: PeriodCost, after: PeriodCost): Part[] {
  const byLocation = before.hasLocations && after.hasLocations
  const resources = new Map<string, Resource>()
  const add = (line: CostLine, side: 'before' | 'after') => {
    const key = JSON.stringify([line.resource, byLocation ? line.location : ''])
    const resource = resources.get(key) ?? {
      name: line.resource,
      location: line.location,
      things: new Map<UsageKind, Thing>(),
    }
    resources.set(key, resource)
    if (resource.location === '') resource.location = line.location
    const kind = kindOfDetails(line.details)
    const thing = resource.things.get(kind) ?? { kind, before: [], after: [] }
    resource.things.set(kind, thing)
    thing[side].push(line)
  }
  for (const line of before.lines) add(line, 'before')
  for (const line of after.lines) add(line, 'after')

  return [...resources.values()].flatMap(({ name, location, things }) =>
    [...things.values()].flatMap((thing) => {
      const then = thing.before.length === 0 ? null : sideOf(thing.before)
      const now = thing.after.length === 0 ? null : sideOf(thing.after)
      return reasonsOf(thing, then, now, things, [before.hours, after.hours])
        .filter(([, difference]) => !difference.eq(ZERO))
        .map(([reason, difference]) => ({
          resource: name,
          location,
          kind: thing.kind,
          reason,
          before: then,
          after: now,
          difference,
        }))
    }),
  )
}

type Reasons = readonly (readonly [reason: Reason, difference: Money])[]

function reasonsOf(
  thing: Thing,
  before: Side | null,
  after: Side | null,
  things: Resource['things'],
  lengths: readonly [Money | null, Money | null],
): Reasons {
  if (before === null) return [[ranOn(thing, 'before', things) ? 'hours' : 'new', after?.amount ?? ZERO]]
  if (after === null) return [[ranOn(thing, 'after', things) ? 'hours' : 'gone', before.amount.neg()]]
  return comparedOf(before, after, lengths)
}

/** Whether a VM was there all the same in the period in which it never ran (or never stood still): its hours changed, not the VM. */
function ranOn({ kind }: Thing, side: 'before' | 'after', things: Resource['things']): boolean {
  const other = kind === 'vm' ? 'stoppedVm' : kind === 'stoppedVm' ? 'vm' : null
  return other !== null && (things.get(other)?.[side].length ?? 0) > 0
}

/** The finest amount of the service: what a part is reckoned to. */
const DIGITS = 5

function comparedOf(
  before: Side,
  after: Side,
  [lengthBefore, lengthAfter]: readonly [Money | null, Money | null],
): Reasons {
  const difference = after.amount.minus(before.amount)
  if (before.hours === null || after.hours === null || before.rate === null || after.rate === null)
    return [['other', difference]]

  const moreHours = after.hours.minus(before.hours)
  const wasThroughout =
    lengthBefore !== null &&
    lengthAfter !== null &&
    before.hours.eq(lengthBefore) &&
    after.hours.eq(lengthAfter)
  const hoursReason = wasThroughout ? 'period' : 'hours'
  const hours = before.rate.times(moreHours).round(DIGITS)

  const then = ratesOf(before.lines)
  let price = ZERO
  for (const [details, now] of ratesOf(after.lines)) {
    const rate = then.get(details)?.rate
    if (rate !== undefined) price = price.plus(now.rate.minus(rate).times(now.hours))
  }
  // A price can change by less than the finest amount and still tip the rounding.
  const isPriceSame = price.eq(ZERO)
  price = price.round(DIGITS)

  const rest = difference.minus(price).minus(hours)
  if (!isSameMix(then, ratesOf(after.lines)))
    return [
      [hoursReason, hours],
      ['price', price],
      ['resized', rest],
    ]
  // Nothing but hours and prices can have changed: what remains is rounding.
  if (!moreHours.eq(ZERO))
    return [
      ['price', price],
      [hoursReason, hours.plus(rest)],
    ]
  return [[isPriceSame ? 'other' : 'price', difference]]
}

type Rates = ReadonlyMap<string, { readonly hours: Money; readonly rate: Money }>

/** By configuration. */
function ratesOf(lines: readonly CostLine[]): Rates {
  const groups = new Map<string, CostLine[]>()
  for (const line of lines) groups.set(line.details, [...(groups.get(line.details) ?? []), line])
  return new Map(
    [...groups].flatMap(([details, same]) => {
      const { hours, rate } = sideOf(same)
      return hours === null || rate === null ? [] : [[details, { hours, rate }] as const]
    }),
  )
}

/** Whether the time was spent in the same configurations, in the same shares. */
function isSameMix(before: Rates, after: Rates): boolean {
  if (before.size !== after.size) return false
  const [details] = before.keys()
  if (before.size === 1) return details !== undefined && after.has(details)
  return [...before].every(([each, { hours }]) => after.get(each)?.hours.eq(hours) === true)
}

function sideOf(lines: readonly CostLine[]): Side {
  const amount = sumMoney(lines.map((line) => line.amount))
  const hours = lines.flatMap((line) => line.hours ?? [])
  const rates = lines.flatMap(({ rate, hours: each }) =>
    rate === null || each === null ? [] : rate.times(each),
  )
  const isTold = hours.length === lines.length && rates.length === lines.length
  const all = sumMoney(hours)
  if (!isTold || all.eq(ZERO)) return { lines, hours: null, rate: null, amount }
  const [first] = lines
  const isOneRate = lines.every(({ rate }) => first?.rate !== null && rate?.eq(first?.rate ?? ZERO) === true)
  return { lines, hours: all, rate: isOneRate && first?.rate ? first.rate : sumMoney(rates).div(all), amount }
}
