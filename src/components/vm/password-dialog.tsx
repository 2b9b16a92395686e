import { changeVmPassword } from '@/api/vm-changes'
import { DescriptorField } from '@/forms/descriptor-field'
import { FormDialog } from '@/forms/form-dialog'
import { generatePassword } from '@/forms/generate-password'
import { toText } from '@/forms/held-value'
import { useMessages } from '@/lib/i18n/catalogue'
import { Notice } from '@/ui/notice'
import { SkeletonLines } from '@/ui/skeleton'

import { useDialogWrite } from '@/components/use-dialog-write'
import { useVmForm } from './use-vm-form'
import { vmDialogMessages } from './dialog-messages'
import type { VmDialogProps } from './power-dialogs'

const NAMES = ['username', 'password'] as const

export function VmPasswordDialog({ vm, open, onClose }: VmDialogProps) {
  const t = useMessages(vmDialogMessages)
  const { location, uuid, name } = vm
  const change = useVmForm(vm, { username: vm.username ?? '', password: '' }, NAMES)
  const { plan, isPending, failure, leave } = useDialogWrite(changeVmPassword, onClose)
  return (
    <FormDialog
      open={open}
      onClose={() => {
        leave()
        onClose()
      }}
      title={t.password.title(name)}
      description={t.password.text}
      form={change.form}
      plan={({ username, password }) =>
        plan({ location, uuid, name, username: toText(username).trim(), password: toText(password) })
      }
      isPending={isPending}
      failure={failure}
      failureTitle={t.password.failed}
      submitLabel={t.password.submit}
      disabledReason={change.isReading ? t.rules.reading : undefined}
    >
      {change.isReading && <SkeletonLines lines={6} />}
      {change.fields.map((field) => (
        <DescriptorField
          key={field.name}
          field={field}
          control={change.form.control}
          autoComplete="off"
          {...(field.name === 'username' && { hint: t.password.usernameHint })}
          generate={() => generatePassword((text) => change.accepts(field.name, text))}
        />
      ))}
      {change.isUnchecked && <Notice tone="wait">{t.rules.unread}</Notice>}
      <p className="text-muted">{t.password.keep}</p>
    </FormDialog>
  )
}
