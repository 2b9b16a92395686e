import { useQuery, type QueryClient } from '@tanstack/react-query'
import { CreditCard, Download } from 'lucide-react'
import { useMemo } from 'react'
import { useParams, type LoaderFunction } from 'react-router'

import { allBillingAccountsQuery } from '@/api/billing-accounts'
import { describeError, errorDetails } from '@/api/describe-error'
import { amountOpen, invoiceQuery, type Invoice } from '@/api/invoices'
import { startReading } from '@/api/read'
import { accountName } from '@/components/billing-account-facts'
import { exportCsv } from '@/components/list-state/export-csv'
import { useLocationScope } from '@/components/location-scope'
import { useCurrency } from '@/components/use-currency'
import { useDialogs } from '@/components/use-dialogs'
import { useNow } from '@/components/use-now'
import { When } from '@/components/when'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatUtc, parseInstant } from '@/lib/instant'
import { formatMoney, ZERO } from '@/lib/money'
import { paths } from '@/lib/paths'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ErrorPanel } from '@/ui/error-panel'
import { Fact, Facts } from '@/ui/facts'
import { PageHeader } from '@/ui/page-header'
import { Skeleton, SkeletonLines } from '@/ui/skeleton'
import { State } from '@/ui/state'
import { Tag } from '@/ui/tag'
import { TextLink } from '@/ui/text-link'

import { BilledToCard } from './invoices/billed-to-card'
import { checkTotals } from './invoices/check-totals'
import {
  invoiceKind,
  invoiceNumber,
  invoicePeriod,
  invoiceState,
  periodText,
  standingOf,
  whyNotPay,
} from './invoices/invoice-facts'
import { invoiceMessages } from './invoices/messages'
import { invoicePageMessages } from './invoices/page-messages'
import { payMessages } from './invoices/pay-messages'
import { PaymentsCard } from './invoices/payments-card'
import { PrintInvoice } from './invoices/print-invoice'
import { RecordsCard } from './invoices/records-card'
import { recordsCsv } from './invoices/records-csv'
import { MismatchNotice, TotalsCard } from './invoices/totals-card'
import { useLookForPayments, useUnclearPayment } from '@/pages/billing/unclear'
import { unclearMessages } from '@/pages/billing/unclear-messages'
import { UnclearNotice } from '@/pages/billing/unclear-notice'
import { useIsPaying } from '@/pages/billing/under-way'
import { lazyPart } from '@/ui/lazy-part'

const PayInvoiceDialog = lazyPart(
  async () => (await import('./invoices/pay-invoice-dialog')).PayInvoiceDialog,
)

export const loader = (client: QueryClient): LoaderFunction => {
  return ({ params: { id = '' } }) => {
    startReading(client, invoiceQuery(Number(id)))
    startReading(client, allBillingAccountsQuery)
    return null
  }
}

export function Component() {
  const { id = '' } = useParams()
  return <InvoicePage key={id} id={Number(id)} />
}

function InvoicePage({ id }: { id: number }) {
  const t = useMessages(invoicePageMessages)
  const { keep } = useLocationScope()
  const reading = useQuery(invoiceQuery(id))
  const invoice = reading.data
  const title = t.title(invoice === undefined ? String(id) : invoiceNumber(invoice))

  return (
    <>
      <title>{title}</title>
      <PageHeader
        crumb={{ to: keep(paths.invoices), label: t.crumb }}
        title={reading.isPending ? <Skeleton className="w-48" /> : title}
        state={invoice !== undefined && <Standing invoice={invoice} />}
        actions={invoice !== undefined && <Actions invoice={invoice} />}
      />
      {invoice === undefined && reading.error === null && <SkeletonLines lines={8} />}
      {invoice === undefined && reading.error !== null && (
        <ErrorPanel
          title={t.failed}
          details={errorDetails(reading.error)}
          retrying={reading.isFetching}
          onRetry={() => void reading.refetch()}
        >
          {describeError(reading.error)}
        </ErrorPanel>
      )}
      {invoice !== undefined && <Body invoice={invoice} />}
    </>
  )
}

function Standing({ invoice }: { invoice: Invoice }) {
  const { kind, word } = invoiceState(invoice, useNow())
  const what = invoiceKind(invoice)
  return (
    <>
      <State kind={kind} className={kind === 'failed' ? 'font-[550] text-bad' : ''}>
        {word}
      </State>
      {what !== null && <Tag>{what}</Tag>}
    </>
  )
}

function Actions({ invoice }: { invoice: Invoice }) {
  const t = useMessages(invoicePageMessages)
  const tPay = useMessages(payMessages)
  const { underWay } = useMessages(invoiceMessages).cannot
  const currency = useCurrency()
  const isPaying = useIsPaying(invoice.billing_account_id ?? 0)
  const unclear = useUnclearPayment(invoice.billing_account_id ?? 0)
  const { lookFirst } = useMessages(unclearMessages)
  const { show, dialogs } = useDialogs()
  const open = amountOpen(invoice)
  return (
    <>
      <PrintInvoice invoice={invoice} />
      <Button
        icon={<Download />}
        disabledReason={invoice.records_list?.length ? undefined : t.nothingToExport}
        onClick={() => exportCsv(t.csvName(invoiceNumber(invoice)), recordsCsv(invoice, currency))}
      >
        {t.csv}
      </Button>
      <Button
        variant="primary"
        icon={<CreditCard />}
        pending={isPaying}
        disabledReason={
          whyNotPay(invoice) ?? (unclear === null ? (isPaying ? underWay : undefined) : lookFirst)
        }
        onClick={() => show((dialog) => <PayInvoiceDialog invoice={invoice} {...dialog} />)}
      >
        {open === null || open.eq(ZERO) ? tPay.payNothing : tPay.pay(formatMoney(open, currency))}
      </Button>
      {dialogs}
    </>
  )
}

function Body({ invoice }: { invoice: Invoice }) {
  const { mismatches } = useMemo(() => checkTotals(invoice), [invoice])
  return (
    <>
      <OpenPayment accountId={invoice.billing_account_id ?? 0} />
      <MismatchNotice mismatches={mismatches} />
      <InShort invoice={invoice} />
      <RecordsCard records={invoice.records_list ?? []} />
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]">
        <div className="grid gap-4 max-lg:order-1">
          <PaymentsCard payments={invoice.transaction_list ?? []} />
          <BilledToCard snapshot={invoice.account_snapshot} />
        </div>
        <TotalsCard invoice={invoice} />
      </div>
    </>
  )
}

function OpenPayment({ accountId }: { accountId: number }) {
  const unclear = useUnclearPayment(accountId)
  useLookForPayments(accountId)
  return unclear !== null && <UnclearNotice unclear={unclear} />
}

function InShort({ invoice }: { invoice: Invoice }) {
  const t = useMessages(invoicePageMessages).facts
  const period = invoicePeriod(invoice)
  const now = useNow()
  return (
    <Card>
      <Facts>
        <Fact label={t.period}>
          {period === null ? (
            <span className="text-muted">{t.notKnown}</span>
          ) : (
            <span title={`${formatUtc(period.start)} – ${formatUtc(period.end)}`}>{periodText(invoice)}</span>
          )}
        </Fact>
        <Fact label={t.issued}>
          <When at={parseInstant(invoice.created)} as="day" />
        </Fact>
        <Fact label={t.due}>
          <span className={standingOf(invoice, now) === 'overdue' ? 'font-[550] text-bad' : undefined}>
            <When at={parseInstant(invoice.due_date)} as="day" />
          </span>
        </Fact>
        <Fact label={t.account}>
          <AccountLink id={invoice.billing_account_id ?? null} />
        </Fact>
      </Facts>
    </Card>
  )
}

function AccountLink({ id }: { id: number | null }) {
  const t = useMessages(invoicePageMessages).facts
  const { keep } = useLocationScope()
  const accounts = useQuery(allBillingAccountsQuery)
  if (id === null) return <span className="text-muted">{t.notKnown}</span>
  const account = accounts.data?.items.find((each) => each.id === id)
  return (
    <TextLink to={keep(paths.billingAccount(id))}>
      {account === undefined ? t.numbered(id) : accountName(account)}
    </TextLink>
  )
}
