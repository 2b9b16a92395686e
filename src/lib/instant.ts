/**
 * Instants: the API's three ways of writing a time, all read to epoch milliseconds, and the ways the panel shows one.
 * Reference: `created_at` and `updated_at` of a VM, `valid_thru` and `created` under "Payment".
 */
import { messagesOf } from './i18n/catalogue'
import { libMessages } from './messages'
import { perLocale } from './per-locale'
import { timeZone, type TimeZone } from './time-zone'

const SECOND = 1000
const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** The furthest instant a Date can hold. */
const MAX_INSTANT = 8.64e15

const WRITTEN =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?(?: ?(?:Z|([+-])(\d{2}):?(\d{2})))?$/i
const UNIX_SECONDS = /^-?\d+(?:\.\d+)?$/

/**
 * Reads an instant to epoch milliseconds; null when there is none or it cannot be read. A number, or a text of digits, is Unix seconds;
 * a written time without a zone is UTC. Fractions finer than a millisecond are cut off.
 */
export function parseInstant(value: string | number | null | undefined): number | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'number') return fromSeconds(value)
  const text = value.trim()
  if (UNIX_SECONDS.test(text)) return fromSeconds(Number(text))
  const parts = WRITTEN.exec(text)
  if (parts === null) return null
  const part = (index: number) => Number(parts[index] ?? 0)
  const [year, month, day, hour, minute, second] = [part(1), part(2), part(3), part(4), part(5), part(6)]
  const milliseconds = Number((parts[7] ?? '').slice(0, 3).padEnd(3, '0'))
  const asUtc = Date.UTC(year, month - 1, day, hour, minute, second, milliseconds)
  // Date.UTC carries 31 February over into March: a time that does not exist is not read as another one.
  const date = new Date(asUtc)
  if (
    date.getUTCMonth() !== month - 1 ||
    date.getUTCDate() !== day ||
    hour > 23 ||
    minute > 59 ||
    second > 59
  ) {
    return null
  }
  const offset = (part(9) * 60 + part(10)) * MINUTE
  return parts[8] === '-' ? asUtc + offset : asUtc - offset
}

function fromSeconds(seconds: number): number | null {
  const ms = Math.trunc(seconds * SECOND)
  return Math.abs(ms) <= MAX_INSTANT ? ms : null
}

const DATE: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', year: 'numeric' }
const DATE_TIME: Intl.DateTimeFormatOptions = { ...DATE, hour: '2-digit', minute: '2-digit' }

const dateFormat = perLocale((locale) => ({
  viewer: new Intl.DateTimeFormat(locale, DATE),
  utc: new Intl.DateTimeFormat(locale, { ...DATE, timeZone: 'UTC' }),
}))
const dateTimeFormat = perLocale((locale) => ({
  viewer: new Intl.DateTimeFormat(locale, DATE_TIME),
  // Said with each time: whoever looks over the user's shoulder reads it as their own.
  utc: new Intl.DateTimeFormat(locale, { ...DATE_TIME, timeZone: 'UTC', timeZoneName: 'short' }),
}))
const TIME: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' }
const timeFormat = perLocale((locale) => ({
  viewer: new Intl.DateTimeFormat(locale, TIME),
  utc: new Intl.DateTimeFormat(locale, { ...TIME, timeZone: 'UTC', timeZoneName: 'short' }),
}))
const ageFormat = perLocale((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }))
const daysFormat = perLocale(
  (locale) => new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }),
)

const periodFormat = perLocale(
  (locale) =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
)

/**
 * "1 – 31 Mar 2024": the days from one instant to just before another. A period of the service is made of days of UTC, wherever it is
 * read: in another zone a month would begin on the last day of the one before.
 */
export function formatPeriod(start: number, end: number): string {
  return periodFormat().formatRange(start, Math.max(start, end - 1))
}

/** "12 Mar 2024": a day of the service, which is one of UTC wherever it is read: when an invoice is due, when a month ends. */
export function formatDay(ms: number): string {
  return periodFormat().format(ms)
}

/** "12 Mar 2024", in the zone of the preferences: the viewer's, or UTC. */
export function formatDate(ms: number): string {
  return dateFormat()[timeZone()].format(ms)
}

/** "12 Mar 2024, 09:41", in that zone or another; "… UTC" when it is that. */
export function formatDateTime(ms: number, zone: TimeZone = timeZone()): string {
  return dateTimeFormat()[zone].format(ms)
}

/** "14:03", or with its date where it is not of the last hours. */
export function formatMoment(ms: number, now = Date.now()): string {
  return now - ms > 12 * HOUR ? formatDateTime(ms) : timeFormat()[timeZone()].format(ms)
}

/** The exact time, for a title attribute: "2024-03-12 09:41:07 UTC", with milliseconds when there are any. */
export function formatUtc(ms: number): string {
  const iso = new Date(ms).toISOString()
  return `${iso.replace('T', ' ').replace(/(?:\.000)?Z$/, '')} UTC`
}

const AGES: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, length: number, until: number])[] = [
  ['minute', MINUTE, HOUR],
  ['hour', HOUR, DAY],
  ['day', DAY, 30 * DAY],
  ['month', 30 * DAY, 365 * DAY],
  ['year', 365 * DAY, Infinity],
]

/** How long before (or after) `now` an instant is, in its largest whole unit: "just now", "3 days ago", "in 2 hours". */
export function formatAge(ms: number, now: number): string {
  const distance = ms - now
  const length = Math.abs(distance)
  if (length < MINUTE) return messagesOf(libMessages).justNow
  const [unit, unitLength] = AGES.find(([, , until]) => length < until) ?? ['year', 365 * DAY]
  return ageFormat().format(Math.trunc(distance / unitLength), unit)
}

/** Whole days of 24 hours from one instant to a later one; 0 when it is not later. */
export function wholeDays(from: number, to: number): number {
  return Math.max(0, Math.floor((to - from) / DAY))
}

/** "64 days", "1 day". */
export function formatDays(days: number): string {
  return daysFormat().format(days)
}

/** "21 s", "4 min": how long something has been going on. */
export function formatElapsed(ms: number): string {
  const t = messagesOf(libMessages).elapsed
  return ms < MINUTE ? t.seconds(Math.max(0, Math.floor(ms / SECOND))) : t.minutes(Math.floor(ms / MINUTE))
}
