import { DAY } from './instant'
import type { Money } from './money'

/** A century and more is no forecast. */
const LONGEST_DAYS = 36_500

/**
 * Until when what is left lasts, in epoch milliseconds, when it goes at a rate per hour. Null: it lasts as long as anyone plans for, as
 * nothing or next to nothing is used.
 */
export function runsOutAt(left: Money, hourly: Money, now: number): number | null {
  if (left.lte(0)) return now
  if (hourly.lte(0)) return null
  const days = left.div(hourly).div(24)
  return days.gt(LONGEST_DAYS) ? null : now + days.times(DAY).round(0).toNumber()
}
