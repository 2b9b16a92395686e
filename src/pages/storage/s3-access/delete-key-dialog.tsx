import { describeError } from '@/api/describe-error'
import { deleteS3Key } from '@/api/s3-access'
import { useDialogWrite } from '@/components/use-dialog-write'
import type { DialogProps } from '@/components/use-dialogs'
import { useMessages } from '@/lib/i18n/catalogue'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { Notice } from '@/ui/notice'

import { s3AccessMessages } from './messages'

interface DeleteKeyDialogProps extends DialogProps {
  /** The access key. */
  name: string
  isLast: boolean
}

/** Typed like a name: programs that nobody thinks of may use it. */
export function DeleteKeyDialog({ name: accessKey, isLast, open, onClose }: DeleteKeyDialogProps) {
  const t = useMessages(s3AccessMessages).deleteKey
  const { plan } = useDialogWrite(deleteS3Key)
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={t.title(accessKey)}
      confirmLabel={t.confirm}
      typeToConfirm={accessKey}
      describeError={describeError}
      onConfirm={plan({ access_key: accessKey })}
    >
      <Notice tone="bad">
        {t.text}
        <p>{t.links}</p>
      </Notice>
      {isLast && <Notice tone="wait">{t.last}</Notice>}
      <p>{t.undone}</p>
    </ConfirmDialog>
  )
}
