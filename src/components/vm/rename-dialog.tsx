import { renameVm } from '@/api/vm-changes'
import { DescriptorField } from '@/forms/descriptor-field'
import { FormDialog } from '@/forms/form-dialog'
import { toText } from '@/forms/held-value'
import { useMessages } from '@/lib/i18n/catalogue'
import { Notice } from '@/ui/notice'
import { SkeletonLines } from '@/ui/skeleton'

import { useDialogWrite } from '@/components/use-dialog-write'
import { useVmForm } from './use-vm-form'
import { vmDialogMessages } from './dialog-messages'
import type { VmDialogProps } from './power-dialogs'

const NAMES = ['name'] as const

export function VmRenameDialog({ vm, open, onClose }: VmDialogProps) {
  const t = useMessages(vmDialogMessages)
  const { location, uuid, name } = vm
  const rename = useVmForm(vm, { name }, NAMES)
  const { plan, isPending, failure, leave } = useDialogWrite(renameVm, onClose)
  return (
    <FormDialog
      open={open}
      onClose={() => {
        leave()
        onClose()
      }}
      title={t.rename.title(name)}
      description={t.rename.text}
      form={rename.form}
      plan={(values) => plan({ location, uuid, name, newName: toText(values['name']) })}
      isPending={isPending}
      failure={failure}
      failureTitle={t.rename.failed}
      submitLabel={t.rename.submit}
      disabledReason={
        rename.isReading ? t.rules.reading : rename.changed.length === 0 ? t.rename.unchanged : undefined
      }
    >
      {rename.isReading && <SkeletonLines lines={3} />}
      {rename.fields.map((field) => (
        <DescriptorField
          key={field.name}
          field={field}
          control={rename.form.control}
          suggestion={rename.suggestion(field.name)}
        />
      ))}
      {rename.isUnchecked && <Notice tone="wait">{t.rules.unread}</Notice>}
    </FormDialog>
  )
}
