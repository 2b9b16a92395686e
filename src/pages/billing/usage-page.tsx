import { useQuery, type QueryClient } from '@tanstack/react-query'
import { ChartColumn, GitCompareArrows } from 'lucide-react'
import type { LoaderFunction } from 'react-router'

import { billingAccountsQuery, type BillingAccount } from '@/api/billing-accounts'
import { usageQuery } from '@/api/charging'
import { startReading } from '@/api/read'
import { accountName, payableAccounts } from '@/components/billing-account-facts'
import { ListPage } from '@/components/list/list-page'
import { useAccountInventory } from '@/components/list/use-inventory'
import { useLocationScope } from '@/components/location-scope'
import { Part } from '@/components/part'
import { useBurn } from '@/components/use-burn'
import { useCurrency } from '@/components/use-currency'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney, sumMoney } from '@/lib/money'
import { paths, THIS_MONTH } from '@/lib/paths'
import { ButtonLink } from '@/ui/button-link'
import { Empty } from '@/ui/empty'
import { SkeletonLines } from '@/ui/skeleton'

import { AccountSwitch, useChosenAccount } from './account/account-switch'
import { changesMessages } from './changes/messages'
import { UsageCard, useUsageColumns } from './usage/columns'
import { usageCsv, usageList, useUsageFaces } from './usage/definition'
import { ForecastCard } from './usage/forecast-card'
import { usageMessages } from './usage/messages'
import { Shares } from './usage/shares'
import { usageRows, type UsageRow } from './usage/usage-rows'

export const loader = (client: QueryClient): LoaderFunction => {
  return () => {
    startReading(client, billingAccountsQuery)
    return null
  }
}

/** Which account is looked at is known only once they were read. */
export function Component() {
  const t = useMessages(usageMessages)
  const accounts = useQuery(billingAccountsQuery)
  return (
    <Part query={accounts} what={t.account} loading={<SkeletonLines lines={10} />}>
      {({ items }) => <OfChosen accounts={payableAccounts(items)} />}
    </Part>
  )
}

function OfChosen({ accounts }: { accounts: readonly BillingAccount[] }) {
  const t = useMessages(usageMessages)
  const account = useChosenAccount(accounts)
  if (account === undefined) return <Empty title={t.empty.title}>{t.empty.text}</Empty>
  return <UsageOf key={account.id} account={account} accounts={accounts} />
}

interface UsageOfProps {
  account: BillingAccount
  accounts: readonly BillingAccount[]
}

function UsageOf({ account, accounts }: UsageOfProps) {
  const t = useMessages(usageMessages)
  const tChanges = useMessages(changesMessages)
  const { keep } = useLocationScope()
  const currency = useCurrency()
  const burn = useBurn()
  const usage = useQuery(usageQuery(account.id))
  const inventory = useAccountInventory(usage, usageRows, [burn.owned])
  const columns = useUsageColumns()
  const faces = useUsageFaces()
  const soFar = sumMoney(inventory.rows.map(({ cost }) => cost))
  const isRead = inventory.parts.every(({ state }) => state === 'ready' || state === 'stale')
  return (
    <ListPage
      title={t.title}
      summary={isRead ? t.summary(formatMoney(soFar, currency), accountName(account)) : accountName(account)}
      definition={usageList}
      inventory={inventory}
      faces={faces}
      search={t.search}
      partName={() => t.partName}
      actions={
        <>
          <AccountSwitch label={t.account} accounts={accounts} chosen={account} />
          <ButtonLink to={keep(paths.changesOf(account.id, THIS_MONTH))} icon={<GitCompareArrows />}>
            {tChanges.link}
          </ButtonLink>
        </>
      }
      notices={
        isRead && (
          <>
            <ForecastCard
              account={account}
              soFar={soFar}
              readAt={usage.dataUpdatedAt}
              burn={burn.burnOf?.(account.id) ?? null}
              isUnread={burn.isUnread}
              onRetry={burn.retry}
            />
            {inventory.rows.length > 0 && <Shares rows={inventory.rows} />}
          </>
        )
      }
      columns={columns}
      nameOf={nameOf}
      card={(row) => <UsageCard row={row} />}
      csv={{ name: t.csvName(accountName(account)), fields: usageCsv(currency) }}
      empty={
        <Empty icon={<ChartColumn />} title={t.empty.title}>
          {t.empty.text}
        </Empty>
      }
    />
  )
}

const nameOf = ({ description }: UsageRow) => description
