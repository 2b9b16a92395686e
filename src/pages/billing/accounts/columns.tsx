import { useMemo } from 'react'

import { accountName, accountState } from '@/components/billing-account-facts'
import { Absent } from '@/components/list/absent'
import { useLocationScope } from '@/components/location-scope'
import { useCurrency } from '@/components/use-currency'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney, type Money } from '@/lib/money'
import { paths } from '@/lib/paths'
import { CardLine } from '@/ui/card-line'
import type { Column } from '@/ui/data-table'
import { State } from '@/ui/state'
import { Tag } from '@/ui/tag'
import { TextLink } from '@/ui/text-link'

import type { AccountRow } from './definition'
import { accountsMessages } from './messages'

export function useAccountColumns(): readonly Column<AccountRow>[] {
  const t = useMessages(accountsMessages).columns
  return useMemo(
    () => [
      {
        id: 'name',
        header: t.name,
        sortable: true,
        width: 'minmax(9rem, 2fr)',
        cell: (row) => (
          <span className="flex min-w-0 items-center gap-2">
            <AccountLink row={row} />
            {row.account.is_default === true && <Tag>{t.default}</Tag>}
          </span>
        ),
      },
      {
        id: 'state',
        header: t.state,
        sortable: true,
        width: 'minmax(8rem, 1fr)',
        cell: (row) => <Standing row={row} />,
      },
      {
        id: 'topUp',
        header: t.topUp,
        width: 'minmax(6rem, 0.7fr)',
        className: 'text-muted',
        hideBelow: 'lg',
        cell: ({ account }) => (account.is_recurring_payment_enabled === true ? t.on : t.off),
      },
      {
        id: 'unpaid',
        header: t.unpaid,
        sortable: true,
        align: 'end',
        width: 'minmax(6rem, 0.8fr)',
        cell: ({ unpaid }) => <Amount amount={unpaid} />,
      },
      {
        id: 'left',
        header: <span title={t.leftHint}>{t.left}</span>,
        sortable: true,
        align: 'end',
        width: 'minmax(6rem, 0.8fr)',
        cell: ({ left }) => <Amount amount={left} />,
      },
    ],
    [t],
  )
}

export function AccountCard({ row }: { row: AccountRow }) {
  const t = useMessages(accountsMessages).columns
  return (
    <>
      <div className="flex min-w-0 items-center justify-between gap-3">
        <AccountLink row={row} />
        <Standing row={row} className="shrink-0" />
      </div>
      {row.account.is_default === true && <CardLine end={null}>{t.default}</CardLine>}
      <CardLine end={<Amount amount={row.left} />}>{t.left}</CardLine>
      <CardLine end={<Amount amount={row.unpaid} />}>{t.unpaid}</CardLine>
    </>
  )
}

function AccountLink({ row: { account } }: { row: AccountRow }) {
  const { keep } = useLocationScope()
  return (
    <TextLink look="name" to={keep(paths.billingAccount(account.id))} className="block min-w-0 truncate">
      {accountName(account)}
    </TextLink>
  )
}

function Standing({ row: { account }, className = '' }: { row: AccountRow; className?: string }) {
  const { kind, word } = accountState(account)
  return (
    <State kind={kind} className={className}>
      {word}
    </State>
  )
}

function Amount({ amount }: { amount: Money | null }) {
  const currency = useCurrency()
  if (amount === null) return <Absent unknown />
  return <span className={amount.lt(0) ? 'text-bad' : undefined}>{formatMoney(amount, currency)}</span>
}
