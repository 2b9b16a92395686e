import { useMemo } from 'react'

import type { BillingAccount } from '@/api/billing-accounts'
import { accountName } from '@/components/billing-account-facts'
import { ListNotices } from '@/components/list/list-notices'
import { useLocationScope } from '@/components/location-scope'
import { useMessages } from '@/lib/i18n/catalogue'
import { paths } from '@/lib/paths'
import { BilledCard, useBilledColumns } from '@/pages/billing/billed/columns'
import { billedList } from '@/pages/billing/billed/definition'
import { billedMessages } from '@/pages/billing/billed/messages'
import { BilledTotal } from '@/pages/billing/billed/total'
import { useBilledInventory } from '@/pages/billing/billed/use-billed-inventory'
import { DataTable } from '@/ui/data-table'
import { Empty } from '@/ui/empty'
import { TextLink } from '@/ui/text-link'

import { accountMessages } from './messages'

/** The page of what is billed shows them all. */
const SHOWN = 10

/** What of all that this account pays for, over all locations, costs most as it stands. */
export function BilledHere({ account }: { account: BillingAccount }) {
  const t = useMessages(accountMessages).billedHere
  const { link, parts: partNames } = useMessages(billedMessages)
  const { all, keep } = useLocationScope()
  const inventory = useBilledInventory(account.id, all)
  const { rows, parts } = inventory
  const dearest = useMemo(() => billedList.orders.monthly(rows, 'desc').slice(0, SHOWN), [rows])
  const columns = useBilledColumns()
  const isLoading = parts.some(({ state }) => state === 'loading')
  const name = accountName(account)
  return (
    <section className="grid gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2>{t.title}</h2>
        {(isLoading || rows.length > 0) && (
          <p className="text-muted">
            <BilledTotal inventory={inventory} name={name} />
          </p>
        )}
      </div>
      <ListNotices
        parts={parts}
        name={(place) => (place === null ? partNames.buckets : partNames.location(place))}
      />
      <p>
        {rows.length > SHOWN && `${t.dearest(SHOWN)} `}
        <TextLink to={keep(paths.billedTo(account.id))}>{link}</TextLink>
      </p>
      <DataTable
        label={t.title}
        columns={columns}
        rows={dearest}
        rowId={({ id }) => id}
        rowLabel={(row) => row.name}
        renderCard={(row) => <BilledCard row={row} />}
        loadingRows={isLoading && rows.length === 0 ? 4 : 0}
        empty={<Empty title={t.empty(name)} level={3} />}
      />
    </section>
  )
}
