import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'

import { describeError } from '@/api/describe-error'
import { sessionQuery, signIn } from '@/api/session'
import { createToken, deleteToken, newTokenIn, restrictionOf, tokensQuery, type Token } from '@/api/tokens'
import { useDialogWrite } from '@/components/use-dialog-write'
import { FormDialog } from '@/forms/form-dialog'
import { useMessages } from '@/lib/i18n/catalogue'
import { Checkbox } from '@/ui/checkbox'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { Notice } from '@/ui/notice'

import type { TokenDialogProps } from './change-dialogs'
import { tokenDialogMessages } from './dialog-messages'
import { tokenMessages } from './messages'
import { NewToken } from './new-token'
import { successorName } from './successor-name'
import { DescriptionField, type TokenForm } from './token-fields'
import { isDemo, refOf } from './token-rows'

interface RotateDialogProps extends TokenDialogProps {
  /** The ids of the tokens there are. */
  known: readonly number[]
  /** It is known which token this sign-in uses. */
  isUsedKnown: boolean
}

/** A successor first; the old token goes only after the user says that it is replaced. */
export function RotateDialog({ row, known, isUsedKnown, open, onClose }: RotateDialogProps) {
  const t = useMessages(tokenDialogMessages).rotate
  const words = useMessages(tokenMessages)
  const client = useQueryClient()
  const form = useForm<TokenForm>({
    defaultValues: {
      description: successorName(
        row.token.description ?? '',
        (client.getQueryData(tokensQuery.queryKey)?.items ?? []).map(({ description }) => description ?? ''),
      ),
    },
  })
  const [successor, setSuccessor] = useState<{ token: Token | undefined }>()
  const { plan, isPending, failure, leave } = useDialogWrite(createToken, () => {
    const list = client.getQueryData(tokensQuery.queryKey)
    setSuccessor({ token: list && newTokenIn(list, known) })
  })
  if (successor !== undefined) {
    return (
      <ReplaceDialog
        row={row}
        successor={successor.token}
        isUsedKnown={isUsedKnown}
        open={open}
        onClose={onClose}
      />
    )
  }
  return (
    <FormDialog
      open={open}
      onClose={() => {
        leave()
        onClose()
      }}
      title={t.title(row.name)}
      description={t.text}
      form={form}
      plan={({ description }) =>
        plan({ description: description.trim(), onlyAccount: restrictionOf(row.token), known })
      }
      isPending={isPending}
      failure={failure}
      failureTitle={t.failed}
      submitLabel={t.submit}
    >
      <DescriptionField form={form} />
      <p className="text-muted">
        {t.rights(row.account === null ? words.reachesAll : words.reachesOnly(row.account))}
      </p>
    </FormDialog>
  )
}

interface ReplaceDialogProps extends TokenDialogProps {
  successor: Token | undefined
  isUsedKnown: boolean
}

function ReplaceDialog({ row, successor, isUsedKnown, open, onClose }: ReplaceDialogProps) {
  const t = useMessages(tokenDialogMessages).rotate
  const { data: session } = useSuspenseQuery(sessionQuery)
  const [isReplaced, setIsReplaced] = useState(false)
  const deletion = useDialogWrite(deleteToken).plan({ ...refOf(row), isUsed: false })
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      closedByButton={successor?.token != null}
      title={t.next(row.name)}
      confirmLabel={t.delete}
      keepLabel={t.keepBoth}
      describeError={describeError}
      disabledReason={whyNot()}
      onConfirm={{
        ...deletion,
        confirm: async () => {
          if (row.isUsed && successor?.token != null) await signIn(successor.token, session.current)
          await deletion.confirm()
        },
      }}
    >
      <p className="text-muted">{t.nextText}</p>
      <NewToken token={successor} />
      {row.isUsed && <Notice tone="info">{t.used}</Notice>}
      {isDemo(row.token, session) && <Notice tone="wait">{t.demo}</Notice>}
      <Checkbox checked={isReplaced} onChange={(event) => setIsReplaced(event.currentTarget.checked)}>
        {t.replaced}
      </Checkbox>
    </ConfirmDialog>
  )

  /** This sign-in goes on with the successor, or the deletion would end it against what is said here. */
  function whyNot(): string | undefined {
    if (!isUsedKnown) return t.usedUnknown
    if (row.isUsed && successor?.token == null) return t.successorUnknown
    return isReplaced ? undefined : t.replacedFirst
  }
}
