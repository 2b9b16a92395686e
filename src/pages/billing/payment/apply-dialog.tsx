import type { BillingAccount } from '@/api/billing-accounts'
import { applyForInvoicePayment } from '@/api/cards'
import { describeError } from '@/api/describe-error'
import { accountName } from '@/components/billing-account-facts'
import { useDialogWrite } from '@/components/use-dialog-write'
import type { DialogProps } from '@/components/use-dialogs'
import { useMessages } from '@/lib/i18n/catalogue'
import { ConfirmDialog } from '@/ui/confirm-dialog'

import { paymentMessages } from './messages'

interface ApplyDialogProps extends DialogProps {
  account: BillingAccount
}

/** Asks the provider: somebody there will read it, so it is confirmed first. */
export function ApplyDialog({ account, open, onClose }: ApplyDialogProps) {
  const t = useMessages(paymentMessages).byInvoice.dialog
  const { plan } = useDialogWrite(applyForInvoicePayment)
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={t.title(accountName(account))}
      tone="primary"
      confirmLabel={t.confirm}
      keepLabel={t.keep}
      describeError={describeError}
      onConfirm={plan({ billing_account_id: account.id })}
    >
      <p>{t.text(account.email?.trim() || t.noEmail)}</p>
      <p>{t.until}</p>
    </ConfirmDialog>
  )
}
