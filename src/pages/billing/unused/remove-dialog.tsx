import { deleteDisk } from '@/api/disks'
import { releaseFloatingIp } from '@/api/floating-ips'
import { describeError } from '@/api/describe-error'
import type { DialogProps } from '@/components/use-dialogs'
import { useDialogWrite } from '@/components/use-dialog-write'
import { useMessages } from '@/lib/i18n/catalogue'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { Notice } from '@/ui/notice'

import { unusedMessages } from './messages'
import type { UnusedRow } from './unused-rows'

/** Deletes a disk, or gives an address back. */
export function RemoveDialog({ row, ...dialog }: DialogProps & { row: UnusedRow }) {
  return row.kind === 'disk' ? <DeleteDisk row={row} {...dialog} /> : <ReleaseIp row={row} {...dialog} />
}

function DeleteDisk({ row, open, onClose }: DialogProps & { row: UnusedRow }) {
  const t = useMessages(unusedMessages).removal
  const { confirm } = useDialogWrite(deleteDisk)
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={t.disk.title}
      confirmLabel={t.disk.confirm}
      typeToConfirm={row.key.slice(0, 8)}
      describeError={describeError}
      onConfirm={() => confirm({ location: row.location, uuid: row.key, name: row.name })}
    >
      <p className="wrap-anywhere">{row.name}</p>
      <Notice tone="bad">{t.disk.lost}</Notice>
    </ConfirmDialog>
  )
}

function ReleaseIp({ row, open, onClose }: DialogProps & { row: UnusedRow }) {
  const t = useMessages(unusedMessages).removal
  const { confirm } = useDialogWrite(releaseFloatingIp)
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={t.floatingIp.title(row.key)}
      confirmLabel={t.floatingIp.confirm}
      describeError={describeError}
      onConfirm={() => confirm({ location: row.location, address: row.key, holder: null })}
    >
      <p>{t.floatingIp.text}</p>
    </ConfirmDialog>
  )
}
