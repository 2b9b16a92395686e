import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'

import { vmQuery, type Vm } from '@/api/vms'
import { readingOf } from '@/components/resource-reading'
import { useMessages } from '@/lib/i18n/catalogue'
import { DialogBlock } from '@/ui/dialog-block'

import type { WhyNot } from './can'
import { isDeleted } from './is-deleted'
import { vmMeanwhileMessages } from './meanwhile-messages'
import { useRunningWrites } from './use-running-writes'

interface FollowedVmProps {
  /** As it was when the dialog was opened. */
  vm: Vm
  open: boolean
  /** Why what the dialog is about cannot be done, or null. */
  whyNot: (vm: Vm) => WhyNot
  /** The dialog. */
  children: (vm: Vm) => ReactNode
}

/**
 * A dialog about a VM, which follows it: it is read when the dialog opens, and shown as it comes to be. What was asked for may not be
 * possible by then; the dialog says so, and keeps what was typed. While something is done to the VM from here the dialog
 * keeps to how it was before.
 */
export function FollowedVm({ vm: opened, open, whyNot, children }: FollowedVmProps) {
  const t = useMessages(vmMeanwhileMessages)
  const { location, uuid } = opened
  const query = useQuery({ ...vmQuery(location, uuid), enabled: open, placeholderData: opened })
  const reading = readingOf(query, isDeleted)
  const isBusy = useRunningWrites(opened).size > 0
  const [shown, setShown] = useState(opened)
  if (!isBusy && reading.state === 'ready' && reading.value !== shown) setShown(reading.value)
  const why = whyNot(shown)
  const block =
    !open || isBusy
      ? null
      : reading.state === 'gone'
        ? t.gone(shown.name)
        : why === null
          ? null
          : t.changed(why)
  return <DialogBlock value={block}>{children(shown)}</DialogBlock>
}
