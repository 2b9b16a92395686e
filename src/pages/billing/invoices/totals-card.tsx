import type { ReactNode } from 'react'

import { amountOpen, type Invoice } from '@/api/invoices'
import { useLocationScope } from '@/components/location-scope'
import { useCurrency } from '@/components/use-currency'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMetered, formatMoney, ZERO, type Money } from '@/lib/money'
import { paths } from '@/lib/paths'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'
import { Notice } from '@/ui/notice'
import { TextLink } from '@/ui/text-link'

import { checkTotals, type CheckedTotals } from './check-totals'
import { isForUsage } from './invoice-facts'
import { invoicePageMessages } from './page-messages'

/** What an invoice comes to, line by line, from the records to what is left to pay. */
export function TotalsCard({ invoice }: { invoice: Invoice }) {
  const t = useMessages(invoicePageMessages).totals
  const currency = useCurrency()
  const { keep } = useLocationScope()
  const { billing_account_id: accountId } = invoice
  const { records, subtotal, discount, credit, vat, total } = checkTotals(invoice)
  const open = amountOpen(invoice)
  const money = (amount: Money | null) =>
    amount === null ? <span className="text-muted">{t.notKnown}</span> : formatMoney(amount, currency)
  return (
    <Card
      title={t.title}
      {...(isForUsage(invoice) &&
        accountId != null && {
          actions: <TextLink to={keep(paths.changesOf(accountId, invoice.id))}>{t.whyChanged}</TextLink>,
        })}
    >
      <dl className="num grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1.5">
        {records !== null && <Line label={t.records}>{formatMetered(records, currency)}</Line>}
        <Line label={t.subtotal}>{money(subtotal)}</Line>
        {discount?.eq(ZERO) === false && (
          <Line label={t.discount(invoice.discount_percentage ?? 0)}>{money(discount.neg())}</Line>
        )}
        {credit?.eq(ZERO) === false && <Line label={t.credit}>{money(credit)}</Line>}
        <Line label={t.vat(invoice.vat_percentage ?? null)}>{money(vat)}</Line>
        <Line label={t.total} strong>
          {money(total)}
        </Line>
        {total !== null && open !== null && (
          <>
            <Line label={t.paid}>{money(total.minus(open))}</Line>
            {open.gt(ZERO) && (
              <Line label={t.open} strong>
                {money(open)}
              </Line>
            )}
          </>
        )}
      </dl>
    </Card>
  )
}

function Line({ label, strong = false, children }: { label: string; strong?: boolean; children: ReactNode }) {
  return (
    <div
      className={cx(
        'col-span-full grid grid-cols-subgrid',
        strong && 'border-t border-line pt-1.5 font-semibold',
      )}
    >
      <dt className={cx('min-w-0 wrap-break-word', !strong && 'text-muted')}>{label}</dt>
      <dd className="text-right">{children}</dd>
    </div>
  )
}

/** Says where an invoice contradicts itself; nothing when it adds up. */
export function MismatchNotice({ mismatches }: Pick<CheckedTotals, 'mismatches'>) {
  const t = useMessages(invoicePageMessages).mismatch
  const currency = useCurrency()
  if (mismatches.length === 0) return null
  return (
    <Notice tone="bad" title={t.title}>
      {mismatches.map(({ line, stated, expected }) => (
        <p key={line}>{t.line(line, formatMoney(stated, currency), formatMoney(expected, currency))}</p>
      ))}
      <p>{t.ask}</p>
    </Notice>
  )
}
