import { useMemo } from 'react'

import { Absent } from '@/components/list/absent'
import { useLocationScope } from '@/components/location-scope'
import { useCurrency } from '@/components/use-currency'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatLocale } from '@/lib/i18n/locale'
import { formatMoney, formatRate } from '@/lib/money'
import { CardLine } from '@/ui/card-line'
import type { Column } from '@/ui/data-table'
import { TextLink } from '@/ui/text-link'

import { usageMessages } from './messages'
import type { UsageRow } from './usage-rows'

export function useUsageColumns(): readonly Column<UsageRow>[] {
  const t = useMessages(usageMessages)
  const currency = useCurrency()
  return useMemo(() => {
    const number = new Intl.NumberFormat(formatLocale())
    return [
      {
        id: 'what',
        header: t.columns.what,
        sortable: true,
        width: 'minmax(12rem, 3fr)',
        cell: (row) => <What row={row} />,
      },
      {
        id: 'kind',
        header: t.columns.kind,
        sortable: true,
        width: 'minmax(7rem, 1fr)',
        cell: ({ kind }) => t.kinds[kind],
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
        id: 'hours',
        header: t.columns.hours,
        sortable: true,
        align: 'end',
        width: 'minmax(4rem, 0.5fr)',
        hideBelow: 'lg',
        cell: ({ hours }) => (hours === null ? <Absent unknown /> : number.format(hours)),
      },
      {
        id: 'hourly',
        header: t.columns.hourly,
        sortable: true,
        align: 'end',
        width: 'minmax(6rem, 0.7fr)',
        hideBelow: 'xl',
        cell: ({ hourly }) => (hourly === null ? <Absent unknown /> : formatRate(hourly, currency)),
      },
      {
        id: 'cost',
        header: t.columns.cost,
        sortable: true,
        align: 'end',
        width: 'minmax(5rem, 0.7fr)',
        cell: ({ cost }) => formatMoney(cost, currency),
      },
    ]
  }, [t, currency])
}

export function UsageCard({ row }: { row: UsageRow }) {
  const t = useMessages(usageMessages)
  const currency = useCurrency()
  return (
    <>
      <What row={row} />
      <CardLine end={formatMoney(row.cost, currency)}>{t.kinds[row.kind]}</CardLine>
      <CardLine end={row.hourly === null ? '' : formatRate(row.hourly, currency)}>{row.location}</CardLine>
    </>
  )
}

function What({ row: { description, page } }: { row: UsageRow }) {
  const { keep } = useLocationScope()
  if (page === null) return <span title={description}>{description}</span>
  return (
    <TextLink look="name" to={keep(page)} title={description} className="block min-w-0 truncate">
      {description}
    </TextLink>
  )
}
