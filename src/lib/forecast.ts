import Big from 'big.js'

import { type Money, ZERO } from './money'

const HOUR = 3_600_000

export interface Forecast {
  /** When the month ends, epoch milliseconds: invoices are issued for months of UTC. */
  readonly monthEnd: number
  readonly hoursLeft: number
  /** What this month costs by then, if all goes on as it stands; exact, before discount and VAT. */
  readonly total: Money
}

/** `soFar` is what was metered up to `now`, `hourly` what goes by in an hour from then on. */
export function forecastOf(soFar: Money, hourly: Money, now: number): Forecast {
  const date = new Date(now)
  const monthEnd = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1)
  // Begun hours are metered already.
  const hoursLeft = Math.floor((monthEnd - now) / HOUR)
  return { monthEnd, hoursLeft, total: soFar.plus(hourly.times(hoursLeft)) }
}

interface Terms {
  readonly discountPercentage: number
  readonly vatPercentage: number
  /** What there is of it. */
  readonly credit: Money
}

/** What an invoice makes of an amount at list prices, rounded to the cent where an invoice rounds (rules.md, "Times and money"). */
export function invoiced(amount: Money, { discountPercentage, vatPercentage, credit }: Terms) {
  const subtotal = cents(amount)
  const net = subtotal.minus(cents(subtotal.times(discountPercentage).div(100)))
  const left = net.minus(credit.gt(net) ? net : credit)
  return { net, toPay: left.gt(ZERO) ? left.plus(cents(left.times(vatPercentage).div(100))) : ZERO }
}

const cents = (amount: Money): Money => amount.round(2, Big.roundHalfUp)
