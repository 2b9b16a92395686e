import { useMemo } from 'react'

import { Absent } from '@/components/list/absent'
import { useCurrency } from '@/components/use-currency'
import { currencySymbol } from '@/lib/currency-symbol'
import { useMessages } from '@/lib/i18n/catalogue'
import { CardLine } from '@/ui/card-line'
import type { Column } from '@/ui/data-table'
import { SecondLine } from '@/ui/second-line'
import { Tag } from '@/ui/tag'

import type { ChangeRow } from './definition'
import { changesMessages } from './messages'
import { signed } from './signed'

export function useChangeColumns(): readonly Column<ChangeRow>[] {
  const t = useMessages(changesMessages)
  const currency = useCurrency()
  return useMemo(
    () => [
      {
        id: 'what',
        header: t.columns.what,
        sortable: true,
        width: 'minmax(11rem, 1.4fr)',
        cell: (row) => <What row={row} />,
      },
      {
        id: 'location',
        header: t.columns.location,
        sortable: true,
        width: 'minmax(5rem, 0.4fr)',
        hideBelow: 'xl',
        className: 'text-muted',
        cell: ({ place }) => place || <Absent unknown={place === null} />,
      },
      {
        id: 'reason',
        header: t.columns.reason,
        sortable: true,
        width: 'minmax(8rem, 0.8fr)',
        cell: ({ part }) => <Tag>{t.reasons[part.reason]}</Tag>,
      },
      {
        id: 'why',
        header: t.columns.why,
        width: 'minmax(12rem, 2fr)',
        hideBelow: 'lg',
        cell: ({ why }) => (
          <span className="block min-w-0" title={`${why.now}. ${why.before}.`}>
            <span className="block truncate">{why.now}</span>
            {why.before !== '' && <SecondLine>{why.before}</SecondLine>}
          </span>
        ),
      },
      {
        id: 'difference',
        header: t.columns.difference(currencySymbol(currency)),
        sortable: true,
        align: 'end',
        width: 'minmax(7rem, 0.6fr)',
        cell: ({ part }) => signed(part.difference, currency),
      },
    ],
    [t, currency],
  )
}

export function ChangeCard({ row }: { row: ChangeRow }) {
  const t = useMessages(changesMessages)
  const currency = useCurrency()
  const { part, why } = row
  return (
    <>
      <CardLine end={signed(part.difference, currency)}>
        <What row={row} />
      </CardLine>
      <CardLine end={part.location}>
        <Tag>{t.reasons[part.reason]}</Tag>
      </CardLine>
      <p>
        {why.now}
        {why.before !== '' && <span className="block text-xs text-muted">{why.before}</span>}
      </p>
    </>
  )
}

function What({ row: { name, details } }: { row: ChangeRow }) {
  return (
    <span className="block min-w-0">
      <span className="block truncate font-[550] text-text" title={name}>
        {name}
      </span>
      {details !== '' && <SecondLine>{details}</SecondLine>}
    </span>
  )
}
