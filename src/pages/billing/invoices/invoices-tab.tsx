import { useQuery } from '@tanstack/react-query'
import { CreditCard, Wallet } from 'lucide-react'
import { useMemo } from 'react'

import type { BillingAccount } from '@/api/billing-accounts'
import { invoicesQuery } from '@/api/invoices'
import { accountName } from '@/components/billing-account-facts'
import { ListNotices } from '@/components/list/list-notices'
import { useAccountInventory } from '@/components/list/use-inventory'
import { useLocationScope } from '@/components/location-scope'
import { useCurrency } from '@/components/use-currency'
import { useDialogs } from '@/components/use-dialogs'
import { useNow } from '@/components/use-now'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney, ZERO } from '@/lib/money'
import { paths } from '@/lib/paths'
import { Button } from '@/ui/button'
import { DataTable } from '@/ui/data-table'
import { Empty } from '@/ui/empty'
import { TextLink } from '@/ui/text-link'

import { InvoiceCard, useInvoiceColumns } from './columns'
import { invoiceList, invoiceRows } from './definition'
import { invoiceMessages } from './messages'
import { usePayable } from './use-payable'
import { useLookForPayments } from '@/pages/billing/unclear'
import { UnclearNotice } from '@/pages/billing/unclear-notice'
import { lazyPart } from '@/ui/lazy-part'

const PayAllDialog = lazyPart(async () => (await import('./pay-all-dialog')).PayAllDialog)
const PayAmountDialog = lazyPart(async () => (await import('./pay-amount-dialog')).PayAmountDialog)

/** What one account was billed and owes, with the ways to pay it. */
export function InvoicesTab({ account }: { account: BillingAccount }) {
  const t = useMessages(invoiceMessages)
  const currency = useCurrency()
  const { keep } = useLocationScope()
  const name = accountName(account)
  const now = useNow()
  const list = useQuery(invoicesQuery(account.id))
  const { rows, parts } = useAccountInventory(list, invoiceRows, [account.id, name, now])
  const ordered = useMemo(() => invoiceList.orders.period(rows, 'desc'), [rows])
  const allColumns = useInvoiceColumns()
  const columns = useMemo(() => allColumns.filter(({ id }) => id !== 'account'), [allColumns])
  const { owed, unclear, whyNot } = usePayable(account.id)
  useLookForPayments(account.id)
  const { show, dialogs } = useDialogs()

  return (
    <section className="grid gap-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h2>{t.title}</h2>
        {list.data !== undefined && (
          <p className="num text-muted">
            {owed.eq(ZERO)
              ? t.summary.none(rows.length)
              : t.summary.unpaid(rows.length, formatMoney(owed, currency))}
          </p>
        )}
        <div className="ml-auto flex flex-wrap gap-2">
          <Button
            icon={<Wallet />}
            disabledReason={whyNot}
            onClick={() => show((dialog) => <PayAmountDialog account={account} {...dialog} />)}
          >
            {t.payAmount}
          </Button>
          <Button
            variant="primary"
            icon={<CreditCard />}
            disabledReason={whyNot}
            onClick={() => show((dialog) => <PayAllDialog account={account} {...dialog} />)}
          >
            {t.payAll}
          </Button>
        </div>
      </div>
      {unclear !== null && <UnclearNotice unclear={unclear} />}
      <ListNotices parts={parts} name={() => t.partName(name)} />
      {(list.data !== undefined || list.error === null) && (
        <DataTable
          label={t.title}
          columns={columns}
          rows={ordered}
          rowId={({ id }) => id}
          rowLabel={({ number }) => number}
          renderCard={(row) => <InvoiceCard row={row} />}
          loadingRows={list.isPending ? 4 : 0}
          empty={
            <Empty title={t.empty.title} level={3}>
              {t.empty.text}
            </Empty>
          }
        />
      )}
      <p>
        <TextLink to={keep(paths.invoicesOf(account.id))}>{t.inList}</TextLink>
      </p>
      {dialogs}
    </section>
  )
}
