import { useMemo } from 'react'

import type { PolicyEntry } from '@/api/pricing'
import { useCurrency } from '@/components/use-currency'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney, formatRate, parseMoney } from '@/lib/money'
import { HOURS_PER_MONTH, perMonth } from '@/lib/pricing'
import { formatMb } from '@/lib/sizes'
import { CardLine } from '@/ui/card-line'
import { DataTable, type Column } from '@/ui/data-table'

import { pricesMessages, type PricesMessages } from './messages'

interface PriceRow {
  readonly id: string
  readonly entry: PolicyEntry
}

/** Every entry of the policy, also of kinds that the panel does not know: a price that is charged is never left out. */
export function PriceTable({ policy }: { policy: readonly PolicyEntry[] }) {
  const t = useMessages(pricesMessages).table
  const rows = useMemo(() => policy.map((entry, at) => ({ id: `${at}`, entry })), [policy])
  const columns = useMemo(
    (): Column<PriceRow>[] => [
      {
        id: 'what',
        header: t.what,
        width: 'minmax(9rem, 2fr)',
        cell: ({ entry }) => <What entry={entry} />,
      },
      {
        id: 'hour',
        header: t.hour,
        align: 'end',
        width: 'minmax(6rem, 1fr)',
        cell: ({ entry }) => <Hourly entry={entry} />,
      },
      {
        id: 'month',
        header: <span title={t.monthHint(HOURS_PER_MONTH)}>{t.month}</span>,
        align: 'end',
        width: 'minmax(6rem, 1fr)',
        cell: ({ entry }) => <Monthly entry={entry} />,
      },
    ],
    [t],
  )
  return (
    <section className="grid gap-2">
      <h2>{t.title}</h2>
      <DataTable
        label={t.title}
        columns={columns}
        rows={rows}
        rowId={({ id }) => id}
        rowLabel={({ entry }) => nameOf(entry, t)}
        renderCard={({ entry }) => <PriceCard entry={entry} />}
      />
    </section>
  )
}

/** In the panel's own words, where it knows what the price is for. */
function nameOf(entry: PolicyEntry, t: PricesMessages['table']): string {
  const { resourceType: kind, numCpus, megsRam, serviceNameInUptime: service } = entry
  if (kind === 'CPU' && numCpus != null) return t.cores(numCpus)
  if (kind === 'RAM' && megsRam != null) return t.memory(formatMb(megsRam))
  return t.entry(kind, service ?? null, entry.serviceNameUserFriendly ?? service ?? kind)
}

function PriceCard({ entry }: Pick<PriceRow, 'entry'>) {
  const t = useMessages(pricesMessages).table
  return (
    <>
      <What entry={entry} />
      <CardLine end={<Hourly entry={entry} />}>{t.hour}</CardLine>
      <CardLine end={<Monthly entry={entry} />}>{t.month}</CardLine>
    </>
  )
}

function What({ entry }: Pick<PriceRow, 'entry'>) {
  return nameOf(entry, useMessages(pricesMessages).table)
}

function Hourly({ entry }: Pick<PriceRow, 'entry'>) {
  const t = useMessages(pricesMessages).table
  const currency = useCurrency()
  const price = parseMoney(entry.price)
  return price === null ? t.notKnown : formatRate(price, currency)
}

function Monthly({ entry }: Pick<PriceRow, 'entry'>) {
  const t = useMessages(pricesMessages).table
  const currency = useCurrency()
  const price = parseMoney(entry.price)
  return price === null ? t.notKnown : formatMoney(perMonth(price), currency)
}
