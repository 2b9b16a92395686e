import {
  Copy,
  CopyPlus,
  FileCode,
  Link2,
  Plus,
  Scaling,
  SquareArrowOutUpRight,
  Trash2,
  WalletCards,
} from 'lucide-react'

import { useLocationScope } from '@/components/location-scope'
import { terraformMessages } from '@/components/terraform/messages'
import { saveTerraform } from '@/components/terraform/save-terraform'
import type { useDialogs } from '@/components/use-dialogs'
import { VmDiskMenu } from '@/components/vm/disk-menu'
import { copyText } from '@/components/copy-text'
import { useMessages } from '@/lib/i18n/catalogue'
import { paths } from '@/lib/paths'
import { lazyPart } from '@/ui/lazy-part'
import { MenuItem, MenuLink, MenuSeparator } from '@/ui/menu'

import { diskCan } from './disk-can'
import type { DiskRow } from './disk-inventory'
import { diskForTerraform } from './disk-terraform'
import { diskMessages } from './messages'

const AttachToVmDialog = lazyPart(async () => (await import('./attach-to-vm-dialog')).AttachToVmDialog)
const CreateDiskDialog = lazyPart(async () => (await import('./create-disk-dialog')).CreateDiskDialog)
const DiskAccountDialog = lazyPart(async () => (await import('./disk-account-dialog')).DiskAccountDialog)
const DeleteDiskDialog = lazyPart(
  async () => (await import('@/components/disks/delete-dialog')).DeleteDiskDialog,
)

interface DiskRowMenuProps {
  row: DiskRow
  show: ReturnType<typeof useDialogs>['show']
}

/** What can be done with a disk, and, where it cannot be now, why. With one of a VM it is what the VM's page offers. */
export function DiskRowMenu({ row, show }: DiskRowMenuProps) {
  const t = useMessages(diskMessages).menu
  const terraform = useMessages(terraformMessages)
  const { keep } = useLocationScope()
  const { disk, attachment } = row
  const exported = diskForTerraform(row)
  return (
    <>
      {attachment.kind === 'attached' && (
        <MenuLink
          icon={<SquareArrowOutUpRight />}
          to={keep(paths.vm(disk.location, attachment.vm.uuid, 'disks'))}
        >
          {t.openVm(attachment.vm.name)}
        </MenuLink>
      )}
      <MenuItem
        icon={<Copy />}
        onSelect={() => void copyText(disk.uuid, { done: t.copied, failed: t.copyFailed(disk.uuid) })}
      >
        {t.copyId}
      </MenuItem>
      <MenuItem
        icon={<CopyPlus />}
        onSelect={() => show((dialog) => <CreateDiskDialog copyOf={disk} {...dialog} />)}
      >
        {t.copyDisk}
      </MenuItem>
      <MenuItem
        icon={<WalletCards />}
        onSelect={() => show((dialog) => <DiskAccountDialog disk={disk} {...dialog} />)}
      >
        {t.account}
      </MenuItem>
      <MenuItem
        icon={<FileCode />}
        disabledReason={
          exported === null && attachment.kind === 'attached'
            ? terraform.cannot.bootDisk(attachment.vm.name)
            : undefined
        }
        onSelect={() => void saveTerraform(exported === null ? [] : [exported])}
      >
        {terraform.export}
      </MenuItem>
      <MenuSeparator />
      {attachment.kind === 'attached' ? (
        <VmDiskMenu vm={attachment.vm} disk={attachment.storage} show={show} />
      ) : (
        <DetachedItems row={row} show={show} />
      )}
    </>
  )
}

function DetachedItems({ row, show }: DiskRowMenuProps) {
  const t = useMessages(diskMessages)
  const { keep } = useLocationScope()
  const { disk } = row
  const notBootable = diskCan.bootFrom(row)
  return (
    <>
      <MenuItem
        icon={<Link2 />}
        disabledReason={diskCan.attach(row) ?? undefined}
        onSelect={() => show((dialog) => <AttachToVmDialog disk={disk} {...dialog} />)}
      >
        {t.menu.attach}
      </MenuItem>
      {notBootable === null ? (
        <MenuLink icon={<Plus />} to={keep(paths.newVmFromDisk(disk.location, disk.uuid))}>
          {t.menu.newVm}
        </MenuLink>
      ) : (
        <MenuItem icon={<Plus />} disabledReason={notBootable} onSelect={() => undefined}>
          {t.menu.newVm}
        </MenuItem>
      )}
      <MenuItem icon={<Scaling />} disabledReason={t.cannot.growDetached} onSelect={() => undefined}>
        {t.menu.grow}
      </MenuItem>
      <MenuSeparator />
      <MenuItem
        icon={<Trash2 />}
        danger
        disabledReason={diskCan.delete(row) ?? undefined}
        onSelect={() => show((dialog) => <DeleteDiskDialog disk={disk} {...dialog} />)}
      >
        {t.menu.delete}
      </MenuItem>
    </>
  )
}
