import { useCurrency } from '@/components/use-currency'
import { usePrices } from '@/components/use-prices'
import { formatMoney } from '@/lib/money'
import { perMonth } from '@/lib/pricing'

/** What an address costs a month, in words; null where the prices do not say. */
export function useAddressPrice(state: 'assigned' | 'unassigned'): string | null {
  const currency = useCurrency()
  const hourly = usePrices()?.address(state) ?? null
  return hourly === null ? null : formatMoney(perMonth(hourly), currency)
}
