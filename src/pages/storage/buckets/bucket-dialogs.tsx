import { describeError } from '@/api/describe-error'
import { deleteBucket, moveBucketToAccount, type Bucket } from '@/api/buckets'
import { AccountDialog } from '@/components/account-dialog'
import { useDialogWrite } from '@/components/use-dialog-write'
import type { DialogProps } from '@/components/use-dialogs'
import { useMessages } from '@/lib/i18n/catalogue'
import { ConfirmDialog } from '@/ui/confirm-dialog'

import { bucketMessages } from './messages'

interface BucketDialogProps extends DialogProps {
  bucket: Bucket
}

/** Another billing account pays for what is in the bucket from now on. */
export function BucketAccountDialog({ bucket, open, onClose }: BucketDialogProps) {
  const t = useMessages(bucketMessages)
  const { name } = bucket
  return (
    <AccountDialog
      open={open}
      onClose={onClose}
      name={t.named(name)}
      text={t.move.text}
      present={bucket.billing_account_id}
      write={moveBucketToAccount}
      variablesOf={(account) => ({ name, ...account })}
    />
  )
}

interface DeleteBucketDialogProps extends BucketDialogProps {
  /** As soon as it is gone: its page has nothing more to show. */
  onDeleted?: () => void
}

/** Only for an empty one; nothing is lost with it but its name. */
export function DeleteBucketDialog({ bucket, open, onClose, onDeleted }: DeleteBucketDialogProps) {
  const t = useMessages(bucketMessages).delete
  const { plan } = useDialogWrite(deleteBucket, onDeleted)
  const { name } = bucket
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={t.title(name)}
      confirmLabel={t.confirm}
      describeError={describeError}
      onConfirm={plan({ name })}
    >
      <p>{t.text}</p>
      <p>{t.programs}</p>
    </ConfirmDialog>
  )
}
