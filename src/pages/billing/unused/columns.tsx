import { useMemo } from 'react'

import { Absent } from '@/components/list/absent'
import { useLocationScope } from '@/components/location-scope'
import { useCurrency } from '@/components/use-currency'
import { When } from '@/components/when'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney } from '@/lib/money'
import { HOURS_PER_MONTH, perMonth } from '@/lib/pricing'
import { CardLine } from '@/ui/card-line'
import type { Column } from '@/ui/data-table'
import { Tag } from '@/ui/tag'
import { TextLink } from '@/ui/text-link'
import { WithMono } from '@/ui/with-mono'

import { unusedMessages } from './messages'
import type { UnusedRow } from './unused-rows'

export function useUnusedColumns(): readonly Column<UnusedRow>[] {
  const t = useMessages(unusedMessages)
  return useMemo(
    () => [
      {
        id: 'what',
        header: t.columns.what,
        sortable: true,
        width: 'minmax(10rem, 2.4fr)',
        cell: (row) => <Name row={row} />,
      },
      {
        id: 'kind',
        header: t.columns.kind,
        sortable: true,
        width: 'minmax(9rem, 1.2fr)',
        cell: ({ kind }) => <span title={t.why[kind]}>{t.kinds[kind]}</span>,
      },
      {
        id: 'location',
        header: t.columns.location,
        sortable: true,
        width: 'minmax(5rem, 0.7fr)',
        className: 'text-muted',
        hideBelow: 'lg',
        cell: ({ location }) => location,
      },
      {
        id: 'since',
        header: t.columns.since,
        sortable: true,
        width: 'minmax(7rem, 0.9fr)',
        className: 'text-muted',
        hideBelow: 'lg',
        cell: ({ since }) => (since === null ? <Absent unknown /> : <When at={since} as="age" />),
      },
      {
        id: 'monthly',
        header: <span title={t.monthHint(HOURS_PER_MONTH)}>{t.columns.monthly}</span>,
        sortable: true,
        align: 'end',
        width: 'minmax(6rem, 0.8fr)',
        cell: (row) => <Monthly row={row} />,
      },
    ],
    [t],
  )
}

export function UnusedCard({ row }: { row: UnusedRow }) {
  const t = useMessages(unusedMessages)
  return (
    <>
      <Name row={row} />
      <CardLine end={<Monthly row={row} />}>{t.kinds[row.kind]}</CardLine>
      <CardLine end={<Tag>{row.location}</Tag>}>
        {row.since === null ? <Absent unknown /> : <When at={row.since} as="age" />}
      </CardLine>
    </>
  )
}

function Name({ row: { name, page } }: { row: UnusedRow }) {
  const { keep } = useLocationScope()
  return (
    <TextLink look="name" to={keep(page)} title={name} className="block min-w-0 truncate">
      <WithMono>{name}</WithMono>
    </TextLink>
  )
}

function Monthly({ row: { hourly, isLowerBound } }: { row: UnusedRow }) {
  const { atLeast } = useMessages(unusedMessages)
  const currency = useCurrency()
  if (hourly === null) return <Absent unknown />
  const amount = formatMoney(perMonth(hourly), currency)
  return isLowerBound ? atLeast(amount) : amount
}
