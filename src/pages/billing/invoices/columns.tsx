import { useMemo } from 'react'

import { Absent } from '@/components/list/absent'
import { useLocationScope } from '@/components/location-scope'
import { useCurrency } from '@/components/use-currency'
import { useNow } from '@/components/use-now'
import { When } from '@/components/when'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatUtc, parseInstant } from '@/lib/instant'
import { formatMoney, ZERO } from '@/lib/money'
import { paths } from '@/lib/paths'
import { CardLine } from '@/ui/card-line'
import type { Column } from '@/ui/data-table'
import { SecondLine } from '@/ui/second-line'
import { State } from '@/ui/state'
import { TextLink } from '@/ui/text-link'

import type { InvoiceRow } from './definition'
import { invoiceKind, invoicePeriod, invoiceState, periodText } from './invoice-facts'
import { invoiceMessages } from './messages'

export function useInvoiceColumns(): readonly Column<InvoiceRow>[] {
  const t = useMessages(invoiceMessages).columns
  return useMemo(
    () => [
      {
        id: 'number',
        header: t.number,
        sortable: true,
        width: 'minmax(7rem, 1fr)',
        cell: (row) => (
          <>
            <Number row={row} />
            <Kind row={row} />
          </>
        ),
      },
      {
        id: 'account',
        header: t.account,
        sortable: true,
        width: 'minmax(8rem, 1.6fr)',
        className: 'text-muted',
        hideBelow: 'lg',
        cell: ({ account }) => account,
      },
      {
        id: 'period',
        header: t.period,
        sortable: true,
        width: 'minmax(9rem, 1.4fr)',
        cell: (row) => <InvoicePeriod row={row} />,
      },
      {
        id: 'status',
        header: t.status,
        sortable: true,
        width: 'minmax(9rem, 1.4fr)',
        cell: (row) => <Standing row={row} />,
      },
      {
        id: 'due',
        header: t.due,
        sortable: true,
        width: 'minmax(7rem, 1fr)',
        className: 'text-muted',
        hideBelow: 'lg',
        cell: ({ invoice }) => <When at={parseInstant(invoice.due_date)} as="day" />,
      },
      {
        id: 'total',
        header: t.total,
        sortable: true,
        align: 'end',
        width: 'minmax(7rem, 1fr)',
        cell: (row) => (
          <>
            <Total row={row} />
            <Left row={row} />
          </>
        ),
      },
    ],
    [t],
  )
}

export function InvoiceCard({ row }: { row: InvoiceRow }) {
  return (
    <>
      <div className="flex min-w-0 items-center justify-between gap-3">
        <Number row={row} />
        <Standing row={row} className="shrink-0" />
      </div>
      <CardLine end={<Total row={row} />}>
        <InvoicePeriod row={row} />
      </CardLine>
      <CardLine end={<Left row={row} />}>{row.account}</CardLine>
      <Kind row={row} />
    </>
  )
}

function Number({ row: { number, invoice } }: { row: InvoiceRow }) {
  const { keep } = useLocationScope()
  return (
    <TextLink look="name" to={keep(paths.invoice(invoice.id))} className="num block min-w-0 truncate">
      {number}
    </TextLink>
  )
}

function Kind({ row: { invoice } }: { row: InvoiceRow }) {
  const kind = invoiceKind(invoice)
  return kind === null ? null : <SecondLine>{kind}</SecondLine>
}

function InvoicePeriod({ row: { invoice } }: { row: InvoiceRow }) {
  const period = invoicePeriod(invoice)
  if (period === null) return <Absent unknown />
  return <span title={`${formatUtc(period.start)} – ${formatUtc(period.end)}`}>{periodText(invoice)}</span>
}

function Standing({ row: { invoice }, className = '' }: { row: InvoiceRow; className?: string }) {
  const { kind, word } = invoiceState(invoice, useNow())
  return (
    <State kind={kind} className={kind === 'failed' ? `font-[550] text-bad ${className}` : className}>
      {word}
    </State>
  )
}

function Total({ row: { total } }: { row: InvoiceRow }) {
  const currency = useCurrency()
  return total === null ? <Absent unknown /> : formatMoney(total, currency)
}

/** Of one that is paid in part. */
function Left({ row: { total, open } }: { row: InvoiceRow }) {
  const t = useMessages(invoiceMessages)
  const currency = useCurrency()
  if (total === null || open === null || open.eq(ZERO) || open.gte(total)) return null
  return <SecondLine>{t.left(formatMoney(open, currency))}</SecondLine>
}
