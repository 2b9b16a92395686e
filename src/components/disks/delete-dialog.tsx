import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { describeError } from '@/api/describe-error'
import { deleteDisk, diskQuery, type Disk } from '@/api/disks'
import { ErasedDisk } from '@/components/erased-disk'
import { RunwayLine } from '@/components/runway-line'
import { useDialogWrite } from '@/components/use-dialog-write'
import type { DialogProps } from '@/components/use-dialogs'
import { usePrices } from '@/components/use-prices'
import { vmDialogMessages } from '@/components/vm/dialog-messages'
import { useMessages } from '@/lib/i18n/catalogue'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { Mono } from '@/ui/mono'
import { Notice } from '@/ui/notice'

import { diskCalled, shortId } from './disk-name'
import { diskHourly, DiskPrice } from './disk-price'
import { diskDialogMessages } from './messages'
import { useIsSnapshotted } from './snapshot-under-way'

/** Deletes a disk that no VM has. What goes with it is read anew: the list may be a minute old. */
export function DeleteDiskDialog({ disk: known, open, onClose }: DialogProps & { disk: Disk }) {
  const t = useMessages(diskDialogMessages).delete
  const { waitForSnapshot } = useMessages(vmDialogMessages).deleteDisk
  const { location, uuid } = known
  const prices = usePrices()
  // Once it goes it is asked for no more: the lists are read anew then, and it would not be found.
  const [isGoing, setIsGoing] = useState(false)
  const reading = useQuery({ ...diskQuery(location, uuid), enabled: open && !isGoing, staleTime: 0 })
  const disk = reading.data ?? known
  const isSnapshotted = useIsSnapshotted(known)
  const deletion = useDialogWrite(deleteDisk).plan({ location, uuid, name: diskCalled(uuid) })
  const id = shortId(uuid)
  const hourly = prices === undefined ? null : diskHourly(disk, prices)
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={t.title(id)}
      confirmLabel={t.confirm}
      typeToConfirm={id}
      describeError={describeError}
      disabledReason={isSnapshotted ? waitForSnapshot : reading.isPending ? t.reading : undefined}
      onConfirm={{
        ...deletion,
        confirm: async () => {
          setIsGoing(true)
          try {
            await deletion.confirm()
          } catch (error) {
            setIsGoing(false)
            throw error
          }
        },
      }}
    >
      <ErasedDisk
        gb={disk.size_gb}
        isSnapshotted={isSnapshotted}
        replicas={(disk.snapshots ?? []).map((snapshot) => ({
          uuid: snapshot.uuid,
          kind: 'snapshot',
          created_at: snapshot.created_at,
          gb: snapshot.sizeGb,
        }))}
      />
      {reading.isError && <Notice tone="wait">{t.unread}</Notice>}
      {prices !== undefined && (
        <p className="text-muted">
          {t.saves} <DiskPrice disk={disk} prices={prices} />
        </p>
      )}
      <RunwayLine accountId={disk.billing_account_id ?? undefined} change={hourly?.neg() ?? null} />
      <Mono truncate>{uuid}</Mono>
    </ConfirmDialog>
  )
}
