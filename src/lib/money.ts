/**
 * Money: exact decimals, rounded half-up only when shown. Amounts carry no currency (rules.md, "Times and money"): it is the
 * deployment's, and is passed in where an amount is shown.
 */
import Big from 'big.js'

import { perLocale } from './per-locale'

export type Money = Big

export const ZERO: Money = new Big(0)

const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i

/**
 * Reads an amount from the API or a form; null when it is none. A JSON number is read through its shortest decimal, so 3.42e-05
 * is exactly 0.0000342.
 */
export function parseMoney(value: string | number | null | undefined): Money | null {
  const text = typeof value === 'number' ? String(value) : (value ?? '').trim()
  return DECIMAL.test(text) ? new Big(text.replace(/^\+/, '')) : null
}

/** The exact sum; zero for none. */
export function sumMoney(amounts: Iterable<Money>): Money {
  let total = ZERO
  for (const amount of amounts) total = total.plus(amount)
  return total
}

/** Writes a number that is already rounded to `digits`. */
interface Writer {
  digits: number
  write: (rounded: number) => string
}

const CURRENCY_CODE = /^[a-z]{3}$/i

interface Digits {
  least: number
  most: number
}

/** Without `digits`, those of the currency: two for EUR, none for JPY. */
function makeWriter(locale: string, currency: string, symbol: boolean, digits?: Digits): Writer {
  // `negative`: an amount that rounds to zero shows no minus sign.
  const common: Intl.NumberFormatOptions = { signDisplay: 'negative' }
  const asked = digits && { minimumFractionDigits: digits.least, maximumFractionDigits: digits.most }
  if (!CURRENCY_CODE.test(currency)) {
    // Intl throws at a malformed code. The amount matters more: it is shown with whatever the API called its currency.
    const plain = new Intl.NumberFormat(locale, {
      ...common,
      ...(asked ?? { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    })
    return {
      digits: digits?.most ?? 2,
      write: (rounded) => (symbol ? `${plain.format(rounded)} ${currency}`.trim() : plain.format(rounded)),
    }
  }
  const money = new Intl.NumberFormat(locale, {
    ...common,
    ...asked,
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  })
  const most = money.resolvedOptions().maximumFractionDigits ?? 2
  if (symbol) return { digits: most, write: (rounded) => money.format(rounded) }
  const plain = new Intl.NumberFormat(locale, {
    ...common,
    minimumFractionDigits: most,
    maximumFractionDigits: most,
  })
  return { digits: most, write: (rounded) => plain.format(rounded) }
}

const writers = perLocale((locale) => {
  const made = new Map<string, Writer>()
  return (currency: string, symbol: boolean, digits?: Digits): Writer => {
    const key = `${currency} ${symbol} ${digits?.least ?? ''} ${digits?.most ?? ''}`
    const known = made.get(key)
    if (known !== undefined) return known
    const writer = makeWriter(locale, currency, symbol, digits)
    made.set(key, writer)
    return writer
  }
})

/** Rounded exactly before Intl sees a float: it then only writes the digits down. */
function show(amount: Money, { digits, write }: Writer): string {
  return write(Number(amount.toFixed(digits, Big.roundHalfUp)))
}

/** "€1,043.20": rounded half-up to the currency's own digits. `currency` is a code of ISO 4217. */
export function formatMoney(amount: Money, currency: string): string {
  return show(amount, writers()(currency, true))
}

/** Whether its coins are parts of it: rupiah are only counted whole. */
export function hasCents(currency: string): boolean {
  return writers()(currency, true).digits > 0
}

/** "1,043.20": the same without the currency, for a column whose header names it. */
export function formatAmount(amount: Money, currency: string): string {
  return show(amount, writers()(currency, false))
}

/**
 * An hourly price, to five decimals: "€0.0530", "€0.00521". One so small that five decimals would distort it keeps three significant
 * digits: "€0.0000342".
 */
export function formatRate(amount: Money, currency: string): string {
  const tiny = !amount.eq(0) && amount.abs().lt('0.001')
  const most = tiny ? Math.min(20, 2 - amount.e) : 5
  // Where the smallest coin is a whole one, as in rupiah, an hour costs many.
  const least = writers()(currency, true).digits === 0 ? 0 : 4
  return show(amount, writers()(currency, true, { least, most }))
}

/** "4.03480": to five decimals, which is as exact as a metered amount gets; such amounts add up on screen, and stand under one another. */
export function formatMetered(amount: Money, currency: string): string {
  return show(amount, writers()(currency, false, { least: 5, most: 5 }))
}
