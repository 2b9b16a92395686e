/** The pieces that sentences are put together from, in the viewer's language. */
import { formatLocale } from './i18n/locale'
import { perLocale } from './per-locale'

const numbers = perLocale((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }))
const conjunctions = perLocale((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }))
const disjunctions = perLocale((locale) => new Intl.ListFormat(locale, { type: 'disjunction' }))

/** "4,096", with all the decimals there are. */
export function formatNumber(value: number): string {
  return numbers().format(value)
}

/** "a, b and c" */
export function formatAnd(items: readonly string[]): string {
  return conjunctions().format(items)
}

/** "a, b or c" */
export function formatOr(items: readonly string[]): string {
  return disjunctions().format(items)
}

export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase(formatLocale()) + text.slice(1)
}

/** For the middle of a sentence; only the first letter, so that units stay as they are. */
export function uncapitalised(text: string): string {
  return text.charAt(0).toLocaleLowerCase(formatLocale()) + text.slice(1)
}
