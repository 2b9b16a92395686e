import { describeError } from '@/api/describe-error'
import { deleteReplica } from '@/api/vm-replicas'
import { useDialogWrite } from '@/components/use-dialog-write'
import type { DialogProps } from '@/components/use-dialogs'
import { replicaName } from '@/components/vm/replicas'
import { useMessages } from '@/lib/i18n/catalogue'
import { ConfirmDialog } from '@/ui/confirm-dialog'

import { snapshotListMessages } from './messages'
import type { ReplicaRow } from './replica-inventory'

/** Deletes a snapshot of a disk that no VM has. */
export function DeleteDetachedReplicaDialog({ row, open, onClose }: DialogProps & { row: ReplicaRow }) {
  const t = useMessages(snapshotListMessages)
  const { plan } = useDialogWrite(deleteReplica)
  const { location, replica } = row
  const called = replicaName(replica)
  const disk = t.disk(replica.diskUuid.slice(0, 8))
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={t.delete.title(called)}
      confirmLabel={t.delete.confirm}
      describeError={describeError}
      onConfirm={plan({
        location,
        uuid: replica.diskUuid,
        name: disk,
        replica_uuid: replica.uuid,
        replica: called,
      })}
    >
      <p>{t.delete.text(disk)}</p>
      <p>{t.delete.undone}</p>
    </ConfirmDialog>
  )
}
