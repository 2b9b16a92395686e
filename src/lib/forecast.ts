import Big from 'big.js'

import { HOUR } from './instant'
import { type Money, ZERO } from './money'

export interface Forecast {
  /** When the month ends, epoch milliseconds: invoices are issued for months of UTC. */
  readonly monthEnd: number
  readonly hoursLeft: number
  /** What this month costs by then, if all goes on as it stands; exact, before discount and VAT. */
  readonly total: Money
}

/** When the month of an instant ends. */
export function monthEndOf(at: number): number {
  const date = new Date(at)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1)
}

/**
 * Reckoned from the instant of the reading, which `soFar` belongs to: counted from a later one, the hours between are in neither part.
 * Null where `now` is in another month: what was read says nothing of that one.
 *
 * @param soFar what was metered up to `readAt`
 * @param hourly what goes by in an hour from then on
 */
export function forecastOf(soFar: Money, hourly: Money, readAt: number, now: number): Forecast | null {
  const monthEnd = monthEndOf(readAt)
  if (monthEndOf(now) !== monthEnd) return null
  // Begun hours are metered already, from their first instant on.
  const hoursLeft = monthEnd / HOUR - Math.floor(readAt / HOUR) - 1
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
