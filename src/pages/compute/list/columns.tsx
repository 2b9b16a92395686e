import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'

import { floatingIpsQuery } from '@/api/floating-ips'
import { Absent } from '@/components/list/absent'
import { DateCell } from '@/components/list/date-cell'
import { useLocationScope } from '@/components/location-scope'
import { useCurrency } from '@/components/use-currency'
import { sizeName } from '@/components/vm/facts'
import type { VmRow } from '@/components/vm/inventory'
import { VmStateOf } from '@/components/vm/state'
import { currencySymbol } from '@/lib/currency-symbol'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatAmount, formatMoney } from '@/lib/money'
import { paths } from '@/lib/paths'
import { HOURS_PER_MONTH } from '@/lib/pricing'
import { CardLine } from '@/ui/card-line'
import type { Column } from '@/ui/data-table'
import { KeepEnd } from '@/ui/keep-end'
import { Mono } from '@/ui/mono'
import { Tag } from '@/ui/tag'
import { TextLink } from '@/ui/text-link'

import { vmListMessages } from './messages'
import type { VmColumn } from './definition'

/** The columns of the list. With the checkbox and the menu (100 px) their least widths fit the room at which each is shown (`hideBelow`). */
export function useVmColumns(): readonly (Column<VmRow> & { id: VmColumn })[] {
  const t = useMessages(vmListMessages)
  const currency = useCurrency()
  const { all, shown, keep } = useLocationScope()
  const unread = useUnreadAddresses(shown.map(({ slug }) => slug))
  return useMemo(() => {
    const names = new Map(all.map((location) => [location.slug, location.display_name]))
    return [
      {
        id: 'name',
        header: t.columns.name,
        sortable: true,
        width: 'minmax(5.5rem, 1.115fr)',
        cell: (row) => <VmLink row={row} keep={keep} />,
      },
      {
        id: 'status',
        header: t.columns.status,
        sortable: true,
        width: 'minmax(6.25rem, 1.31fr)',
        cell: (row) => <VmStateOf vm={row.vm} />,
      },
      {
        id: 'location',
        header: t.columns.location,
        sortable: true,
        width: 'minmax(4.75rem, 0.5fr)',
        className: 'text-muted',
        hideBelow: 'lg',
        cell: ({ vm }) => <span title={names.get(vm.location)}>{vm.location}</span>,
      },
      {
        id: 'os',
        header: t.columns.os,
        sortable: true,
        width: 'minmax(7.5rem, 1.475fr)',
        cell: ({ system }) => (system === '' ? <Absent /> : <KeepEnd>{system}</KeepEnd>),
      },
      {
        id: 'size',
        header: t.columns.size,
        sortable: true,
        width: 'minmax(6rem, 0.6fr)',
        hideBelow: 'lg',
        cell: ({ vm }) => sizeName(vm) || <Absent unknown />,
      },
      {
        id: 'private',
        header: t.columns.privateAddress,
        sortable: true,
        width: 'minmax(7.75rem, 0.8fr)',
        hideBelow: 'xl',
        cell: ({ vm }) => <Addresses all={vm.private_ipv4 ? [vm.private_ipv4] : []} />,
      },
      {
        id: 'public',
        header: t.columns.publicAddress,
        sortable: true,
        width: 'minmax(8.25rem, 0.9fr)',
        cell: ({ vm, publicAddresses }) => (
          <Addresses all={publicAddresses} unknown={unread.includes(vm.location)} />
        ),
      },
      {
        id: 'created',
        header: t.columns.created,
        sortable: true,
        width: 'minmax(7.25rem, 0.8fr)',
        className: 'text-muted',
        hideBelow: 'xl',
        cell: ({ created }) => <DateCell at={created} />,
      },
      {
        id: 'monthly',
        header: (
          <span title={t.columns.monthlyHint(HOURS_PER_MONTH)}>
            {t.columns.monthly(currencySymbol(currency))}
          </span>
        ),
        sortable: true,
        align: 'end',
        width: 'minmax(5.5rem, 0.7fr)',
        cell: (row) => <Monthly row={row} format={(amount) => formatAmount(amount, currency)} />,
      },
    ]
  }, [t, currency, all, keep, unread])
}

/** The locations whose floating IPs are not known, or not yet. */
function useUnreadAddresses(slugs: readonly string[]): readonly string[] {
  return useQueries({
    queries: slugs.map((slug) => floatingIpsQuery(slug)),
    combine: (readings) => slugs.filter((_, at) => readings[at]?.data === undefined),
  })
}

/** A VM on a phone. */
export function VmCard({ row }: { row: VmRow }) {
  const currency = useCurrency()
  const { keep } = useLocationScope()
  const address = row.publicAddresses[0] ?? row.vm.private_ipv4
  return (
    <>
      <div className="flex min-w-0 items-center justify-between gap-3">
        <VmLink row={row} keep={keep} />
        <VmStateOf vm={row.vm} className="shrink-0" />
      </div>
      <CardLine end={<Monthly row={row} format={(amount) => formatMoney(amount, currency)} />}>
        <InBrief row={row} />
      </CardLine>
      <CardLine end={<Tag>{row.vm.location}</Tag>}>{address ? <Mono>{address}</Mono> : <Absent />}</CardLine>
    </>
  )
}

/** "Ubuntu 24.04, 4 × 8 GB"; of a long name the size stays. */
function InBrief({ row: { vm, system } }: { row: VmRow }) {
  const size = sizeName(vm)
  if (system === '' || size === '') return system || size
  return (
    <span title={`${system}, ${size}`} className="flex min-w-0">
      <span className="min-w-0 truncate">{`${system},`}</span>
      <span className="shrink-0 whitespace-pre">{` ${size}`}</span>
    </span>
  )
}

function VmLink({ row: { vm }, keep }: { row: VmRow; keep: (path: string) => string }) {
  return (
    // A name may be empty; a link must not.
    <TextLink
      look="name"
      to={keep(paths.vm(vm.location, vm.uuid))}
      title={vm.name}
      className="block min-w-0 truncate"
    >
      {vm.name.trim() || vm.uuid}
    </TextLink>
  )
}

function Addresses({ all, unknown = false }: { all: readonly string[]; unknown?: boolean }) {
  const [first, ...others] = all
  if (first === undefined) return <Absent unknown={unknown} />
  return (
    <span title={all.join(', ')}>
      <Mono>{first}</Mono>
      {others.length > 0 && <span className="text-muted">{` +${others.length}`}</span>}
    </span>
  )
}

function Monthly({
  row: { estimate },
  format,
}: {
  row: VmRow
  format: (amount: NonNullable<VmRow['estimate']>['monthly']) => string
}) {
  const t = useMessages(vmListMessages).cells
  if (estimate === null) return <Absent unknown />
  const amount = format(estimate.monthly)
  return estimate.unpriced.length > 0 ? <span title={t.atLeastHint}>{t.atLeast(amount)}</span> : amount
}
