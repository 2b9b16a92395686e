import { useQuery } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'

import { billingAccountsQuery } from '@/api/billing-accounts'
import { moveVmToAccount } from '@/api/billing-resources'
import { FormDialog } from '@/forms/form-dialog'
import { useMessages } from '@/lib/i18n/catalogue'

import { accountName, payableAccounts } from './billing-account-facts'
import { BillingAccountPicker } from './pickers/billing-account-picker'
import { useDialogWrite } from './use-dialog-write'
import { vmDialogMessages } from './vm-dialog-messages'
import type { VmDialogProps } from './vm-power-dialogs'

/** Another billing account pays from now on. */
export function VmMoveDialog({ vm, open, onClose }: VmDialogProps) {
  const t = useMessages(vmDialogMessages).move
  const { location, uuid, name } = vm
  const present = String(vm.billing_account ?? '')
  const accounts = useQuery(billingAccountsQuery)
  const payable = accounts.data && payableAccounts(accounts.data.items)
  const form = useForm({ defaultValues: { billing_account_id: present } })
  const chosenId = form.watch('billing_account_id')
  const chosen = payable?.find(({ id }) => String(id) === chosenId)
  const { send, isPending, failure, leave } = useDialogWrite(moveVmToAccount, onClose)
  return (
    <FormDialog
      open={open}
      onClose={() => {
        leave()
        onClose()
      }}
      title={t.title(name)}
      description={t.text}
      form={form}
      onSubmit={() => {
        if (chosen === undefined) return
        send({ location, uuid, name, billing_account_id: chosen.id, account: accountName(chosen) })
      }}
      isPending={isPending}
      failure={failure}
      failureTitle={t.failed}
      submitLabel={t.submit}
      disabledReason={
        accounts.isPending
          ? t.reading
          : chosen === undefined || chosenId === present
            ? t.unchanged
            : undefined
      }
    >
      <BillingAccountPicker control={form.control} reading={accounts} accounts={payable} chosen={chosenId} />
      <p className="text-muted">{t.stays}</p>
    </FormDialog>
  )
}
