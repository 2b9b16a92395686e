import type { WhyNot } from '@/components/vm/can'
import { messagesOf } from '@/lib/i18n/catalogue'

import type { DiskRow } from './disk-inventory'
import { diskMessages } from './messages'

type Of = Pick<DiskRow, 'attachment'>

const reasons = () => messagesOf(diskMessages).cannot

function detachedOnly({ attachment }: Of): WhyNot {
  switch (attachment.kind) {
    case 'detached':
      return null
    case 'attached':
      return reasons().attached(attachment.vm.name)
    case 'unknown':
      return reasons().unknown
  }
}

/** What can be done with a disk that no VM has; what can be done with one of a VM is in `vmDiskCan`. */
export const diskCan = {
  attach: detachedOnly,
  bootFrom: detachedOnly,
  /** Its data is lost; the service refuses it for one that a VM has (reference, "Delete Disk"). */
  delete: detachedOnly,
}
