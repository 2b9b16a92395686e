import { useMemo } from 'react'

import { Absent } from '@/components/list/absent'
import { useLocationScope } from '@/components/location-scope'
import { useCurrency } from '@/components/use-currency'
import { currencySymbol } from '@/lib/currency-symbol'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatAmount } from '@/lib/money'
import { paths } from '@/lib/paths'
import { HOURS_PER_MONTH } from '@/lib/pricing'
import { CardLine } from '@/ui/card-line'
import type { Column } from '@/ui/data-table'
import { Mono } from '@/ui/mono'
import { State } from '@/ui/state'
import { Tag } from '@/ui/tag'
import { TextLink } from '@/ui/text-link'

import type { BalancerColumn } from './definition'
import { balancerPageMessages } from './messages'
import type { BalancerRow } from './rows'

/** With the menu (50 px) their least widths fit the room at which each is shown (`hideBelow`). */
export function useBalancerColumns(): readonly (Column<BalancerRow> & { id: BalancerColumn })[] {
  const t = useMessages(balancerPageMessages)
  const currency = useCurrency()
  const { all } = useLocationScope()
  return useMemo(() => {
    const names = new Map(all.map((location) => [location.slug, location.display_name]))
    return [
      {
        id: 'name',
        header: t.columns.name,
        sortable: true,
        width: 'minmax(7rem, 8fr)',
        cell: (row) => <BalancerLink row={row} />,
      },
      {
        id: 'targets',
        header: t.columns.targets,
        sortable: true,
        width: 'minmax(8.5rem, 8.75fr)',
        cell: ({ health }) => <State kind={health.kind}>{health.word}</State>,
      },
      {
        id: 'rules',
        header: t.columns.rules,
        sortable: true,
        width: 'minmax(9rem, 12.5fr)',
        cell: ({ rules }) => <Rules rules={rules} />,
      },
      {
        id: 'public',
        header: t.columns.public,
        sortable: true,
        width: 'minmax(8.25rem, 8.5fr)',
        cell: ({ publicAddresses: [first] }) => (first === undefined ? <Absent /> : <Mono>{first}</Mono>),
      },
      {
        id: 'network',
        header: t.columns.network,
        sortable: true,
        width: 'minmax(7rem, 9.5fr)',
        hideBelow: 'xl',
        cell: ({ network }) =>
          network === null ? <Absent unknown /> : <span title={network}>{network}</span>,
      },
      {
        id: 'location',
        header: t.columns.location,
        sortable: true,
        width: 'minmax(4.75rem, 5fr)',
        className: 'text-muted',
        hideBelow: 'lg',
        cell: ({ balancer }) => <span title={names.get(balancer.location)}>{balancer.location}</span>,
      },
      {
        id: 'account',
        header: t.columns.account,
        sortable: true,
        width: 'minmax(7rem, 9.5fr)',
        hideBelow: 'xl',
        cell: ({ account }) =>
          account === null ? <Absent unknown /> : <span title={account}>{account}</span>,
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
        width: 'minmax(5.5rem, 5.75fr)',
        cell: ({ monthly }) => (monthly === null ? <Absent unknown /> : formatAmount(monthly, currency)),
      },
    ]
  }, [t, currency, all])
}

function BalancerLink({ row: { balancer, name } }: { row: BalancerRow }) {
  const { keep } = useLocationScope()
  return (
    <TextLink
      look="name"
      to={keep(paths.loadBalancer(balancer.location, balancer.uuid))}
      title={name}
      className="block min-w-0 truncate"
    >
      {name}
    </TextLink>
  )
}

function Rules({ rules }: { rules: readonly string[] }) {
  const t = useMessages(balancerPageMessages)
  const text = t.rules(rules)
  return text === '' ? (
    <Absent />
  ) : (
    <span className="num" title={text}>
      {text}
    </span>
  )
}

/** A load balancer on a phone. */
export function BalancerCard({ row }: { row: BalancerRow }) {
  const { balancer, health, rules, publicAddresses } = row
  const address = publicAddresses[0] ?? balancer.private_address
  return (
    <>
      <div className="flex min-w-0 items-center justify-between gap-3">
        <BalancerLink row={row} />
        <State kind={health.kind} className="shrink-0">
          {health.word}
        </State>
      </div>
      <CardLine end={<Tag>{balancer.location}</Tag>}>
        {address ? <Mono>{address}</Mono> : <Absent />}
      </CardLine>
      <CardLine>
        <Rules rules={rules} />
      </CardLine>
    </>
  )
}
