import type { ReactNode } from 'react'

import { amountOpen, type Invoice } from '@/api/invoices'
import { cardFacts, cardNameOf } from '@/components/card-facts'
import { currencySymbol } from '@/lib/currency-symbol'
import { messagesOf } from '@/lib/i18n/catalogue'
import { formatDay, parseInstant } from '@/lib/instant'
import { formatMetered, formatMoney, parseMoney, ZERO, type Money } from '@/lib/money'

import { checkTotals } from './check-totals'
import { groupRecords, recordLines, type RecordGroup, type RecordLine } from './group-records'
import { invoiceKind, invoiceNumber, periodText } from './invoice-facts'
import { invoicePageMessages } from './page-messages'
import { printMessages } from './print-messages'
import { readSnapshot } from './snapshot'
import { priceText, quantityText } from './record-texts'

import './printed-invoice.css'

interface PrintedInvoiceProps {
  invoice: Invoice
  currency: string
  /** Who provides the service. */
  brand: string
}

/** An invoice as it is printed. It asks nobody for anything, so that it can be written into a file as well. */
export function PrintedInvoice({ invoice, currency, brand }: PrintedInvoiceProps) {
  const t = messagesOf(printMessages)
  const number = invoiceNumber(invoice)
  const facts = [
    [t.number, number],
    [t.period, periodText(invoice)],
    [t.issued, dateText(invoice.created)],
    [t.due, dateText(invoice.due_date)],
  ] as const
  return (
    <>
      <p className="brand">{brand}</p>
      <h1>{invoiceKind(invoice) ?? t.title(number)}</h1>
      <div className="head">
        <dl>
          {facts.map(([label, value]) => (
            <Pair key={label} label={label}>
              {value}
            </Pair>
          ))}
        </dl>
        <BilledTo text={invoice.account_snapshot} />
      </div>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.item}</th>
            <th scope="col">{t.location}</th>
            <th scope="col" className="end">
              {t.quantity}
            </th>
            <th scope="col" className="end">
              {t.price}
            </th>
            <th scope="col" className="end">
              {t.amount(currencySymbol(currency))}
            </th>
          </tr>
        </thead>
        <tbody>
          {groupRecords(recordLines(invoice.records_list ?? []), 'resource').map((group) => (
            <Group key={group.key} group={group} currency={currency} />
          ))}
        </tbody>
      </table>
      <Totals invoice={invoice} currency={currency} />
    </>
  )
}

function dateText(seconds: number | null | undefined): string | null {
  const at = parseInstant(seconds)
  return at === null ? null : formatDay(at)
}

function Pair({ label, strong = false, children }: { label: string; strong?: boolean; children: ReactNode }) {
  if (children === null) return null
  const className = strong ? 'strong' : undefined
  return (
    <>
      <dt className={className}>{label}</dt>
      <dd className={className}>{children}</dd>
    </>
  )
}

function BilledTo({ text }: { text: string | null | undefined }) {
  const t = messagesOf(invoicePageMessages).billedTo
  const read = readSnapshot(text)
  if (read.kind === 'none') return <div />
  if (read.kind === 'raw') return <div>{read.text}</div>
  const { address, registration, vatNumber } = read.snapshot
  const [name, ...rest] = address
  return (
    <div>
      <strong>{name}</strong>
      <div className="lines">{rest.join('\n')}</div>
      {registration !== null && <small>{`${t.registration} ${registration}`}</small>}
      {vatNumber !== null && <small>{`${t.vatNumber} ${vatNumber}`}</small>}
    </div>
  )
}

function Group({ group, currency }: { group: RecordGroup; currency: string }) {
  const t = messagesOf(printMessages)
  const { name, location, lines, subtotal } = group
  return (
    <>
      {lines.map((line, at) => (
        <tr key={line.record.id ?? at}>
          <th scope="row">
            {name}
            {line.details !== '' && <small>{line.details}</small>}
          </th>
          <td>{location}</td>
          <Figures line={line} />
          <td className="end">{formatMetered(line.amount, currency)}</td>
        </tr>
      ))}
      {lines.length > 1 && (
        <tr className="sum">
          <th scope="row">{t.subtotalOf(name)}</th>
          <td colSpan={3}>{group.location}</td>
          <td className="end">{formatMetered(subtotal, currency)}</td>
        </tr>
      )}
    </>
  )
}

function Figures({ line: { record } }: { line: RecordLine }) {
  return (
    <>
      <td className="end">{quantityText(record)}</td>
      <td className="end">{priceText(record)}</td>
    </>
  )
}

function Totals({ invoice, currency }: { invoice: Invoice; currency: string }) {
  const t = messagesOf(invoicePageMessages).totals
  const { paidBy } = messagesOf(printMessages)
  const { subtotal, discount, credit, vat, total } = checkTotals(invoice)
  const open = amountOpen(invoice)
  const money = (amount: Money | null) => (amount === null ? null : formatMoney(amount, currency))
  return (
    <dl className="totals">
      <Pair label={t.subtotal}>{money(subtotal)}</Pair>
      <Pair label={t.discount(invoice.discount_percentage ?? 0)}>
        {discount?.eq(ZERO) === false ? money(discount.neg()) : null}
      </Pair>
      <Pair label={t.credit}>{credit?.eq(ZERO) === false ? money(credit) : null}</Pair>
      <Pair label={t.vat(invoice.vat_percentage ?? null)}>{money(vat)}</Pair>
      <Pair label={t.total} strong>
        {money(total)}
      </Pair>
      {(invoice.transaction_list ?? []).map((payment, at) => (
        <Pair
          key={payment.id ?? at}
          label={paidBy(dateText(payment.created) ?? '', cardNameOf(cardFacts(payment.additional_data)))}
        >
          {money(parseMoney(payment.amount)?.neg() ?? null)}
        </Pair>
      ))}
      <Pair label={t.open} strong>
        {money(open)}
      </Pair>
    </dl>
  )
}
