import { useQuery } from '@tanstack/react-query'

import { describeError } from '@/api/describe-error'
import {
  amountOpen,
  amountOwed,
  invoiceQuery,
  invoicesQuery,
  unpaidInvoices,
  type Invoice,
} from '@/api/invoices'
import { payInvoice } from '@/api/payments'
import { useCurrency } from '@/components/use-currency'
import { useDialogWrite } from '@/components/use-dialog-write'
import type { DialogProps } from '@/components/use-dialogs'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney, ZERO } from '@/lib/money'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { Notice } from '@/ui/notice'

import { invoiceNumber, periodText, whyNotPay } from './invoice-facts'
import { invoiceMessages } from './messages'
import { payMessages } from './pay-messages'
import { useUnclearPayment } from '@/pages/billing/unclear'
import { unclearMessages } from '@/pages/billing/unclear-messages'
import { useIsPaying } from '@/pages/billing/under-way'
import { WhoIsCharged } from './who-is-charged'

interface PayInvoiceDialogProps extends DialogProps {
  /** As it stands in the list or on its page: what is paid is the one that is read now. */
  invoice: Invoice
}

/** Pays what is left of one invoice. */
export function PayInvoiceDialog({ invoice: { id, ...known }, open, onClose }: PayInvoiceDialogProps) {
  const t = useMessages(payMessages)
  const currency = useCurrency()
  const reading = useQuery(invoiceQuery(id))
  const invoice = reading.data
  const accountId = invoice?.billing_account_id ?? known.billing_account_id ?? 0
  const number = invoiceNumber({ id, ...known })
  const { plan, isPending } = useDialogWrite(payInvoice)
  const isPaying = useIsPaying(accountId)
  const unclear = useUnclearPayment(accountId)
  const { lookFirst } = useMessages(unclearMessages)
  const amount = invoice === undefined ? null : amountOpen(invoice)
  const shown = amount === null ? null : formatMoney(amount, currency)
  const underWay = useMessages(invoiceMessages).cannot.underWay

  function whyNot() {
    if (invoice === undefined) return reading.error === null ? t.reading : t.unread
    if (unclear !== null) return lookFirst
    return whyNotPay(invoice) ?? (isPaying && !isPending ? underWay : undefined)
  }

  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={t.one.title(number)}
      tone="primary"
      confirmLabel={shown === null ? t.payNothing : t.pay(shown)}
      keepLabel={t.keep}
      disabledReason={isPending ? undefined : whyNot()}
      describeError={describeError}
      onConfirm={plan({ id, number, billing_account_id: accountId, shown: amount?.toString() ?? '' })}
    >
      {reading.error !== null && invoice === undefined && <Notice tone="bad">{t.unread}</Notice>}
      {shown !== null && (
        <p>
          {t.one.text(shown)} <span className="text-muted">{invoice && periodText(invoice)}</span>
        </p>
      )}
      <WhoIsCharged accountId={accountId} />
      {invoice !== undefined && <Older invoice={invoice} accountId={accountId} />}
    </ConfirmDialog>
  )
}

/** The service pays the oldest first only when it may choose: somebody who pays a later one should know. */
function Older({ invoice, accountId }: { invoice: Invoice; accountId: number }) {
  const t = useMessages(payMessages).one
  const currency = useCurrency()
  const all = useQuery(invoicesQuery(accountId)).data?.items ?? []
  const unpaid = unpaidInvoices(all)
  const older = unpaid.slice(
    0,
    Math.max(
      0,
      unpaid.findIndex(({ id }) => id === invoice.id),
    ),
  )
  const amount = amountOwed(older)
  if (amount.eq(ZERO)) return null
  return <p className="text-muted">{t.older(older.length, formatMoney(amount, currency))}</p>
}
