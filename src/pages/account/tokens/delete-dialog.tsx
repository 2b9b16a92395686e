import { useSuspenseQuery } from '@tanstack/react-query'

import { describeError } from '@/api/describe-error'
import { sessionQuery } from '@/api/session'
import { deleteToken, deleteUsedToken } from '@/api/tokens'
import { useDialogWrite } from '@/components/use-dialog-write'
import { useSignOut } from '@/components/use-sign-out'
import { useMessages } from '@/lib/i18n/catalogue'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { Notice } from '@/ui/notice'

import type { TokenDialogProps } from './change-dialogs'
import { tokenDialogMessages } from './dialog-messages'
import { isDemo, refOf } from './token-rows'

interface DeleteDialogProps extends TokenDialogProps {
  /** It is known which token this sign-in uses. */
  isUsedKnown: boolean
}

export function DeleteDialog({ row, isUsedKnown, open, onClose }: DeleteDialogProps) {
  const t = useMessages(tokenDialogMessages).delete
  const { data: session } = useSuspenseQuery(sessionQuery)
  const signOut = useSignOut()
  // Not before it is really gone, however long that takes: should it fail, one is still signed in with it.
  const { plan } = useDialogWrite(
    row.isUsed ? deleteUsedToken : deleteToken,
    row.isUsed ? () => void signOut() : undefined,
  )
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={t.title(row.name)}
      confirmLabel={row.isUsed ? t.confirmUsed : t.confirm}
      describeError={describeError}
      onConfirm={plan(refOf(row))}
    >
      <Notice tone="bad">{t.text}</Notice>
      {row.isUsed && <Notice tone="wait">{t.used}</Notice>}
      {isDemo(row.token, session) && <Notice tone="wait">{t.demo}</Notice>}
      {!isUsedKnown && <Notice tone="wait">{t.maybeUsed}</Notice>}
    </ConfirmDialog>
  )
}
