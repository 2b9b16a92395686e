export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** The first instant of the month, in UTC, that the instant lies in; or of one some months later or earlier. */
export function monthStart(instant: number, monthsLater = 0): number {
  const date = new Date(instant)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + monthsLater)
}
