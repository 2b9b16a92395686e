import { perLocale } from './per-locale'

const formatter = perLocale(
  (locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }),
)

/** "20%", of 20: as the language on screen writes it. */
export function formatPercent(percent: number): string {
  return formatter().format(percent / 100)
}
