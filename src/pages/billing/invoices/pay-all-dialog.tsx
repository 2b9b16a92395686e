import { useQuery } from '@tanstack/react-query'

import type { BillingAccount } from '@/api/billing-accounts'
import { describeError } from '@/api/describe-error'
import { amountOwed, invoicesQuery, isOwedKnown } from '@/api/invoices'
import { payAllInvoices } from '@/api/payments'
import { accountName } from '@/components/billing-account-facts'
import { useCurrency } from '@/components/use-currency'
import { useDialogWrite } from '@/components/use-dialog-write'
import type { DialogProps } from '@/components/use-dialogs'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney, ZERO } from '@/lib/money'
import { ConfirmDialog } from '@/ui/confirm-dialog'

import { coverOf } from './cover'
import { CoverList } from './cover-list'
import { invoiceMessages } from './messages'
import { payMessages } from './pay-messages'
import { useUnclearPayment } from '@/pages/billing/unclear'
import { unclearMessages } from '@/pages/billing/unclear-messages'
import { useIsPaying } from '@/pages/billing/under-way'
import { WhoIsCharged } from './who-is-charged'

interface PayAllDialogProps extends DialogProps {
  account: BillingAccount
}

/** Pays everything that an account owes; what that is stands there first. */
export function PayAllDialog({ account, open, onClose }: PayAllDialogProps) {
  const t = useMessages(payMessages)
  const { underWay } = useMessages(invoiceMessages).cannot
  const currency = useCurrency()
  const { data: invoices } = useQuery(invoicesQuery(account.id))
  const { plan, isPending } = useDialogWrite(payAllInvoices)
  const isPaying = useIsPaying(account.id)
  const unclear = useUnclearPayment(account.id)
  const { lookFirst } = useMessages(unclearMessages)
  const name = accountName(account)
  const owed = amountOwed(invoices?.items ?? [])
  const shown = formatMoney(owed, currency)

  function whyNot() {
    if (invoices === undefined) return t.reading
    if (!isOwedKnown(invoices)) return t.incomplete
    if (owed.eq(ZERO)) return t.nothingOwed
    if (unclear !== null) return lookFirst
    return isPaying ? underWay : undefined
  }

  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={t.all.title(name)}
      tone="primary"
      confirmLabel={t.pay(shown)}
      keepLabel={t.keep}
      disabledReason={isPending ? undefined : whyNot()}
      describeError={describeError}
      onConfirm={plan({ billing_account_id: account.id, account: name, shown: owed.toString() })}
    >
      <p>{t.all.text(shown)}</p>
      <CoverList label={t.all.list} cover={coverOf(invoices?.items ?? [], owed)} />
      <WhoIsCharged accountId={account.id} />
    </ConfirmDialog>
  )
}
