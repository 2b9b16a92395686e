import type { UseMutationOptions } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'

import { FormDialog } from '@/forms/form-dialog'
import { FormField } from '@/forms/form-field'
import { useMessages } from '@/lib/i18n/catalogue'
import { TextInput } from '@/ui/text-input'

import { nameDialogMessages } from './name-dialog-messages'
import { useDialogWrite } from './use-dialog-write'
import type { DialogProps } from './use-dialogs'

interface NameDialogProps<V, T> extends DialogProps {
  title: string
  description?: string
  /** What it is called now. */
  name: string
  hint?: string
  /** It may have none. */
  isOptional?: boolean
  write: UseMutationOptions<T, Error, V, void>
  variablesOf: (name: string) => V
}

/** Another name for something whose names the API does not restrict. */
export function NameDialog<V, T>(props: NameDialogProps<V, T>) {
  const { open, onClose, title, description, name, hint, isOptional = false, write, variablesOf } = props
  const t = useMessages(nameDialogMessages)
  const form = useForm({ defaultValues: { name } })
  const typed = form.watch('name').trim()
  const { plan, isPending, failure, leave } = useDialogWrite(write, onClose)
  return (
    <FormDialog
      open={open}
      onClose={() => {
        leave()
        onClose()
      }}
      title={title}
      {...(description !== undefined && { description })}
      form={form}
      plan={() => plan(variablesOf(typed))}
      isPending={isPending}
      failure={failure}
      failureTitle={t.failed}
      submitLabel={t.submit}
      disabledReason={typed === name ? t.unchanged : typed === '' && !isOptional ? t.empty : undefined}
    >
      <FormField name="name" label={t.label} hint={hint} optional={isOptional}>
        <TextInput {...form.register('name')} />
      </FormField>
    </FormDialog>
  )
}
