import { useMemo } from 'react'

import { HolderLink } from '@/components/floating-ips/holder-link'
import { Absent } from '@/components/list/absent'
import { DateCell } from '@/components/list/date-cell'
import { useLocationScope } from '@/components/location-scope'
import { useCurrency } from '@/components/use-currency'
import { currencySymbol } from '@/lib/currency-symbol'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatAmount, formatMoney } from '@/lib/money'
import { HOURS_PER_MONTH } from '@/lib/pricing'
import { CardLine } from '@/ui/card-line'
import type { Column } from '@/ui/data-table'
import { Mono } from '@/ui/mono'
import { Tag } from '@/ui/tag'

import type { FloatingIpColumn } from './definition'
import { floatingIpListMessages } from './messages'
import type { FloatingIpRow } from './rows'

/** With the checkbox and the menu (100 px) their least widths fit the room at which each is shown (`hideBelow`). */
export function useFloatingIpColumns(): readonly (Column<FloatingIpRow> & { id: FloatingIpColumn })[] {
  const t = useMessages(floatingIpListMessages).columns
  const currency = useCurrency()
  const { all } = useLocationScope()
  return useMemo(() => {
    const names = new Map(all.map((location) => [location.slug, location.display_name]))
    return [
      {
        id: 'address',
        header: t.address,
        sortable: true,
        width: 'minmax(8.25rem, 8.5fr)',
        cell: ({ ip }) => <Mono>{ip.address}</Mono>,
      },
      {
        id: 'name',
        header: t.name,
        sortable: true,
        width: 'minmax(6rem, 11fr)',
        cell: ({ ip }) => (ip.name?.trim() ? <span title={ip.name}>{ip.name}</span> : <Absent />),
      },
      {
        id: 'assigned',
        header: t.assigned,
        sortable: true,
        width: 'minmax(8rem, 10.25fr)',
        cell: ({ ip, holder }) => <HolderLink location={ip.location} holder={holder} />,
      },
      {
        id: 'private',
        header: t.private,
        sortable: true,
        width: 'minmax(7.75rem, 8fr)',
        hideBelow: 'xl',
        cell: ({ ip }) => (ip.assigned_to_private_ip ? <Mono>{ip.assigned_to_private_ip}</Mono> : <Absent />),
      },
      {
        id: 'location',
        header: t.location,
        sortable: true,
        width: 'minmax(4.75rem, 5.25fr)',
        className: 'text-muted',
        hideBelow: 'lg',
        cell: ({ ip }) => <span title={names.get(ip.location)}>{ip.location}</span>,
      },
      {
        id: 'account',
        header: t.account,
        sortable: true,
        width: 'minmax(7.5rem, 9.75fr)',
        hideBelow: 'xl',
        cell: ({ account }) =>
          account === null ? <Absent unknown /> : <span title={account}>{account}</span>,
      },
      {
        id: 'created',
        header: t.created,
        sortable: true,
        width: 'minmax(7.25rem, 7.5fr)',
        className: 'text-muted',
        hideBelow: 'xl',
        cell: ({ created }) => <DateCell at={created} />,
      },
      {
        id: 'monthly',
        header: <span title={t.monthlyHint(HOURS_PER_MONTH)}>{t.monthly(currencySymbol(currency))}</span>,
        sortable: true,
        align: 'end',
        width: 'minmax(5.5rem, 5.75fr)',
        cell: ({ monthly }) => (monthly === null ? <Absent unknown /> : formatAmount(monthly, currency)),
      },
    ]
  }, [t, currency, all])
}

/** A floating IP on a phone. */
export function FloatingIpCard({ row: { ip, holder, monthly } }: { row: FloatingIpRow }) {
  const currency = useCurrency()
  return (
    <>
      <CardLine end={<Tag>{ip.location}</Tag>}>
        <span className="mono text-text">{ip.address}</span>
      </CardLine>
      <CardLine end={monthly === null ? <Absent unknown /> : formatMoney(monthly, currency)}>
        {ip.name?.trim() || <Absent />}
      </CardLine>
      <HolderLink location={ip.location} holder={holder} />
    </>
  )
}
