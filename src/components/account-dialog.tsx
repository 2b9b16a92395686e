import { useQuery, type UseMutationOptions } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'

import { billingAccountsQuery } from '@/api/billing-accounts'
import { FormDialog } from '@/forms/form-dialog'
import { useMessages } from '@/lib/i18n/catalogue'

import { accountDialogMessages } from './account-dialog-messages'
import { accountName, payableAccounts } from './billing-account-facts'
import { BillingAccountPicker } from './pickers/billing-account-picker'
import { useDialogWrite } from './use-dialog-write'
import type { DialogProps } from './use-dialogs'

interface AccountDialogProps<T, V> extends DialogProps {
  /** What is moved, as it is called on screen. */
  name: string
  /** What the account pays for from then on. */
  text: string
  /** What stays with another account. */
  stays?: ReactNode
  /** Who pays now. */
  present: number | null | undefined
  write: UseMutationOptions<T, Error, V, void>
  variablesOf: (account: { billing_account_id: number; account: string }) => V
}

/** Another billing account pays from now on. */
export function AccountDialog<T, V>(props: AccountDialogProps<T, V>) {
  const { open, onClose, name, text, stays, write, variablesOf } = props
  const t = useMessages(accountDialogMessages)
  const present = String(props.present ?? '')
  const accounts = useQuery(billingAccountsQuery)
  const payable = accounts.data && payableAccounts(accounts.data.items)
  const form = useForm({ defaultValues: { billing_account_id: present } })
  const chosenId = form.watch('billing_account_id')
  const chosen = payable?.find(({ id }) => String(id) === chosenId)
  const { plan, isPending, failure, leave } = useDialogWrite(write, onClose)
  return (
    <FormDialog
      open={open}
      onClose={() => {
        leave()
        onClose()
      }}
      title={t.title(name)}
      description={text}
      form={form}
      plan={() => {
        if (chosen === undefined) return undefined
        return plan(variablesOf({ billing_account_id: chosen.id, account: accountName(chosen) }))
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
      {stays !== undefined && <p className="text-muted">{stays}</p>}
    </FormDialog>
  )
}
