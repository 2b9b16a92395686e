import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'

import { createToken, newTokenIn, tokensQuery, type Token } from '@/api/tokens'
import { useDialogWrite } from '@/components/use-dialog-write'
import type { DialogProps } from '@/components/use-dialogs'
import { FormDialog } from '@/forms/form-dialog'
import { useMessages } from '@/lib/i18n/catalogue'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'

import { tokenDialogMessages } from './dialog-messages'
import { NewToken } from './new-token'
import type { OwnReach } from './token-can'
import { accountOf, DescriptionField, ReachField, useAccounts, type TokenForm } from './token-fields'

interface CreateDialogProps extends DialogProps {
  own: OwnReach
  /** The ids of the tokens there are. */
  known: readonly number[]
}

/** A new token, and then the token itself. */
export function CreateDialog({ own, known, open, onClose }: CreateDialogProps) {
  const t = useMessages(tokenDialogMessages)
  const client = useQueryClient()
  const form = useForm<TokenForm>({
    defaultValues: {
      description: '',
      reach: own === 'one account' ? 'one account' : 'everything',
      billing_account_id: '',
    },
  })
  const [made, setMade] = useState<{ token: Token | undefined }>()
  const { payable } = useAccounts()
  const { plan, isPending, failure, leave } = useDialogWrite(createToken, () => {
    const list = client.getQueryData(tokensQuery.queryKey)
    setMade({ token: list && newTokenIn(list, known) })
  })
  const onlyAccount = accountOf(form.watch(), payable)
  if (made !== undefined) {
    const name = form.getValues('description').trim()
    return (
      <Dialog
        open={open}
        onClose={onClose}
        closedByButton={made.token?.token != null}
        title={t.made.title(name)}
        description={t.made.text}
        footer={
          <Button variant="primary" onClick={onClose}>
            {t.made.stored}
          </Button>
        }
      >
        <NewToken token={made.token} />
        <p className="text-muted">{t.made.again}</p>
      </Dialog>
    )
  }
  return (
    <FormDialog
      open={open}
      onClose={() => {
        leave()
        onClose()
      }}
      title={t.create.title}
      description={t.create.text}
      form={form}
      plan={({ description }) => {
        if (onlyAccount !== undefined) return plan({ description: description.trim(), onlyAccount, known })
      }}
      isPending={isPending}
      failure={failure}
      failureTitle={t.create.failed}
      submitLabel={t.create.submit}
      disabledReason={
        onlyAccount !== undefined ? undefined : payable === undefined ? t.fields.reading : t.fields.noAccount
      }
    >
      <DescriptionField form={form} />
      <ReachField form={form} own={own} />
    </FormDialog>
  )
}
