import { deleteBillingAccount, type BillingAccount } from '@/api/billing-accounts'
import { describeError } from '@/api/describe-error'
import { accountName } from '@/components/billing-account-facts'
import type { DialogProps } from '@/components/use-dialogs'
import { useDialogWrite } from '@/components/use-dialog-write'
import { useMessages } from '@/lib/i18n/catalogue'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { Notice } from '@/ui/notice'

import { accountMessages } from './messages'

interface DeleteAccountDialogProps extends DialogProps {
  account: BillingAccount
  onDeleted?: () => void
}

export function DeleteAccountDialog({ account, onDeleted, open, onClose }: DeleteAccountDialogProps) {
  const t = useMessages(accountMessages).deletion
  const { plan } = useDialogWrite(deleteBillingAccount, onDeleted)
  const name = accountName(account)
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={t.title(name)}
      confirmLabel={t.confirm}
      typeToConfirm={name}
      describeError={describeError}
      onConfirm={plan({ id: account.id, account: name })}
    >
      <Notice tone="bad">{t.lost}</Notice>
      <p>{t.precondition}</p>
      <p className="text-muted">{t.stays}</p>
    </ConfirmDialog>
  )
}
