import { useQuery, type QueryClient } from '@tanstack/react-query'
import { GitCompareArrows } from 'lucide-react'
import { useMemo } from 'react'
import type { LoaderFunction } from 'react-router'

import { allBillingAccountsQuery, type BillingAccount } from '@/api/billing-accounts'
import { usageQuery } from '@/api/charging'
import { invoicesQuery } from '@/api/invoices'
import { startReading } from '@/api/read'
import { accountName } from '@/components/billing-account-facts'
import { ListPage } from '@/components/list/list-page'
import { partOf } from '@/components/list/list-part'
import { Part } from '@/components/part'
import { useCurrency } from '@/components/use-currency'
import { messagesOf, useMessages } from '@/lib/i18n/catalogue'
import { useInLanguage } from '@/lib/i18n/locale'
import { formatMoney, sumMoney, ZERO } from '@/lib/money'
import { THIS_MONTH } from '@/lib/paths'
import { Empty } from '@/ui/empty'
import { SkeletonLines } from '@/ui/skeleton'

import { AccountSwitch, useChosenAccount } from './account/account-switch'
import { BridgeCard } from './changes/bridge-card'
import { ChangeCard, useChangeColumns } from './changes/columns'
import { changeList, changeRows, changesCsv, useChangeFaces, type ChangeRow } from './changes/definition'
import { changesMessages } from './changes/messages'
import { FROM, PeriodSwitch, TO, useChosenPeriods } from './changes/period-switch'
import { periodOfInvoice, periodOfUsage, usageInvoices, type Period } from './changes/periods'
import { TotalsCard } from './changes/totals-card'

export const loader = (client: QueryClient): LoaderFunction => {
  return () => {
    startReading(client, allBillingAccountsQuery)
    return null
  }
}

/** Which account is looked at is known only once they were read; also what a deleted one was billed can be compared. */
export function Component() {
  const t = useMessages(changesMessages)
  const accounts = useQuery(allBillingAccountsQuery)
  return (
    <Part query={accounts} what={t.parts.accounts} loading={<SkeletonLines lines={10} />}>
      {({ items }) => <OfChosen accounts={inOrder(items)} />}
    </Part>
  )
}

function inOrder(accounts: readonly BillingAccount[]): BillingAccount[] {
  const rank = ({ is_default: isDefault, is_deleted: isDeleted }: BillingAccount) =>
    Number(isDeleted === true) - Number(isDefault === true)
  return accounts.toSorted((a, b) => rank(a) - rank(b))
}

function OfChosen({ accounts }: { accounts: readonly BillingAccount[] }) {
  const t = useMessages(changesMessages)
  const account = useChosenAccount(accounts)
  if (account === undefined) return <Empty title={t.empty.title}>{t.empty.text}</Empty>
  return <ChangesOf key={account.id} account={account} accounts={accounts} />
}

interface ChangesOfProps {
  account: BillingAccount
  accounts: readonly BillingAccount[]
}

function ChangesOf({ account, accounts }: ChangesOfProps) {
  const t = useMessages(changesMessages)
  const currency = useCurrency()
  const columns = useChangeColumns()
  const faces = useChangeFaces()
  const name = accountName(account)
  const { from, to, rows, parts, choice } = useChanges(account)
  const isKnown = from !== null && to !== null

  return (
    <ListPage
      title={t.title}
      summary={isKnown ? <Summary from={from} to={to} account={name} /> : name}
      definition={changeList}
      inventory={{ rows, parts }}
      faces={faces}
      search={t.search}
      partName={(place) => place ?? t.parts.invoices}
      actions={
        <>
          <AccountSwitch label={t.account} accounts={accounts} chosen={account} forgets={[FROM, TO]} />
          <PeriodSwitch {...choice} />
        </>
      }
      notices={
        isKnown && (
          <div className="grid items-start gap-4 lg:grid-cols-2">
            <BridgeCard from={from} to={to} rows={rows} />
            <TotalsCard from={from} to={to} />
          </div>
        )
      }
      columns={columns}
      nameOf={nameOf}
      card={(row) => <ChangeCard row={row} />}
      csv={{ name: t.csvName(name), fields: changesCsv(from?.name ?? '', to?.name ?? '', currency) }}
      empty={
        <Empty icon={<GitCompareArrows />} title={isKnown ? t.empty.sameTitle : t.empty.title}>
          {isKnown ? t.empty.sameText : t.empty.text}
        </Empty>
      }
    />
  )
}

const nameOf = ({ name }: ChangeRow) => name

/** The two periods of the address, as far as they are read, and what makes the difference. */
function useChanges(account: BillingAccount) {
  const currency = useCurrency()
  const list = useQuery(invoicesQuery(account.id))
  const invoices = useMemo(() => usageInvoices(list.data?.items ?? []), [list.data])
  const choice = useChosenPeriods(invoices)
  const asksNow = choice.from === THIS_MONTH || choice.to === THIS_MONTH
  const usage = useQuery({ ...usageQuery(account.id), enabled: asksNow })
  const [from, to] = useInLanguage(
    () =>
      [choice.from, choice.to].map((key): Period | null => {
        if (key === THIS_MONTH)
          return usage.data === undefined ? null : periodOfUsage(usage.data.items, account)
        const invoice = invoices.find(({ id }) => String(id) === key)
        return invoice === undefined ? null : periodOfInvoice(invoice)
      }),
    [choice.from, choice.to, usage.data, invoices, account],
  )
  const rows = useInLanguage(() => (from && to ? changeRows(from, to, currency) : []), [from, to, currency])
  const { parts: names } = messagesOf(changesMessages)
  return {
    from: from ?? null,
    to: to ?? null,
    rows,
    parts: [partOf(null, list), ...(asksNow ? [{ ...partOf(null, usage), place: names.usage }] : [])],
    choice,
  }
}

function Summary({ from, to, account }: { from: Period; to: Period; account: string }) {
  const t = useMessages(changesMessages)
  const currency = useCurrency()
  const sumOf = ({ cost }: Period) => sumMoney(cost.lines.map(({ amount }) => amount))
  const difference = sumOf(to).minus(sumOf(from))
  const amount = formatMoney(difference.abs(), currency)
  const words = difference.eq(ZERO) ? t.same : difference.gt(ZERO) ? t.more(amount) : t.less(amount)
  return <span className="num">{t.summary(words, account)}</span>
}
