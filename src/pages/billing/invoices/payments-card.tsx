import { useMemo } from 'react'

import type { InvoiceTransaction } from '@/api/invoices'
import { cardFacts, cardNameOf } from '@/components/card-facts'
import { Absent } from '@/components/list/absent'
import { useCurrency } from '@/components/use-currency'
import { When } from '@/components/when'
import { useMessages } from '@/lib/i18n/catalogue'
import { parseInstant } from '@/lib/instant'
import { formatMoney, parseMoney } from '@/lib/money'
import { Card } from '@/ui/card'
import { CardLine } from '@/ui/card-line'
import { DataTable, type Column } from '@/ui/data-table'
import { Mono } from '@/ui/mono'

import { invoicePageMessages } from './page-messages'

interface PaymentRow {
  readonly id: string
  readonly payment: InvoiceTransaction
}

/** What was paid for an invoice, when and by what. */
export function PaymentsCard({ payments }: { payments: readonly InvoiceTransaction[] }) {
  const t = useMessages(invoicePageMessages).payments
  const rows = useMemo(
    () => payments.map((payment, at) => ({ id: String(payment.id ?? at), payment })),
    [payments],
  )
  const columns = useMemo(
    (): Column<PaymentRow>[] => [
      {
        id: 'when',
        header: t.when,
        width: 'minmax(9rem, 1fr)',
        cell: ({ payment }) => <When at={parseInstant(payment.created)} />,
      },
      {
        id: 'card',
        header: t.card,
        width: 'minmax(9rem, 1.2fr)',
        cell: ({ payment }) => <PaidBy payment={payment} />,
      },
      {
        id: 'transaction',
        header: t.transaction,
        width: 'minmax(8rem, 1.6fr)',
        hideBelow: 'lg',
        cell: ({ payment }) => <Transaction payment={payment} />,
      },
      {
        id: 'amount',
        header: t.amount,
        align: 'end',
        width: 'minmax(6rem, 0.8fr)',
        cell: ({ payment }) => <Amount payment={payment} />,
      },
    ],
    [t],
  )
  if (rows.length === 0)
    return (
      <Card title={t.title}>
        <p className="text-muted">{t.none}</p>
      </Card>
    )
  return (
    <section className="grid content-start gap-2">
      <h2>{t.title}</h2>
      <DataTable
        label={t.title}
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        rowLabel={({ id }) => id}
        renderCard={({ payment }) => (
          <>
            <CardLine end={<Amount payment={payment} />}>
              <When at={parseInstant(payment.created)} />
            </CardLine>
            <CardLine>
              <PaidBy payment={payment} />
            </CardLine>
          </>
        )}
      />
    </section>
  )
}

function Amount({ payment: { amount } }: Pick<PaymentRow, 'payment'>) {
  const currency = useCurrency()
  const money = parseMoney(amount)
  return money === null ? <Absent unknown /> : formatMoney(money, currency)
}

function Transaction({ payment: { identifier } }: Pick<PaymentRow, 'payment'>) {
  return identifier ? <Mono>{identifier}</Mono> : <Absent unknown />
}

function PaidBy({ payment: { additional_data: data } }: Pick<PaymentRow, 'payment'>) {
  return cardNameOf(cardFacts(data)) ?? <Absent unknown />
}
