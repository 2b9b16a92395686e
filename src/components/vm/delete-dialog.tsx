import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { describeError } from '@/api/describe-error'
import { deleteDisk } from '@/api/disks'
import { releaseFloatingIp } from '@/api/floating-ips'
import { deleteVm } from '@/api/vm-changes'
import { useMessages } from '@/lib/i18n/catalogue'
import { useIsMounted } from '@/lib/use-is-mounted'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { Notice } from '@/ui/notice'
import type { Plan } from '@/ui/plan'

import { startSteps, step } from '@/components/bulk/steps'
import { RequestPreview } from '@/components/requests/request-preview'
import { erasedWith } from './erased-with'
import { diskLabel } from '@/components/unattached-disks'
import { useDialogWrite } from '@/components/use-dialog-write'
import { chosenAddresses, chosenDisks, type Chosen } from './delete-choice'
import { vmDeleteMessages } from './delete-messages'
import { DeleteRunway } from './delete-runway'
import { WhatStays } from './delete-stays'
import { LosesTarget } from './delete-targets'
import type { VmDialogProps } from './power-dialogs'

interface VmDeleteDialogProps extends VmDialogProps {
  /** As soon as it is gone: its page has nothing more to show. */
  onDeleted?: () => void
}

export function VmDeleteDialog({ vm, open, onClose, onDeleted }: VmDeleteDialogProps) {
  const t = useMessages(vmDeleteMessages)
  const client = useQueryClient()
  const { plan } = useDialogWrite(deleteVm, onDeleted)
  const [chosen, setChosen] = useState<Chosen>([])
  const isMounted = useIsMounted()
  const { location, uuid, name } = vm
  const ref = { location, uuid, name }
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={t.title(name)}
      confirmLabel={t.confirm}
      // The API takes any name, also one that cannot be typed.
      typeToConfirm={name.trim() || uuid}
      describeError={describeError}
      onConfirm={chosen.length === 0 ? plan(ref) : deletedTogether()}
    >
      <Notice tone="bad">
        {t.erased(erasedWith(vm))}
        {vm.status.toLowerCase() === 'running' && <p>{t.running}</p>}
      </Notice>
      <WhatStays vms={[vm]} chosen={chosen} onChange={setChosen} />
      {/* Read as the dialog opens: below, as nothing that comes late may move what is about to be ticked. */}
      <LosesTarget vms={[vm]} />
      <DeleteRunway vms={[vm]} chosen={chosen} />
    </ConfirmDialog>
  )

  /** The VM first: were it to stay, it should not have lost its address. */
  function deletedTogether(): Plan {
    const steps = [
      step(client, deleteVm, ref, {
        name: t.step(name),
        ifFailed: t.stepFailed,
        // Not from another page: who went on is not called back.
        onDone: () => {
          if (isMounted.current) onDeleted?.()
        },
      }),
      ...chosenAddresses(client, vm, chosen).map((address) =>
        step(
          client,
          releaseFloatingIp,
          { location, address, holder: uuid },
          {
            name: t.releaseStep(address),
            ifFailed: t.releaseFailed,
          },
        ),
      ),
      ...chosenDisks(client, [vm], chosen).map((disk) => {
        const called = t.diskStep(diskLabel(disk))
        return step(
          client,
          deleteDisk,
          { location, uuid: disk.uuid, name: called },
          {
            name: called,
            ifFailed: t.diskFailed,
          },
        )
      }),
    ] as const
    const confirm = () => startSteps(t.write(name), steps)
    return {
      send: () => void confirm(),
      confirm,
      preview: <RequestPreview writes={steps.map(({ planned }) => planned)} />,
    }
  }
}
