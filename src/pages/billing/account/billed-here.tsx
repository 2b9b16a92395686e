import { useMemo } from 'react'

import type { BillingAccount } from '@/api/billing-accounts'
import { accountName } from '@/components/billing-account-facts'
import { ListNotices } from '@/components/list/list-notices'
import { useLocationScope } from '@/components/location-scope'
import { useCurrency } from '@/components/use-currency'
import { useVmInventory } from '@/components/vm/inventory'
import { VmStateOf } from '@/components/vm/state'
import { vmTotals } from '@/components/vm/totals'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney } from '@/lib/money'
import { paths } from '@/lib/paths'
import { HOURS_PER_MONTH } from '@/lib/pricing'
import { billedMessages } from '@/pages/billing/billed/messages'
import { CardLine } from '@/ui/card-line'
import { DataTable, type Column } from '@/ui/data-table'
import { Empty } from '@/ui/empty'
import { Tag } from '@/ui/tag'
import { TextLink } from '@/ui/text-link'
import type { VmRow } from '@/components/vm/inventory'

import { accountMessages } from './messages'

/** The virtual machines that this account pays for, over all locations, and what they cost as they stand. */
export function BilledHere({ account }: { account: BillingAccount }) {
  const t = useMessages(accountMessages).billedHere
  const currency = useCurrency()
  const tBilled = useMessages(billedMessages)
  const { all, keep } = useLocationScope()
  const { rows, parts } = useVmInventory(all)
  const here = useMemo(() => rows.filter(({ vm }) => vm.billing_account === account.id), [rows, account.id])
  const { monthly, isLowerBound } = vmTotals(here)
  const isLoading = parts.some(({ state }) => state === 'loading')
  const amount = formatMoney(monthly, currency)
  const columns = useColumns()
  return (
    <section className="grid gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2>{t.title}</h2>
        {here.length > 0 && (
          <p className="num text-muted">{t.total(here.length, isLowerBound ? t.atLeast(amount) : amount)}</p>
        )}
      </div>
      <ListNotices parts={parts} name={(place) => t.partName(place ?? '')} />
      <p>
        <TextLink to={keep(paths.billedTo(account.id))}>{tBilled.link}</TextLink>
      </p>
      <DataTable
        label={t.title}
        columns={columns}
        rows={here}
        rowId={({ id }) => id}
        rowLabel={({ vm }) => vm.name}
        renderCard={(row) => <BilledCard row={row} />}
        loadingRows={isLoading && here.length === 0 ? 4 : 0}
        empty={<Empty title={t.empty(accountName(account))} level={3} />}
      />
    </section>
  )
}

function useColumns(): readonly Column<VmRow>[] {
  const t = useMessages(accountMessages).billedHere
  return useMemo(
    () => [
      {
        id: 'name',
        header: t.name,
        width: 'minmax(8rem, 2fr)',
        cell: ({ vm }) => <VmLink vm={vm} />,
      },
      {
        id: 'state',
        header: t.state,
        width: 'minmax(6rem, 1fr)',
        cell: ({ vm }) => <VmStateOf vm={vm} />,
      },
      {
        id: 'location',
        header: t.location,
        width: 'minmax(5rem, 1fr)',
        cell: ({ vm }) => <Tag>{vm.location}</Tag>,
      },
      {
        id: 'monthly',
        header: <span title={t.monthlyHint(HOURS_PER_MONTH)}>{t.monthly}</span>,
        align: 'end',
        width: 'minmax(5rem, 1fr)',
        cell: (row) => <Monthly row={row} />,
      },
    ],
    [t],
  )
}

function BilledCard({ row }: { row: VmRow }) {
  return (
    <>
      <div className="flex min-w-0 items-center justify-between gap-3">
        <VmLink vm={row.vm} />
        <VmStateOf vm={row.vm} className="shrink-0" />
      </div>
      <CardLine end={<Monthly row={row} />}>{row.vm.location}</CardLine>
    </>
  )
}

function VmLink({ vm }: Pick<VmRow, 'vm'>) {
  const { keep } = useLocationScope()
  return (
    <TextLink look="name" to={keep(paths.vm(vm.location, vm.uuid))}>
      {vm.name.trim() || vm.uuid}
    </TextLink>
  )
}

function Monthly({ row: { estimate } }: { row: VmRow }) {
  const t = useMessages(accountMessages).billedHere
  const currency = useCurrency()
  return estimate === null ? t.notKnown : formatMoney(estimate.monthly, currency)
}
