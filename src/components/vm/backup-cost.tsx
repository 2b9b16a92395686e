import { useCurrency } from '@/components/use-currency'
import { usePrices } from '@/components/use-prices'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatRate } from '@/lib/money'

import { vmDialogMessages } from './dialog-messages'

/** What switching automatic backups on means in money: how large they will be nobody knows before. */
export function BackupCost() {
  const t = useMessages(vmDialogMessages).backupCost
  const currency = useCurrency()
  const rate = usePrices()?.storage('backup', 1) ?? null
  return (
    <p>
      {t.text}
      {rate !== null && t.rate(formatRate(rate, currency))}
    </p>
  )
}
