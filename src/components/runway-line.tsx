import { useQuery } from '@tanstack/react-query'

import { billingAccountsQuery } from '@/api/billing-accounts'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatDate } from '@/lib/instant'
import type { Money } from '@/lib/money'
import { runsOutAt } from '@/lib/runway'

import { accountName, amountLeft, netOf } from './billing-account-facts'
import { runwayMessages } from './runway-messages'
import { useBurn } from './use-burn'
import { useNow } from './use-now'

interface RunwayLineProps {
  /** Who pays; undefined: not known yet. */
  accountId: number | undefined
  /** What a change adds to what goes by in an hour, negative for less; null: not known. */
  change: Money | null
  /** Of the account, where it is not the only one that is told of. */
  name?: string | undefined
}

/** Until when the credit lasts with a change, and without it: stands in every form that makes, resizes or deletes something that costs. That there is none left; nothing where something is not known. */
export function RunwayLine({ accountId, change, name }: RunwayLineProps) {
  const t = useMessages(runwayMessages)
  const now = useNow()
  const burn = useBurn()
  const { data: accounts } = useQuery(billingAccountsQuery)
  const account = accounts?.items.find(({ id }) => id === accountId)
  const left = account && amountLeft(account)
  if (account === undefined || left == null) return null
  const of = name === undefined ? '' : t.of(name)
  // What costs less uses nothing up.
  if (left.lte(0) && change?.lt(0) === true) return null
  if (left.lte(0))
    return (
      <p className="text-muted">
        {of}
        {t.usedUp}
      </p>
    )
  if (burn.burnOf === null || change === null) return null
  const { hourly } = burn.burnOf(account.id)
  const until = (rate: Money) => runsOutAt(left, netOf(account, rate), now)
  const before = until(hourly)
  const after = until(hourly.plus(change))
  const said = (at: number | null) => (at === null ? null : formatDate(at))
  return (
    <p className="text-muted" aria-live="polite">
      {of}
      {said(before) === said(after) ? t.same(said(after)) : t.changed(said(after), said(before))}
    </p>
  )
}

interface RunwayLinesProps {
  /** By account, as in `RunwayLine`. */
  changes: ReadonlyMap<number, Money | null>
}

/** The same where a change may be of several accounts, each with its name then. */
export function RunwayLines({ changes }: RunwayLinesProps) {
  const { data: accounts } = useQuery(billingAccountsQuery)
  return [...changes].map(([id, change]) => {
    const account = accounts?.items.find((each) => each.id === id)
    const name = changes.size > 1 && account !== undefined ? accountName(account) : undefined
    return <RunwayLine key={id} accountId={id} change={change} name={name} />
  })
}
