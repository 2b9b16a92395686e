import { useMemo } from 'react'

import { Absent } from '@/components/list/absent'
import { useLocationScope } from '@/components/location-scope'
import { useCurrency } from '@/components/use-currency'
import { When } from '@/components/when'
import { currencySymbol } from '@/lib/currency-symbol'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatAmount, formatMoney } from '@/lib/money'
import { paths } from '@/lib/paths'
import { HOURS_PER_MONTH } from '@/lib/pricing'
import { formatGb } from '@/lib/sizes'
import { CardLine } from '@/ui/card-line'
import type { Column } from '@/ui/data-table'
import { Mono } from '@/ui/mono'
import { Tag } from '@/ui/tag'
import { TextLink } from '@/ui/text-link'

import { kindName, type ReplicaColumn } from './definition'
import { snapshotListMessages } from './messages'
import type { ReplicaRow } from './replica-inventory'

/** The columns of the list. With the checkbox and the menu (100 px) their least widths fit the room at which each is shown (`hideBelow`). */
export function useReplicaListColumns(): readonly (Column<ReplicaRow> & { id: ReplicaColumn })[] {
  const t = useMessages(snapshotListMessages).columns
  const currency = useCurrency()
  const { all } = useLocationScope()
  return useMemo(() => {
    const names = new Map(all.map((location) => [location.slug, location.display_name]))
    return [
      {
        id: 'kind',
        header: t.kind,
        sortable: true,
        width: 'minmax(6rem, 0.6fr)',
        cell: ({ replica }) => kindName(replica.kind),
      },
      {
        id: 'vm',
        header: t.vm,
        names: true,
        sortable: true,
        width: 'minmax(7rem, 1.4fr)',
        cell: (row) => <Of row={row} />,
      },
      {
        id: 'disk',
        header: t.disk,
        sortable: true,
        width: 'minmax(5.5rem, 0.8fr)',
        hideBelow: 'lg',
        cell: ({ replica }) => <Mono truncate>{replica.disk}</Mono>,
      },
      {
        id: 'location',
        header: t.location,
        sortable: true,
        width: 'minmax(4.75rem, 0.6fr)',
        className: 'text-muted',
        hideBelow: 'lg',
        cell: ({ location }) => <span title={names.get(location)}>{location}</span>,
      },
      {
        id: 'taken',
        header: t.taken,
        sortable: true,
        width: 'minmax(7.25rem, 1fr)',
        className: 'text-muted',
        cell: ({ replica }) => <When at={replica.taken} as="age" />,
      },
      {
        id: 'size',
        header: t.size,
        sortable: true,
        align: 'end',
        width: 'minmax(5.25rem, 0.5fr)',
        cell: ({ replica }) => (replica.size === null ? <Absent unknown /> : formatGb(replica.size)),
      },
      {
        id: 'monthly',
        header: <span title={t.monthlyHint(HOURS_PER_MONTH)}>{t.monthly(currencySymbol(currency))}</span>,
        sortable: true,
        align: 'end',
        width: 'minmax(5.5rem, 0.6fr)',
        cell: ({ monthly }) => (monthly === null ? <Absent unknown /> : formatAmount(monthly, currency)),
      },
    ]
  }, [t, currency, all])
}

/** A snapshot or backup on a phone. */
export function ReplicaListCard({ row }: { row: ReplicaRow }) {
  const currency = useCurrency()
  const { replica, monthly, location } = row
  return (
    <>
      <CardLine end={<When at={replica.taken} as="age" />}>
        <span className="font-[550] text-text">{kindName(replica.kind)}</span>
      </CardLine>
      <CardLine end={monthly === null ? <Absent unknown /> : formatMoney(monthly, currency)}>
        <Of row={row} /> <Mono>{replica.disk}</Mono>
      </CardLine>
      <CardLine end={<Tag>{location}</Tag>}>{replica.size === null ? '' : formatGb(replica.size)}</CardLine>
    </>
  )
}

function Of({ row: { vm } }: { row: ReplicaRow }) {
  const t = useMessages(snapshotListMessages)
  const { keep } = useLocationScope()
  if (vm === null) return <span className="text-muted">{t.detached}</span>
  return (
    <TextLink look="name" to={keep(paths.vm(vm.location, vm.uuid, 'snapshots'))} title={vm.name}>
      {vm.name.trim() || vm.uuid}
    </TextLink>
  )
}
