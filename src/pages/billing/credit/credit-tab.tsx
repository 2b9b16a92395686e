import { useQuery } from '@tanstack/react-query'
import { Download, FileText, Plus, Wallet } from 'lucide-react'
import { useMemo } from 'react'

import type { BillingAccount } from '@/api/billing-accounts'
import { creditQuery } from '@/api/credit'
import { accountCan, accountName, amountLeft } from '@/components/billing-account-facts'
import { ListNotices } from '@/components/list/list-notices'
import { partOf } from '@/components/list/list-part'
import { exportCsv } from '@/components/list-state/export-csv'
import { Part } from '@/components/part'
import { useCurrency } from '@/components/use-currency'
import { useDialogs } from '@/components/use-dialogs'
import { When } from '@/components/when'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney, parseMoney, type Money } from '@/lib/money'
import { useLookForPurchases, useUnclearPurchase } from '@/pages/billing/unclear'
import { unclearMessages } from '@/pages/billing/unclear-messages'
import { UnclearNotice } from '@/pages/billing/unclear-notice'
import { useIsBuying } from '@/pages/billing/under-way'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { CardLine } from '@/ui/card-line'
import { DataTable, type Column } from '@/ui/data-table'
import { Empty } from '@/ui/empty'
import { Fact, Facts } from '@/ui/facts'
import { lazyPart } from '@/ui/lazy-part'
import { SkeletonLines } from '@/ui/skeleton'

import { Course } from './course'
import { creditMessages } from './messages'
import { runningBalance, type BalanceEntry } from './running-balance'

const BuyCreditDialog = lazyPart(async () => (await import('./buy-dialog')).BuyCreditDialog)
const RequestCreditDialog = lazyPart(async () => (await import('./request-dialog')).RequestCreditDialog)

/** What was paid before it was used, and how it went. */
export function CreditTab({ account }: { account: BillingAccount }) {
  const t = useMessages(creditMessages)
  const currency = useCurrency()
  const credit = useQuery(creditQuery(account.id))
  const { show, dialogs } = useDialogs()
  const left = amountLeft(account)
  const balance = parseMoney(account.credit_amount)
  const isBuying = useIsBuying(account.id)
  const unclear = useUnclearPurchase(account.id)
  useLookForPurchases(account.id)
  const { lookFirst } = useMessages(unclearMessages)
  const cannot = accountCan.edit(account) ?? undefined
  return (
    <>
      <Card
        title={t.title}
        actions={
          <>
            <Button
              size="sm"
              icon={<FileText />}
              disabledReason={cannot}
              onClick={() => show((dialog) => <RequestCreditDialog account={account} {...dialog} />)}
            >
              {t.request}
            </Button>
            <Button
              size="sm"
              variant="primary"
              icon={<Plus />}
              disabledReason={cannot ?? (unclear === null ? (isBuying ? t.underWay : undefined) : lookFirst)}
              onClick={() => show((dialog) => <BuyCreditDialog account={account} {...dialog} />)}
            >
              {t.buy}
            </Button>
          </>
        }
      >
        <div className="grid gap-4">
          {unclear !== null && <UnclearNotice unclear={unclear} />}
          <Facts>
            {balance !== null && (
              <Fact label={t.balance}>
                <span className="num text-lg font-semibold">{formatMoney(balance, currency)}</span>
              </Fact>
            )}
            {left !== null && (
              <Fact label={t.left}>
                <span className={`num text-lg font-semibold ${left.lt(0) ? 'text-bad' : ''}`}>
                  {formatMoney(left, currency)}
                </span>
              </Fact>
            )}
          </Facts>
          <Part query={credit} what={t.what} loading={<SkeletonLines lines={4} />}>
            {({ items }) => (
              <>
                <ListNotices parts={[partOf(null, credit)]} name={() => t.what} />
                <Course
                  account={account}
                  entries={runningBalance(items)}
                  balance={balance}
                  isStale={credit.isError}
                />
              </>
            )}
          </Part>
        </div>
      </Card>
      {credit.data !== undefined && (
        <History entries={runningBalance(credit.data.items)} name={accountName(account)} />
      )}
      {dialogs}
    </>
  )
}

function History({ entries, name }: { entries: readonly BalanceEntry[]; name: string }) {
  const t = useMessages(creditMessages)
  const newestFirst = useMemo(() => entries.toReversed(), [entries])
  const columns = useColumns()
  const csv = () => [
    [t.columns.at, t.columns.description, t.columns.amount, t.columns.balance],
    ...newestFirst.map(({ at, description, amount, balance }) => [
      at === null ? null : new Date(at).toISOString(),
      description,
      amount.toFixed(),
      balance.toFixed(),
    ]),
  ]
  return (
    <section className="grid gap-2">
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h2>{t.history}</h2>
        {entries.length > 0 && (
          <Button icon={<Download />} onClick={() => exportCsv(t.csvName(name), csv())}>
            {t.csv}
          </Button>
        )}
      </div>
      <DataTable
        label={t.history}
        columns={columns}
        rows={newestFirst}
        rowId={({ id }) => String(id)}
        rowLabel={({ description }) => description}
        renderCard={(entry) => <EntryCard entry={entry} />}
        empty={
          <Empty icon={<Wallet />} title={t.empty} level={3}>
            {t.emptyText}
          </Empty>
        }
      />
    </section>
  )
}

function useColumns(): readonly Column<BalanceEntry>[] {
  const t = useMessages(creditMessages)
  return useMemo(
    () => [
      { id: 'at', header: t.columns.at, width: 'minmax(10rem, 1fr)', cell: ({ at }) => <When at={at} /> },
      {
        id: 'description',
        header: t.columns.description,
        width: 'minmax(10rem, 2fr)',
        cell: ({ description }) => description || <span className="text-muted">{t.noDescription}</span>,
      },
      {
        id: 'amount',
        header: t.columns.amount,
        align: 'end',
        width: 'minmax(6rem, 0.7fr)',
        cell: ({ amount }) => <Amount amount={amount} />,
      },
      {
        id: 'balance',
        header: t.columns.balance,
        align: 'end',
        width: 'minmax(7rem, 0.7fr)',
        cell: ({ balance }) => <Amount amount={balance} />,
      },
    ],
    [t],
  )
}

function EntryCard({ entry }: { entry: BalanceEntry }) {
  const t = useMessages(creditMessages)
  return (
    <>
      <div className="flex min-w-0 items-baseline justify-between gap-3">
        <span className="min-w-0 truncate">{entry.description || t.noDescription}</span>
        <span className="num shrink-0 font-medium">
          <Amount amount={entry.amount} />
        </span>
      </div>
      <CardLine end={<Amount amount={entry.balance} />}>
        <When at={entry.at} />
      </CardLine>
    </>
  )
}

function Amount({ amount }: { amount: Money }) {
  const currency = useCurrency()
  return formatMoney(amount, currency)
}
