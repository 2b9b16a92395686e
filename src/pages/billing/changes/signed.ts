import { formatMetered, ZERO, type Money } from '@/lib/money'

/** "+4.03480", "-0.20000": a difference, as exact as what it is the difference of. */
export function signed(amount: Money, currency: string): string {
  const text = formatMetered(amount, currency)
  return amount.gt(ZERO) ? `+${text}` : text
}
