import { deleteBillingAccount, type BillingAccount } from '@/api/billing-accounts'
import { describeError } from '@/api/describe-error'
import { accountName } from '@/components/billing-account-facts'
import { useLocationScope } from '@/components/location-scope'
import type { DialogProps } from '@/components/use-dialogs'
import { useDialogWrite } from '@/components/use-dialog-write'
import { useMessages } from '@/lib/i18n/catalogue'
import { paths } from '@/lib/paths'
import { useBilledInventory } from '@/pages/billing/billed/use-billed-inventory'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { Notice } from '@/ui/notice'
import { TextLink } from '@/ui/text-link'

import { accountMessages } from './messages'

interface DeleteAccountDialogProps extends DialogProps {
  account: BillingAccount
  onDeleted?: () => void
}

export function DeleteAccountDialog({ account, onDeleted, open, onClose }: DeleteAccountDialogProps) {
  const t = useMessages(accountMessages).deletion
  const { plan, isPending } = useDialogWrite(deleteBillingAccount, onDeleted)
  const name = accountName(account)
  const { all, keep } = useLocationScope()
  const { rows, parts } = useBilledInventory(account.id, all)

  function whyNot() {
    if (rows.length > 0) return t.pays(rows.length)
    return parts.some(({ state }) => state === 'loading') ? t.reading : undefined
  }
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={t.title(name)}
      confirmLabel={t.confirm}
      typeToConfirm={name}
      disabledReason={isPending ? undefined : whyNot()}
      describeError={describeError}
      onConfirm={plan({ id: account.id, account: name })}
    >
      <Notice tone="bad">{t.lost}</Notice>
      {rows.length > 0 ? (
        <Notice tone="wait" live title={t.pays(rows.length)}>
          <TextLink to={keep(paths.billedTo(account.id))}>{t.see}</TextLink>
        </Notice>
      ) : (
        <p>{t.precondition}</p>
      )}
      <p className="text-muted">{t.stays}</p>
    </ConfirmDialog>
  )
}
