import { parseMoney, type Money } from '@/lib/money'

/** More than anybody is charged at once, and less than what is no longer exact on the way. */
export const MOST = 999_999_999

/** Whether it is an amount, of more than can be sent. */
export const isTooMuch = (text: string): boolean => readAmount(text)?.gt(MOST) === true

/**
 * Reads an amount that somebody typed; null when money cannot be sent that way. Digits, and after a point or a comma at most two: "1,000" may
 * be a thousand or one, and a charge is no place for guessing.
 */
export function typedAmount(text: string, { orZero = false } = {}): Money | null {
  const amount = readAmount(text)
  return amount === null || amount.gt(MOST) || (amount.eq(0) && !orZero) ? null : amount
}

function readAmount(text: string): Money | null {
  return /^\d+(?:[.,]\d{1,2})?$/.test(text.trim()) ? parseMoney(text.trim().replace(',', '.')) : null
}
