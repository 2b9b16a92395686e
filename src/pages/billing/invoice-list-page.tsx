import { useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import { CreditCard, FolderArchive, ReceiptText } from 'lucide-react'
import { useMemo } from 'react'
import type { LoaderFunction } from 'react-router'

import { allBillingAccountsQuery } from '@/api/billing-accounts'
import { invoicesQuery } from '@/api/invoices'
import { describeError } from '@/api/describe-error'
import { sessionQuery } from '@/api/session'
import { readOnce, startReading } from '@/api/read'
import type { BulkAction } from '@/components/bulk/bulk-action'
import { saveFile } from '@/components/save-file'
import { ListPage } from '@/components/list/list-page'
import { useLocationScope } from '@/components/location-scope'
import { useCurrency } from '@/components/use-currency'
import { useDialogs } from '@/components/use-dialogs'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney, sumMoney, ZERO } from '@/lib/money'
import { paths } from '@/lib/paths'
import { notify } from '@/ui/toasts'
import { Empty } from '@/ui/empty'
import { lazyPart } from '@/ui/lazy-part'
import { MenuItem, MenuLink } from '@/ui/menu'
import { Skeleton } from '@/ui/skeleton'

import { InvoiceCard, useInvoiceColumns } from './invoices/columns'
import { invoiceList, invoicesCsv, useInvoiceFaces, type InvoiceRow } from './invoices/definition'
import { whyNotPay } from './invoices/invoice-facts'
import { invoiceMessages } from './invoices/messages'
import { useInvoiceInventory, type InvoiceInventory } from './invoices/use-invoice-inventory'

const PayInvoiceDialog = lazyPart(
  async () => (await import('./invoices/pay-invoice-dialog')).PayInvoiceDialog,
)

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
  const { show, dialogs } = useDialogs()
  const bulk = useBulk()

  return (
    <>
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
          <>
            <MenuLink to={keep(paths.invoice(invoice.id))} icon={<ReceiptText />}>
              {t.actions.open}
            </MenuLink>
            <MenuItem
              icon={<CreditCard />}
              disabledReason={whyNotPay(invoice) ?? undefined}
              onSelect={() => show((dialog) => <PayInvoiceDialog invoice={invoice} {...dialog} />)}
            >
              {t.actions.pay}
            </MenuItem>
          </>
        )}
        bulk={bulk}
        csv={{ name: t.csvName, fields: invoicesCsv(currency) }}
        empty={
          <Empty icon={<ReceiptText />} title={t.empty.title}>
            {t.empty.text}
          </Empty>
        }
      />
      {dialogs}
    </>
  )
}

function useBulk(): readonly BulkAction<InvoiceRow>[] {
  const t = useMessages(invoiceMessages).archive
  const { currency, brand } = useSuspenseQuery(sessionQuery).data
  const save = async (rows: readonly InvoiceRow[]) => {
    try {
      const { archiveOf } = await import('./invoices/archive')
      saveFile(t.name, await archiveOf(rows, currency, brand))
    } catch (error) {
      notify({ tone: 'bad', title: t.failed, detail: describeError(error) })
    }
  }
  return [
    {
      id: 'archive',
      label: t.button,
      icon: <FolderArchive />,
      title: t.title,
      whyNot: () => null,
      asks: false,
      run: (rows) => void save(rows),
    },
  ]
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
