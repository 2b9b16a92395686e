import { moveDiskToAccount, type Disk } from '@/api/disks'
import { AccountDialog } from '@/components/account-dialog'
import { diskCalled } from '@/components/disks/disk-name'
import type { DialogProps } from '@/components/use-dialogs'
import { useMessages } from '@/lib/i18n/catalogue'

import { diskMessages } from './messages'

/** Another billing account pays for the disk from now on. */
export function DiskAccountDialog({ disk, open, onClose }: DialogProps & { disk: Disk }) {
  const t = useMessages(diskMessages)
  const { location, uuid } = disk
  const name = diskCalled(uuid)
  return (
    <AccountDialog
      open={open}
      onClose={onClose}
      name={name}
      text={t.move.text}
      present={disk.billing_account_id}
      write={moveDiskToAccount}
      variablesOf={(account) => ({ location, uuid, name, ...account })}
    />
  )
}
