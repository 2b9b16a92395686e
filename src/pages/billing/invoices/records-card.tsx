import { useMemo, useState } from 'react'
import { Link } from 'react-router'

import type { InvoiceRecord } from '@/api/invoices'
import { useAddressParams } from '@/components/address-params'
import { useCurrency } from '@/components/use-currency'
import { currencySymbol } from '@/lib/currency-symbol'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMetered } from '@/lib/money'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { cx } from '@/ui/cx'

import { groupings, groupRecords, recordLines, type RecordGroup, type RecordLine } from './group-records'
import { invoicePageMessages } from './page-messages'
import { priceText, quantityText } from './record-texts'

const GROUPING = 'by'

/** Of more, so many groups come first, and each record when it is asked for: thousands of lines are read by nobody, and draw slowly. */
const SHOWN_AT_ONCE = 200

/** The records of an invoice, grouped by resource or by location, with what each group comes to. */
export function RecordsCard({ records }: { records: readonly InvoiceRecord[] }) {
  const t = useMessages(invoicePageMessages).records
  const currency = useCurrency()
  const [params] = useAddressParams()
  const by = groupings.find((each) => each === params.get(GROUPING)) ?? 'resource'
  const groups = useMemo(() => groupRecords(recordLines(records), by), [records, by])
  const isLong = records.length > SHOWN_AT_ONCE
  const [isOpen, setIsOpen] = useState(false)
  const withLines = !isLong || isOpen

  return (
    <Card
      title={t.title}
      padded={false}
      note={
        <nav aria-label={t.by} className="flex flex-wrap gap-x-3">
          {groupings.map((each) => (
            <Link
              key={each}
              to={`?${withParam(params, each)}`}
              replace
              preventScrollReset
              aria-current={each === by ? 'true' : undefined}
              className={cx(
                'rounded-sm py-1',
                each === by ? 'font-[550] text-text underline underline-offset-4' : 'hover:text-text',
              )}
            >
              {t.groupings[each]}
            </Link>
          ))}
        </nav>
      }
      {...(isLong && {
        footer: (
          <Button size="sm" onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? t.hideAll : t.showAll(records.length)}
          </Button>
        ),
      })}
    >
      {groups.length === 0 ? (
        <p className="p-4 text-muted">{t.none}</p>
      ) : (
        <div className="@container">
          <table aria-label={t.title} className="num w-full">
            <thead>
              <tr className="border-b border-line text-left text-xs text-muted [&>th]:px-3 [&>th]:py-2 [&>th]:font-medium [&>th:first-child]:pl-4 [&>th:last-child]:pr-4">
                <th scope="col">{t.item}</th>
                {by === 'resource' && (
                  <th scope="col" className="@max-xl:hidden">
                    {t.location}
                  </th>
                )}
                <th scope="col" className="text-right @max-xl:hidden">
                  {t.quantity}
                </th>
                <th scope="col" className="text-right @max-xl:hidden">
                  {t.price}
                </th>
                <th scope="col" className="text-right">
                  {t.amount(currencySymbol(currency))}
                </th>
              </tr>
            </thead>
            {(withLines ? groups : groups.slice(0, SHOWN_AT_ONCE)).map((group) => (
              <Group key={group.key} group={group} by={by} withLines={withLines} />
            ))}
          </table>
        </div>
      )}
    </Card>
  )
}

function withParam(params: URLSearchParams, by: string): string {
  const next = new URLSearchParams(params)
  if (by === 'resource') next.delete(GROUPING)
  else next.set(GROUPING, by)
  return next.toString()
}

interface GroupProps {
  group: RecordGroup
  by: 'resource' | 'location'
  withLines: boolean
}

function Group({ group, by, withLines }: GroupProps) {
  const t = useMessages(invoicePageMessages).records
  const currency = useCurrency()
  const { name, location, lines, subtotal } = group
  const [only] = lines
  // One record is its own subtotal.
  const isOne = by === 'resource' && lines.length === 1 && only !== undefined
  return (
    <tbody className="border-b border-line last:border-0 [&_td]:px-3 [&_td]:py-1.5 [&_td:last-child]:pr-4 [&_th]:py-1.5 [&_th]:pr-3 [&_th]:pl-4">
      <tr>
        <th scope={isOne ? 'row' : 'rowgroup'} className="text-left align-top font-[550] wrap-anywhere">
          {name || (by === 'location' ? t.nowhere : t.unnamed)}
          {isOne && only.details !== '' && <Muted>{only.details}</Muted>}
          {isOne && <Narrow line={only} location={location} />}
          {!isOne && !withLines && <Muted>{t.count(lines.length)}</Muted>}
        </th>
        {by === 'resource' && (
          <td className="align-top text-muted @max-xl:hidden">{(isOne || !withLines) && location}</td>
        )}
        <td className="text-right align-top text-muted @max-xl:hidden">
          {isOne && quantityText(only.record)}
        </td>
        <td className="text-right align-top text-muted @max-xl:hidden">{isOne && priceText(only.record)}</td>
        <td className="text-right align-top font-[550]">{formatMetered(subtotal, currency)}</td>
      </tr>
      {!isOne &&
        withLines &&
        lines.map((line, at) => (
          <tr key={line.record.id ?? at} className="text-muted">
            <td className="pl-7! wrap-anywhere">
              {by === 'location' && <span className="text-text">{line.resource || t.unnamed}</span>}
              {by === 'location' && line.details !== '' && <Muted>{line.details}</Muted>}
              {by === 'resource' && (line.details || t.unnamed)}
              <Narrow line={line} location={null} />
            </td>
            {by === 'resource' && <td className="align-top @max-xl:hidden">{location}</td>}
            <td className="text-right align-top @max-xl:hidden">{quantityText(line.record)}</td>
            <td className="text-right align-top @max-xl:hidden">{priceText(line.record)}</td>
            <td className="text-right align-top">{formatMetered(line.amount, currency)}</td>
          </tr>
        ))}
    </tbody>
  )
}

function Muted({ children }: { children: string }) {
  return <span className="block text-xs font-normal text-muted">{children}</span>
}

/** What has no column of its own where there is no room. */
function Narrow({ line, location }: { line: RecordLine; location: string | null }) {
  const t = useMessages(invoicePageMessages).records
  return (
    <span className="block text-xs font-normal text-muted @xl:hidden">
      {location !== null && <span className="mr-2">{location}</span>}
      {t.times(quantityText(line.record), priceText(line.record))}
    </span>
  )
}
