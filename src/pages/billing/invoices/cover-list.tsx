import { useCurrency } from '@/components/use-currency'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney, ZERO } from '@/lib/money'

import type { Cover } from './cover'
import { invoiceNumber, periodText } from './invoice-facts'
import { payMessages } from './pay-messages'

/** Which invoices a payment goes to, and what is then left of each. */
export function CoverList({ label, cover }: { label: string; cover: readonly Cover[] }) {
  const t = useMessages(payMessages).cover
  const currency = useCurrency()
  return (
    <ul
      aria-label={label}
      // Safari lets the keyboard scroll only what it can focus.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="num grid max-h-52 gap-1.5 overflow-y-auto rounded-md bg-sunken px-3 py-2"
    >
      {cover.map(({ invoice, pays, left }) => (
        <li key={invoice.id} className="flex flex-wrap justify-between gap-x-4">
          <span className={pays.eq(ZERO) ? 'text-muted' : undefined}>
            {t.line(invoiceNumber(invoice), periodText(invoice) ?? '')}
          </span>
          <span className="ml-auto text-right">
            {pays.eq(ZERO) ? (
              <span className="text-muted">{t.untouched}</span>
            ) : (
              <>
                {formatMoney(pays, currency)}{' '}
                <span className="text-muted">
                  {left.eq(ZERO) ? t.wholly : t.left(formatMoney(left, currency))}
                </span>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
