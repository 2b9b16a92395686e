import { useMemo } from 'react'

import { Absent } from '@/components/list/absent'
import { useLocationScope } from '@/components/location-scope'
import { useCurrency } from '@/components/use-currency'
import { diskName } from '@/components/vm/facts'
import { currencySymbol } from '@/lib/currency-symbol'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatDate, formatUtc } from '@/lib/instant'
import { formatAmount, formatMoney } from '@/lib/money'
import { paths } from '@/lib/paths'
import { HOURS_PER_MONTH } from '@/lib/pricing'
import { formatGb } from '@/lib/sizes'
import { CardLine } from '@/ui/card-line'
import type { Column } from '@/ui/data-table'
import { KeepEnd } from '@/ui/keep-end'
import { SecondLine } from '@/ui/second-line'
import { State } from '@/ui/state'
import { Tag } from '@/ui/tag'
import { TextLink } from '@/ui/text-link'
import { Time } from '@/ui/time'

import type { DiskColumn } from './definition'
import { diskState } from './disk-facts'
import type { DiskRow } from './disk-inventory'
import { diskMessages } from './messages'

/** The columns of the list. With the checkbox and the menu (100 px) their least widths fit the room at which each is shown (`hideBelow`). */
export function useDiskColumns(): readonly (Column<DiskRow> & { id: DiskColumn })[] {
  const t = useMessages(diskMessages)
  const currency = useCurrency()
  const { all } = useLocationScope()
  return useMemo(() => {
    const names = new Map(all.map((location) => [location.slug, location.display_name]))
    return [
      {
        id: 'name',
        header: t.columns.name,
        sortable: true,
        width: 'minmax(5.75rem, 0.2fr)',
        cell: (row) => <DiskName row={row} />,
      },
      {
        id: 'status',
        header: t.columns.status,
        sortable: true,
        width: 'minmax(5.5rem, 0.2fr)',
        cell: (row) => <DiskState row={row} />,
      },
      {
        id: 'size',
        header: t.columns.size,
        sortable: true,
        align: 'end',
        width: 'minmax(5.25rem, 0.2fr)',
        cell: ({ disk }) => (disk.size_gb == null ? <Absent unknown /> : formatGb(disk.size_gb)),
      },
      {
        id: 'source',
        header: t.columns.source,
        sortable: true,
        width: 'minmax(6.5rem, 1.6fr)',
        hideBelow: 'lg',
        cell: ({ source }) => (source === '' ? <Absent unknown /> : <KeepEnd>{source}</KeepEnd>),
      },
      {
        id: 'vm',
        header: t.columns.vm,
        sortable: true,
        width: 'minmax(7rem, 1.3fr)',
        cell: (row) => <AttachedTo row={row} />,
      },
      {
        id: 'location',
        header: t.columns.location,
        sortable: true,
        width: 'minmax(4.75rem, 0.2fr)',
        className: 'text-muted',
        hideBelow: 'lg',
        cell: ({ disk }) => <span title={names.get(disk.location)}>{disk.location}</span>,
      },
      {
        id: 'account',
        header: t.columns.account,
        sortable: true,
        width: 'minmax(7.5rem, 1fr)',
        className: 'text-muted',
        hideBelow: 'xl',
        cell: ({ account, disk }) =>
          account === null ? (
            (disk.billing_account_id ?? <Absent unknown />)
          ) : (
            <span title={account}>{account}</span>
          ),
      },
      {
        id: 'snapshots',
        header: t.columns.snapshots,
        sortable: true,
        align: 'end',
        width: 'minmax(6.25rem, 0.2fr)',
        hideBelow: 'xl',
        cell: ({ snapshots }) => (snapshots === 0 ? <Absent /> : snapshots),
      },
      {
        id: 'created',
        header: t.columns.created,
        sortable: true,
        width: 'minmax(7.25rem, 0.2fr)',
        className: 'text-muted',
        hideBelow: 'xl',
        cell: ({ created }) =>
          created === null ? (
            <Absent unknown />
          ) : (
            <Time
              iso={new Date(created).toISOString()}
              text={formatDate(created)}
              exact={formatUtc(created)}
            />
          ),
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
        width: 'minmax(5.5rem, 0.2fr)',
        cell: ({ monthly }) => (monthly === null ? <Absent unknown /> : formatAmount(monthly, currency)),
      },
    ]
  }, [t, currency, all])
}

/** A disk on a phone. */
export function DiskCard({ row }: { row: DiskRow }) {
  const t = useMessages(diskMessages)
  const currency = useCurrency()
  const { disk, source, snapshots, monthly } = row
  const facts = [
    disk.size_gb == null ? '' : formatGb(disk.size_gb),
    source,
    snapshots === 0 ? '' : t.cells.snapshots(snapshots),
  ]
  return (
    <>
      <div className="flex min-w-0 items-center justify-between gap-3">
        <DiskName row={row} />
        <DiskState row={row} />
      </div>
      <CardLine end={monthly === null ? <Absent unknown /> : formatMoney(monthly, currency)}>
        {facts.filter((fact) => fact !== '').join(', ')}
      </CardLine>
      <CardLine end={<Tag>{disk.location}</Tag>}>
        <AttachedTo row={row} inline />
      </CardLine>
    </>
  )
}

function DiskName({ row: { name, disk } }: { row: DiskRow }) {
  return (
    <span className="mono font-[550] text-text" title={disk.uuid}>
      {name}
    </span>
  )
}

function DiskState({ row: { disk } }: { row: DiskRow }) {
  const { kind, word } = diskState(disk.status)
  return <State kind={kind}>{word}</State>
}

function AttachedTo({ row: { attachment }, inline = false }: { row: DiskRow; inline?: boolean }) {
  const t = useMessages(diskMessages).cells
  const { keep } = useLocationScope()
  if (attachment.kind === 'unknown') return <Absent unknown />
  if (attachment.kind === 'detached') return <State kind="due">{t.detached}</State>
  const { vm, storage } = attachment
  const device = diskName(storage)
  const how = storage.primary === true ? t.boot(device) : t.device(device)
  const link = (
    <TextLink
      look="name"
      to={keep(paths.vm(vm.location, vm.uuid, 'disks'))}
      title={vm.name}
      className={inline ? '' : '-my-0.5 block min-w-0 truncate py-0.5'}
    >
      {vm.name.trim() || vm.uuid}
    </TextLink>
  )
  if (inline) {
    return (
      <>
        {link} {how}
      </>
    )
  }
  return (
    <>
      {link}
      <SecondLine>{how}</SecondLine>
    </>
  )
}
