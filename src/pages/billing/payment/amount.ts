import { parseMoney, type Money } from '@/lib/money'

/**
 * Reads an amount that somebody typed; null when money cannot be sent that way. Digits, and after a point or a comma at most two: "1,000" may
 * be a thousand or one, and a charge is no place for guessing.
 */
export function typedAmount(text: string, { orZero = false } = {}): Money | null {
  if (!/^\d{1,9}(?:[.,]\d{1,2})?$/.test(text.trim())) return null
  const amount = parseMoney(text.replace(',', '.'))
  return amount === null || (amount.eq(0) && !orZero) ? null : amount
}
