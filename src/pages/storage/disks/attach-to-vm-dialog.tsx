import { useQuery } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'

import type { Disk } from '@/api/disks'
import { attachDisk } from '@/api/vm-storage'
import { vmListQuery } from '@/api/vms'
import { diskCalled, shortId } from '@/components/disks/disk-name'
import { useDialogWrite } from '@/components/use-dialog-write'
import type { DialogProps } from '@/components/use-dialogs'
import { vmCan } from '@/components/vm/can'
import { FormDialog } from '@/forms/form-dialog'
import { chosenOf, ListField } from '@/forms/list-field'
import { useMessages } from '@/lib/i18n/catalogue'
import { compareText } from '@/lib/sort'

import { diskMessages } from './messages'

/** To one of the VMs of the disk's location. */
export function AttachToVmDialog({ disk, open, onClose }: DialogProps & { disk: Disk }) {
  const t = useMessages(diskMessages)
  const vms = useQuery(vmListQuery(disk.location))
  const able = vms.data?.items
    .filter((vm) => vmCan.attachDisk(vm) === null)
    .toSorted((a, b) => compareText(a.name, b.name))
    .map((vm) => ({ value: vm.uuid, label: vm.name.trim() || vm.uuid, vm }))
  const form = useForm({ defaultValues: { uuid: '' } })
  const chosen = chosenOf(able, form.watch('uuid'))?.vm
  const { plan, isPending, failure, leave } = useDialogWrite(attachDisk, onClose)
  const id = shortId(disk.uuid)
  return (
    <FormDialog
      open={open}
      onClose={() => {
        leave()
        onClose()
      }}
      title={t.attach.title(id)}
      description={t.attach.text}
      form={form}
      plan={() => {
        if (chosen === undefined) return undefined
        const { location, uuid, name } = chosen
        return plan({ location, uuid, name, storage_uuid: disk.uuid, disk: diskCalled(disk.uuid) })
      }}
      isPending={isPending}
      failure={failure}
      failureTitle={t.attach.failed}
      submitLabel={t.attach.submit}
      disabledReason={chosen === undefined ? t.attach.choose : undefined}
    >
      <ListField
        control={form.control}
        name="uuid"
        label={t.attach.vm}
        reading={vms}
        options={able}
        empty={t.attach.none}
        failed={t.attach.failedList}
      />
    </FormDialog>
  )
}
