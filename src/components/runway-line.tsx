import { useQuery } from '@tanstack/react-query'

import { billingAccountsQuery } from '@/api/billing-accounts'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatDate } from '@/lib/instant'
import type { Money } from '@/lib/money'
import { runsOutAt } from '@/lib/runway'

import { amountLeft, netOf } from './billing-account-facts'
import { runwayMessages } from './runway-messages'
import { useBurn } from './use-burn'
import { useNow } from './use-now'

interface RunwayLineProps {
  /** Who pays; undefined: not known yet. */
  accountId: number | undefined
  /** What a change adds to what goes by in an hour, negative for less; null: not known. */
  change: Money | null
}

/** Until when the credit lasts with a change, and without it: stands in every form that makes, resizes or deletes something that costs. That there is none left; nothing where something is not known. */
export function RunwayLine({ accountId, change }: RunwayLineProps) {
  const t = useMessages(runwayMessages)
  const now = useNow()
  const burn = useBurn()
  const { data: accounts } = useQuery(billingAccountsQuery)
  const account = accounts?.items.find(({ id }) => id === accountId)
  const left = account && amountLeft(account)
  if (account === undefined || left == null) return null
  if (left.lte(0)) return <p className="text-muted">{t.usedUp}</p>
  if (burn.burnOf === null || change === null) return null
  const { hourly } = burn.burnOf(account.id)
  const until = (rate: Money) => runsOutAt(left, netOf(account, rate), now)
  const before = until(hourly)
  const after = until(hourly.plus(change))
  const said = (at: number | null) => (at === null ? null : formatDate(at))
  return (
    <p className="text-muted" aria-live="polite">
      {said(before) === said(after) ? t.same(said(after)) : t.changed(said(after), said(before))}
    </p>
  )
}
