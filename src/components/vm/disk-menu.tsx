import { Camera, Link2Off, Scaling, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'

import type { Vm, VmStorage } from '@/api/vms'
import { useMessages } from '@/lib/i18n/catalogue'
import { MenuItem, MenuSeparator } from '@/ui/menu'

import type { DialogProps, useDialogs } from '@/components/use-dialogs'
import { lazyPart } from '@/ui/lazy-part'
import { vmActionsMessages } from './actions-messages'
import { vmDiskCan } from './can'
import { vmMeanwhileMessages } from './meanwhile-messages'
import { FollowedVm } from './followed-vm'

const GrowDiskDialog = lazyPart(async () => (await import('./disk-dialogs')).GrowDiskDialog)
const DetachDiskDialog = lazyPart(async () => (await import('./disk-dialogs')).DetachDiskDialog)
const DeleteDiskDialog = lazyPart(async () => (await import('./disk-dialogs')).DeleteDiskDialog)
const VmSnapshotDialog = lazyPart(async () => (await import('./snapshot-dialog')).VmSnapshotDialog)

interface VmDiskMenuProps {
  vm: Vm
  disk: VmStorage
  show: ReturnType<typeof useDialogs>['show']
}

/** What can be done with a disk of a VM, and, where it cannot be now, why. */
export function VmDiskMenu({ vm, disk, show }: VmDiskMenuProps) {
  const t = useMessages(vmActionsMessages).disk
  const meanwhile = useMessages(vmMeanwhileMessages)
  const diskOf = (now: Vm) => now.storage?.find(({ uuid }) => uuid === disk.uuid)
  const entry = (
    can: (typeof vmDiskCan)[keyof typeof vmDiskCan],
    dialogOf: (about: { vm: Vm; disk: VmStorage }, dialog: DialogProps) => ReactNode,
  ) => ({
    disabledReason: can(vm, disk) ?? undefined,
    onSelect: () =>
      show((dialog) => (
        <FollowedVm
          vm={vm}
          open={dialog.open}
          whyNot={(now) => {
            const present = diskOf(now)
            return present === undefined ? meanwhile.diskGone : can(now, present)
          }}
        >
          {(now) => dialogOf({ vm: now, disk: diskOf(now) ?? disk }, dialog)}
        </FollowedVm>
      )),
  })
  return (
    <>
      <MenuItem
        icon={<Scaling />}
        {...entry(vmDiskCan.grow, (about, dialog) => <GrowDiskDialog {...about} {...dialog} />)}
      >
        {t.grow}
      </MenuItem>
      <MenuItem
        icon={<Camera />}
        {...entry(vmDiskCan.snapshot, (about, dialog) => (
          <VmSnapshotDialog vm={about.vm} diskUuid={disk.uuid} {...dialog} />
        ))}
      >
        {t.snapshot}
      </MenuItem>
      <MenuItem
        icon={<Link2Off />}
        {...entry(vmDiskCan.detach, (about, dialog) => <DetachDiskDialog {...about} {...dialog} />)}
      >
        {t.detach}
      </MenuItem>
      <MenuSeparator />
      <MenuItem
        icon={<Trash2 />}
        danger
        {...entry(vmDiskCan.delete, (about, dialog) => <DeleteDiskDialog {...about} {...dialog} />)}
      >
        {t.delete}
      </MenuItem>
    </>
  )
}
