import { Camera, Link2Off, Scaling, Trash2 } from 'lucide-react'
import { lazy } from 'react'

import type { Vm, VmStorage } from '@/api/vms'
import { useMessages } from '@/lib/i18n/catalogue'
import { MenuItem, MenuSeparator } from '@/ui/menu'

import type { useDialogs } from '@/components/use-dialogs'
import { vmActionsMessages } from './actions-messages'
import { vmDiskCan } from './can'

const GrowDiskDialog = lazy(async () => ({
  default: (await import('./disk-dialogs')).GrowDiskDialog,
}))
const DetachDiskDialog = lazy(async () => ({
  default: (await import('./disk-dialogs')).DetachDiskDialog,
}))
const DeleteDiskDialog = lazy(async () => ({
  default: (await import('./disk-dialogs')).DeleteDiskDialog,
}))
const VmSnapshotDialog = lazy(async () => ({
  default: (await import('./snapshot-dialog')).VmSnapshotDialog,
}))

interface VmDiskMenuProps {
  vm: Vm
  disk: VmStorage
  show: ReturnType<typeof useDialogs>['show']
}

/** What can be done with a disk of a VM, and, where it cannot be now, why. */
export function VmDiskMenu({ vm, disk, show }: VmDiskMenuProps) {
  const t = useMessages(vmActionsMessages).disk
  const about = { vm, disk }
  return (
    <>
      <MenuItem
        icon={<Scaling />}
        disabledReason={vmDiskCan.grow(vm, disk) ?? undefined}
        onSelect={() => show((dialog) => <GrowDiskDialog {...about} {...dialog} />)}
      >
        {t.grow}
      </MenuItem>
      <MenuItem
        icon={<Camera />}
        disabledReason={vmDiskCan.snapshot(vm, disk) ?? undefined}
        onSelect={() => show((dialog) => <VmSnapshotDialog vm={vm} diskUuid={disk.uuid} {...dialog} />)}
      >
        {t.snapshot}
      </MenuItem>
      <MenuItem
        icon={<Link2Off />}
        disabledReason={vmDiskCan.detach(vm, disk) ?? undefined}
        onSelect={() => show((dialog) => <DetachDiskDialog {...about} {...dialog} />)}
      >
        {t.detach}
      </MenuItem>
      <MenuSeparator />
      <MenuItem
        icon={<Trash2 />}
        danger
        disabledReason={vmDiskCan.delete(vm, disk) ?? undefined}
        onSelect={() => show((dialog) => <DeleteDiskDialog {...about} {...dialog} />)}
      >
        {t.delete}
      </MenuItem>
    </>
  )
}
