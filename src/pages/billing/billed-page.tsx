import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { Wallet } from 'lucide-react'
import type { LoaderFunction } from 'react-router'

import { billingAccountsQuery, type BillingAccount } from '@/api/billing-accounts'
import { pricingPolicyQuery } from '@/api/pricing'
import { startReading } from '@/api/read'
import { accountName } from '@/components/billing-account-facts'
import { ListPage } from '@/components/list/list-page'
import { useLocationScope } from '@/components/location-scope'
import { Part } from '@/components/part'
import { useCurrency } from '@/components/use-currency'
import { useMessages } from '@/lib/i18n/catalogue'
import { useInLanguage } from '@/lib/i18n/locale'
import { Empty } from '@/ui/empty'
import { SkeletonLines } from '@/ui/skeleton'

import { AccountSwitch, useChosenAccount } from './account/account-switch'
import { moveAction } from './billed/bulk'
import { BilledCard, useBilledColumns } from './billed/columns'
import { billedCsv, billedList, useBilledFaces } from './billed/definition'
import { billedMessages } from './billed/messages'
import type { BilledRow } from './billed/rows'
import { BilledTotal } from './billed/total'
import { useBilledInventory } from './billed/use-billed-inventory'

export const loader = (client: QueryClient): LoaderFunction => {
  return () => {
    startReading(client, pricingPolicyQuery)
    startReading(client, billingAccountsQuery)
    return null
  }
}

/** Which account is looked at is known only once they were read. One that is deleted pays for nothing. */
export function Component() {
  const t = useMessages(billedMessages)
  const accounts = useQuery(billingAccountsQuery)
  return (
    <Part query={accounts} what={t.parts.accounts} loading={<SkeletonLines lines={10} />}>
      {({ items }) => <OfChosen accounts={items} />}
    </Part>
  )
}

function OfChosen({ accounts }: { accounts: readonly BillingAccount[] }) {
  const t = useMessages(billedMessages)
  const account = useChosenAccount(accounts)
  if (account === undefined) return <Empty title={t.parts.accounts}>{t.empty.text}</Empty>
  return <BilledOn key={account.id} account={account} accounts={accounts} />
}

interface BilledOnProps {
  account: BillingAccount
  accounts: readonly BillingAccount[]
}

function BilledOn({ account, accounts }: BilledOnProps) {
  const t = useMessages(billedMessages)
  const client = useQueryClient()
  const currency = useCurrency()
  const { shown: locations } = useLocationScope()
  const inventory = useBilledInventory(account.id, locations)
  const columns = useBilledColumns()
  const faces = useBilledFaces()
  const bulk = useInLanguage(() => [moveAction(client, account.id)], [client, account.id])
  const name = accountName(account)

  return (
    <ListPage
      title={t.title}
      summary={<BilledTotal inventory={inventory} name={name} />}
      definition={billedList}
      inventory={inventory}
      faces={faces}
      search={t.search}
      partName={(place) => (place === null ? t.parts.buckets : t.parts.location(place))}
      actions={<AccountSwitch label={t.account} accounts={accounts} chosen={account} />}
      columns={columns}
      nameOf={nameOf}
      card={(row) => <BilledCard row={row} />}
      bulk={bulk}
      csv={{ name: t.csvName(name), fields: billedCsv(currency) }}
      empty={
        <Empty icon={<Wallet />} title={t.empty.title(name)}>
          {t.empty.text}
        </Empty>
      }
    />
  )
}

const nameOf = ({ name }: BilledRow) => name
