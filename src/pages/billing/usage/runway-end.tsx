import type { BillingAccount } from '@/api/billing-accounts'
import { amountLeft, netOf } from '@/components/billing-account-facts'
import type { Burn } from '@/components/burn'
import { useNow } from '@/components/use-now'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatDate } from '@/lib/instant'
import { runsOutAt } from '@/lib/runway'

import { usageMessages } from './messages'

/** Until when the credit lasts, in a word or a date. */
export function RunwayEnd({ account, burn }: { account: BillingAccount; burn: Burn }) {
  const t = useMessages(usageMessages).forecast
  const now = useNow()
  const left = amountLeft(account)
  if (left === null) return t.notKnown
  if (left.lte(0)) return t.usedUp
  const end = runsOutAt(left, netOf(account, burn.hourly), now)
  return end === null ? t.forever : t.until(formatDate(end))
}
