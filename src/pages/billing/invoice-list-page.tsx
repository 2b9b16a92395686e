import type { QueryClient } from '@tanstack/react-query'
import { ReceiptText } from 'lucide-react'
import { useMemo } from 'react'
import type { LoaderFunction } from 'react-router'

import { allBillingAccountsQuery } from '@/api/billing-accounts'
import { invoicesQuery } from '@/api/invoices'
import { readOnce, startReading } from '@/api/read'
import { ListPage } from '@/components/list/list-page'
import { useLocationScope } from '@/components/location-scope'
import { useCurrency } from '@/components/use-currency'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney, sumMoney, ZERO } from '@/lib/money'
import { paths } from '@/lib/paths'
import { Empty } from '@/ui/empty'
import { MenuLink } from '@/ui/menu'
import { Skeleton } from '@/ui/skeleton'

import { InvoiceCard, useInvoiceColumns } from './invoices/columns'
import { invoiceList, invoicesCsv, useInvoiceFaces, type InvoiceRow } from './invoices/definition'
import { invoiceMessages } from './invoices/messages'
import { useInvoiceInventory, type InvoiceInventory } from './invoices/use-invoice-inventory'

export const loader = (client: QueryClient): LoaderFunction => {
  return () => {
    void startInvoices(client)
    return null
  }
}

async function startInvoices(client: QueryClient): Promise<void> {
  const accounts = await readOnce(client, allBillingAccountsQuery).catch(() => undefined)
  for (const { id } of accounts?.items ?? []) startReading(client, invoicesQuery(id))
}

/** The invoices of all billing accounts and years. */
export function Component() {
  const t = useMessages(invoiceMessages)
  const currency = useCurrency()
  const { keep } = useLocationScope()
  const inventory = useInvoiceInventory()
  const columns = useInvoiceColumns()
  const faces = useInvoiceFaces(inventory.accounts)

  return (
    <ListPage
      title={t.title}
      summary={<Summary inventory={inventory} />}
      definition={invoiceList}
      inventory={inventory}
      faces={faces}
      search={t.search}
      partName={t.partName}
      columns={columns}
      nameOf={nameOf}
      card={(row) => <InvoiceCard row={row} />}
      rowActions={({ invoice }) => (
        <MenuLink to={keep(paths.invoice(invoice.id))} icon={<ReceiptText />}>
          {t.actions.open}
        </MenuLink>
      )}
      csv={{ name: t.csvName, lines: (rows) => invoicesCsv(rows, currency) }}
      empty={
        <Empty icon={<ReceiptText />} title={t.empty.title}>
          {t.empty.text}
        </Empty>
      }
    />
  )
}

const nameOf = ({ number }: InvoiceRow) => number

function Summary({ inventory: { rows, parts } }: { inventory: InvoiceInventory }) {
  const t = useMessages(invoiceMessages).summary
  const currency = useCurrency()
  const { owed, overdue } = useMemo(() => {
    const sumOf = (some: readonly InvoiceRow[]) => sumMoney(some.flatMap(({ open }) => open ?? []))
    return { owed: sumOf(rows), overdue: sumOf(rows.filter(({ standing }) => standing === 'overdue')) }
  }, [rows])
  if (parts.some(({ state }) => state === 'loading')) return <Skeleton className="w-56" />
  if (rows.length === 0) return null
  if (owed.eq(ZERO)) return t.none(rows.length)
  return (
    <span className="num">
      {t.unpaid(rows.length, formatMoney(owed, currency))}
      {overdue.gt(ZERO) && <span className="text-bad">{t.overdue(formatMoney(overdue, currency))}</span>}
    </span>
  )
}
