import { useMemo } from 'react'

import { Absent } from '@/components/list/absent'
import { useLocationScope } from '@/components/location-scope'
import { useCurrency } from '@/components/use-currency'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney } from '@/lib/money'
import { HOURS_PER_MONTH, perMonth } from '@/lib/pricing'
import { CardLine } from '@/ui/card-line'
import type { Column } from '@/ui/data-table'
import { Tag } from '@/ui/tag'
import { TextLink } from '@/ui/text-link'
import { WithMono } from '@/ui/with-mono'

import { billedMessages } from './messages'
import type { BilledRow } from './rows'

export function useBilledColumns(): readonly (Column<BilledRow> & { id: string })[] {
  const t = useMessages(billedMessages)
  return useMemo(
    () => [
      {
        id: 'what',
        header: t.columns.what,
        sortable: true,
        width: 'minmax(12rem, 2.4fr)',
        cell: (row) => <Name row={row} />,
      },
      {
        id: 'kind',
        header: t.columns.kind,
        sortable: true,
        width: 'minmax(8rem, 1fr)',
        cell: ({ thing }) => t.kinds[thing.kind],
      },
      {
        id: 'location',
        header: t.columns.location,
        sortable: true,
        width: 'minmax(5rem, 0.6fr)',
        hideBelow: 'lg',
        className: 'text-muted',
        cell: ({ location }) => (location === '' ? <Absent /> : location),
      },
      {
        id: 'monthly',
        header: <span title={t.monthHint(HOURS_PER_MONTH)}>{t.columns.monthly}</span>,
        sortable: true,
        align: 'end',
        width: 'minmax(6rem, 0.7fr)',
        cell: (row) => <Monthly row={row} />,
      },
    ],
    [t],
  )
}

export function BilledCard({ row }: { row: BilledRow }) {
  const t = useMessages(billedMessages)
  return (
    <>
      <Name row={row} />
      <CardLine end={<Monthly row={row} />}>{t.kinds[row.thing.kind]}</CardLine>
      <CardLine>{row.location === '' ? <Absent /> : <Tag>{row.location}</Tag>}</CardLine>
    </>
  )
}

function Name({ row: { name, page } }: { row: BilledRow }) {
  const { keep } = useLocationScope()
  return (
    <TextLink look="name" to={keep(page)} title={name} className="block min-w-0 truncate">
      <WithMono>{name}</WithMono>
    </TextLink>
  )
}

function Monthly({ row: { thing } }: { row: BilledRow }) {
  const t = useMessages(billedMessages)
  const currency = useCurrency()
  if (thing.hourly === null) return <Absent unknown />
  const amount = formatMoney(perMonth(thing.hourly), currency)
  return thing.isLowerBound ? t.atLeast(amount) : amount
}
