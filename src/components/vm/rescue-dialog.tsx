import { useQueryClient } from '@tanstack/react-query'

import { describeError } from '@/api/describe-error'
import { rescueVm, stopVm } from '@/api/vm-changes'
import { useMessages } from '@/lib/i18n/catalogue'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { Notice } from '@/ui/notice'

import { startSteps, step } from '@/components/bulk/steps'
import { RequestPreview } from '@/components/requests/request-preview'
import { useDialogWrite } from '@/components/use-dialog-write'
import { vmDialogMessages } from './dialog-messages'
import type { VmDialogProps } from './power-dialogs'

/** Boots a live system from outside its disks; a VM that runs is stopped first. */
export function VmRescueDialog({ vm, open, onClose }: VmDialogProps) {
  const { rescue: t, steps } = useMessages(vmDialogMessages)
  const client = useQueryClient()
  const { plan } = useDialogWrite(rescueVm)
  const { location, uuid, name } = vm
  const ref = { location, uuid, name }
  const isRunning = vm.status.toLowerCase() === 'running'
  const both = [
    step(client, stopVm, ref, { name: steps.stop(name), ifFailed: steps.stopFailed }),
    step(client, rescueVm, ref, { name: t.step(name), ifFailed: t.stepFailed }),
  ] as const
  const begin = () => startSteps(t.title(name), both)
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={t.title(name)}
      confirmLabel={t.confirm}
      keepLabel={t.keep}
      tone="primary"
      describeError={describeError}
      onConfirm={
        isRunning
          ? {
              send: () => void begin(),
              confirm: begin,
              preview: <RequestPreview writes={both.map(({ planned }) => planned)} />,
            }
          : plan(ref)
      }
    >
      <p>{t.text}</p>
      <p>{t.ends}</p>
      {isRunning && <Notice tone="wait">{t.running}</Notice>}
    </ConfirmDialog>
  )
}
