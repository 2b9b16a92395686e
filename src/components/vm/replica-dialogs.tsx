import { describeError } from '@/api/describe-error'
import { isOutcomeOpen } from '@/api/found-error'
import { deleteReplica, rebuildVm } from '@/api/vm-replicas'
import type { Vm } from '@/api/vms'
import { useMessages } from '@/lib/i18n/catalogue'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { Notice } from '@/ui/notice'

import { costOfReplica } from '@/components/costs'
import { RunwayLine } from '@/components/runway-line'
import { useDialogWrite } from '@/components/use-dialog-write'
import type { DialogProps } from '@/components/use-dialogs'
import { usePrices } from '@/components/use-prices'
import { vmDialogMessages } from './dialog-messages'
import { replicaName, replicasOf, type VmReplicaRow } from './replicas'

export interface ReplicaDialogProps extends DialogProps {
  vm: Vm
  replica: VmReplicaRow
}

/** Puts a disk back to what it was; what it holds now is lost. */
export function RestoreDialog({ vm, replica, open, onClose }: ReplicaDialogProps) {
  const t = useMessages(vmDialogMessages).restore
  const { plan } = useDialogWrite(rebuildVm)
  const { location, uuid, name } = vm
  const called = replicaName(replica)
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={t.title(name)}
      confirmLabel={t.confirm}
      keepLabel={t.keep}
      typeToConfirm={name.trim() || uuid}
      describeError={describeError}
      failureTitle={(error) => (isOutcomeOpen(error) ? undefined : t.failed)}
      onConfirm={plan({ location, uuid, name, replica_uuid: replica.uuid, replica: called })}
    >
      <p>{t.text(called, replica.disk)}</p>
      <Notice tone="bad">
        {t.lost}
        <p>{t.before}</p>
      </Notice>
      <p className="text-muted">{vm.status.toLowerCase() === 'running' ? t.stops : t.stopped}</p>
    </ConfirmDialog>
  )
}

export function DeleteReplicaDialog({ vm, replica, open, onClose }: ReplicaDialogProps) {
  const t = useMessages(vmDialogMessages).deleteReplica
  const { plan } = useDialogWrite(deleteReplica)
  const prices = usePrices()
  const hourly = prices === undefined ? null : costOfReplica(replica.kind, replica.size, prices)
  const { location, uuid, name } = vm
  const called = replicaName(replica)
  const isLast = replicasOf(vm).filter(({ diskUuid }) => diskUuid === replica.diskUuid).length === 1
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={t.title(called)}
      confirmLabel={t.confirm}
      describeError={describeError}
      onConfirm={plan({ location, uuid, name, replica_uuid: replica.uuid, replica: called })}
    >
      <p>{t.text(name, replica.disk)}</p>
      {isLast && <Notice tone="wait">{t.last}</Notice>}
      <p>{t.undone}</p>
      <RunwayLine accountId={vm.billing_account ?? undefined} change={hourly?.neg() ?? null} />
    </ConfirmDialog>
  )
}
