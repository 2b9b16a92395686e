import { hasCents, parseMoney, type Money } from '@/lib/money'

/** More than anybody is charged at once, and less than what is no longer exact on the way. */
export const MOST = 999_999_999

/** Whether it is an amount, of more than can be sent. */
export const isTooMuch = (text: string, currency: string): boolean =>
  readAmount(text, currency)?.gt(MOST) === true

/**
 * Reads an amount that somebody typed; null when money cannot be sent that way. Digits, and after a point or a comma at most two: "1,000" may
 * be a thousand or one, and a charge is no place for guessing. It is a thousand where the currency has no cents, and nothing but whole
 * amounts are. Towards the API it is written by `toFixed()`: to the last digit, and none that was not typed.
 */
export function typedAmount(text: string, currency: string, { orZero = false } = {}): Money | null {
  const amount = readAmount(text, currency)
  return amount === null || amount.gt(MOST) || (amount.eq(0) && !orZero) ? null : amount
}

/** What a form begins with; nothing in a currency that is counted in other numbers. */
export const suggestedAmount = (text: string, currency: string): string => (hasCents(currency) ? text : '')

const CENTS = /^\d+(?:[.,]\d{1,2})?$/
const WHOLE = /^\d+$/
/** Thousands, set apart by the same sign throughout. */
const GROUPED = /^[1-9]\d{0,2}([.,\s])\d{3}(?:\1\d{3})*$/

function readAmount(text: string, currency: string): Money | null {
  const typed = text.trim()
  if (hasCents(currency)) return CENTS.test(typed) ? parseMoney(typed.replace(',', '.')) : null
  return WHOLE.test(typed) || GROUPED.test(typed) ? parseMoney(typed.replace(/[.,\s]/g, '')) : null
}
