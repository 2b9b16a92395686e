import { useForm } from 'react-hook-form'

import { attachDisk } from '@/api/vm-storage'
import type { Vm } from '@/api/vms'
import { FormDialog } from '@/forms/form-dialog'
import { ListField } from '@/forms/list-field'
import { diskDevicePath } from '@/lib/device-id'
import { useMessages } from '@/lib/i18n/catalogue'
import { Mono } from '@/ui/mono'

import { diskLabel, useUnattachedDisks } from '@/components/unattached-disks'
import { useDialogWrite } from '@/components/use-dialog-write'
import type { DialogProps } from '@/components/use-dialogs'
import { vmDialogMessages } from './dialog-messages'
import { isWindows } from './facts'

interface AttachDiskDialogProps extends DialogProps {
  vm: Vm
}

/** One of the disks of the location that no VM has. */
export function AttachDiskDialog({ vm, open, onClose }: AttachDiskDialogProps) {
  const t = useMessages(vmDialogMessages).attachDisk
  const { location, uuid, name } = vm
  const disks = useUnattachedDisks(location)
  const form = useForm({ defaultValues: { storage_uuid: '' } })
  const asked = form.watch('storage_uuid')
  const chosen = disks.data?.find((disk) => disk.uuid === asked) ?? disks.data?.[0]
  const { plan, isPending, failure, leave } = useDialogWrite(attachDisk, onClose)
  return (
    <FormDialog
      open={open}
      onClose={() => {
        leave()
        onClose()
      }}
      title={t.title(name)}
      description={t.text}
      form={form}
      plan={() => {
        if (chosen === undefined) return undefined
        return plan({ location, uuid, name, storage_uuid: chosen.uuid, disk: diskLabel(chosen) })
      }}
      isPending={isPending}
      failure={failure}
      failureTitle={t.failed}
      submitLabel={t.submit}
      disabledReason={chosen === undefined ? t.choose : undefined}
    >
      <ListField
        control={form.control}
        name="storage_uuid"
        label={t.disk}
        reading={disks}
        options={disks.data?.map((disk) => ({ value: disk.uuid, label: diskLabel(disk) }))}
        empty={t.none}
        failed={t.failedList}
      />
      {chosen !== undefined && !isWindows(vm) && (
        <div className="grid gap-1">
          <span className="text-muted">{t.path}</span>
          <Mono copy={t.copyPath}>{diskDevicePath(chosen.uuid)}</Mono>
        </div>
      )}
    </FormDialog>
  )
}
