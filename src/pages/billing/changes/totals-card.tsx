import { useCurrency } from '@/components/use-currency'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney, ZERO, type Money } from '@/lib/money'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'

import { changesMessages } from './messages'
import type { Period, Totals } from './periods'

const lines = ['subtotal', 'discount', 'credit', 'vat', 'total'] as const

/** How the sums of the records become what is to be paid, in both periods: discount, credit and VAT change it as well. */
export function TotalsCard({ from, to }: { from: Period; to: Period }) {
  const t = useMessages(changesMessages).totals
  const currency = useCurrency()
  const text = (amount: Money | null) => (amount === null ? t.notKnown : formatMoney(amount, currency))
  const money = (amount: Money | null) =>
    amount === null ? <span className="text-muted">{t.notKnown}</span> : text(amount)
  const difference = (amount: Money | null) =>
    amount?.gt(ZERO) === true ? `+${formatMoney(amount, currency)}` : money(amount)
  const shown = lines.filter((line) =>
    [from, to].some(({ totals }) => line === 'total' || amountOf(totals, line)?.eq(ZERO) === false),
  )
  return (
    <Card title={t.title} padded={false}>
      <div className="@container">
        <table aria-label={t.title} className="num w-full">
          <thead>
            <tr className="border-b border-line text-right text-xs text-muted [&>th]:px-2 [&>th]:py-2 [&>th]:font-medium [&>th]:align-bottom [&>th:first-child]:pl-4 [&>th:last-child]:pr-4">
              <th scope="col" className="text-left">
                {t.line}
                <Narrow>{t.fromTo(from.name, to.name)}</Narrow>
              </th>
              <th scope="col" className="@max-md:hidden">
                {from.name}
              </th>
              <th scope="col" className="@max-md:hidden">
                {to.name}
              </th>
              <th scope="col">{t.difference}</th>
            </tr>
          </thead>
          <tbody className="[&_td]:px-2 [&_td]:py-1.5 [&_td:last-child]:pr-4 [&_th]:py-1.5 [&_th]:pr-2 [&_th]:pl-4 [&_th]:whitespace-normal">
            {shown.map((line) => {
              const [before, after] = [amountOf(from.totals, line), amountOf(to.totals, line)]
              const isTotal = line === 'total'
              return (
                <tr
                  key={line}
                  className={cx(
                    'text-right whitespace-nowrap',
                    isTotal && 'border-t border-line font-semibold',
                  )}
                >
                  <th
                    scope="row"
                    className={cx('text-left', isTotal ? 'font-semibold' : 'font-normal text-muted')}
                  >
                    {t[line]}
                    <Narrow>{t.fromTo(text(before), text(after))}</Narrow>
                  </th>
                  <td className="@max-md:hidden">{money(before)}</td>
                  <td className="@max-md:hidden">{money(after)}</td>
                  <td>{difference(before === null || after === null ? null : after.minus(before))}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </Card>
  )
}

/** What has no column of its own where there is no room. */
function Narrow({ children }: { children: string }) {
  return <span className="block text-xs font-normal text-muted @md:hidden">{children}</span>
}

/** As it enters into the total: a discount takes off. */
function amountOf(totals: Totals, line: (typeof lines)[number]): Money | null {
  const amount = totals[line]
  return line === 'discount' ? (amount?.neg() ?? null) : amount
}
