import { formatLocale } from './i18n/locale'

/** "€" for EUR, for the header of a column of amounts; the code itself where there is no symbol. `currency` is a code of ISO 4217. */
export function currencySymbol(currency: string): string {
  try {
    const format = new Intl.NumberFormat(formatLocale(), {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
    })
    return format.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? currency
  } catch {
    // Intl throws at a malformed code; as in money.ts it is shown as it came.
    return currency
  }
}
