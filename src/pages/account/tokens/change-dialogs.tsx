import { useForm } from 'react-hook-form'

import { describeError } from '@/api/describe-error'
import { describeToken, liftToken, restrictionOf, restrictToken } from '@/api/tokens'
import { useDialogWrite } from '@/components/use-dialog-write'
import type { DialogProps } from '@/components/use-dialogs'
import { FormDialog } from '@/forms/form-dialog'
import { useMessages } from '@/lib/i18n/catalogue'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { Notice } from '@/ui/notice'

import { tokenDialogMessages } from './dialog-messages'
import { AccountField, accountOf, DescriptionField, useAccounts, type TokenForm } from './token-fields'
import { refOf, type TokenRow } from './token-rows'

export interface TokenDialogProps extends DialogProps {
  row: TokenRow
}

export function DescribeDialog({ row, open, onClose }: TokenDialogProps) {
  const t = useMessages(tokenDialogMessages).describe
  const form = useForm<TokenForm>({ defaultValues: { description: row.token.description ?? '' } })
  const { plan, isPending, failure, leave } = useDialogWrite(describeToken, onClose)
  const isChanged = form.watch('description').trim() !== (row.token.description ?? '')
  return (
    <FormDialog
      open={open}
      onClose={() => {
        leave()
        onClose()
      }}
      title={t.title(row.name)}
      form={form}
      plan={({ description }) =>
        plan({ ...refOf(row), description: description.trim(), onlyAccount: restrictionOf(row.token) })
      }
      isPending={isPending}
      failure={failure}
      failureTitle={t.failed}
      submitLabel={t.submit}
      disabledReason={isChanged ? undefined : t.unchanged}
    >
      <DescriptionField form={form} />
    </FormDialog>
  )
}

export function RestrictDialog({ row, open, onClose }: TokenDialogProps) {
  const t = useMessages(tokenDialogMessages)
  const form = useForm<TokenForm>({ defaultValues: { reach: 'one account', billing_account_id: '' } })
  const { payable } = useAccounts()
  const { plan, isPending, failure, leave } = useDialogWrite(restrictToken, onClose)
  const onlyAccount = accountOf(form.watch(), payable)
  return (
    <FormDialog
      open={open}
      onClose={() => {
        leave()
        onClose()
      }}
      title={t.restrict.title(row.name)}
      description={t.restrict.text}
      form={form}
      plan={() => {
        if (onlyAccount != null)
          return plan({ ...refOf(row), description: row.token.description ?? '', onlyAccount })
      }}
      isPending={isPending}
      failure={failure}
      failureTitle={t.restrict.failed}
      submitLabel={t.restrict.submit}
      disabledReason={
        onlyAccount != null ? undefined : payable === undefined ? t.fields.reading : t.fields.noAccount
      }
    >
      {row.isUsed && <Notice tone="wait">{t.restrict.used}</Notice>}
      <AccountField form={form} />
    </FormDialog>
  )
}

export function LiftDialog({ row, open, onClose }: TokenDialogProps) {
  const t = useMessages(tokenDialogMessages).lift
  const { plan } = useDialogWrite(liftToken)
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={t.title(row.name)}
      confirmLabel={t.confirm}
      describeError={describeError}
      onConfirm={plan({ ...refOf(row), description: row.token.description ?? '', onlyAccount: null })}
    >
      <Notice tone="wait">{t.text(row.account ?? '')}</Notice>
    </ConfirmDialog>
  )
}
