import { useMessages } from '@/lib/i18n/catalogue'
import { formatAmount, formatMoney } from '@/lib/money'
import { perMonth, type Prices } from '@/lib/pricing'

import { priceMessages } from './price-messages'
import { useCurrency } from './use-currency'

interface StoragePriceProps {
  /** Undefined while they are read. */
  prices: Pick<Prices, 'storage'> | undefined
  /** `main`, `snapshot` or `backup`; the policy has no price for any other. */
  kind: string
  gb: number | null
  /** "€2.92 a month", where no column says so. */
  inWords?: boolean
}

/** What a piece of storage costs a month. */
export function StoragePrice({ prices, kind, gb, inWords = false }: StoragePriceProps) {
  const t = useMessages(priceMessages).storage
  const currency = useCurrency()
  if (prices === undefined) return null
  const known = kind === 'main' || kind === 'snapshot' || kind === 'backup'
  const hourly = known && gb !== null ? prices.storage(kind, gb) : null
  if (hourly === null) return <span className="text-muted">{t.notKnown}</span>
  const monthly = perMonth(hourly)
  return inWords ? t.perMonth(formatMoney(monthly, currency)) : formatAmount(monthly, currency)
}
