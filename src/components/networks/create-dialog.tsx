import { useQuery } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'

import { createNetwork, networksQuery } from '@/api/networks'
import { useLocationScope } from '@/components/location-scope'
import { LocationPicker } from '@/components/pickers/location-picker'
import { useDialogWrite } from '@/components/use-dialog-write'
import type { DialogProps } from '@/components/use-dialogs'
import { FormDialog } from '@/forms/form-dialog'
import { FormField } from '@/forms/form-field'
import { useMessages } from '@/lib/i18n/catalogue'
import { TextInput } from '@/ui/text-input'

import { networkMessages } from './messages'

export function CreateNetworkDialog({ open, onClose }: DialogProps) {
  const t = useMessages(networkMessages).create
  const { all, startSlug } = useLocationScope()
  const form = useForm({ defaultValues: { location: startSlug, name: '' } })
  const { location, name } = form.watch()
  const { plan, isPending, failure, leave } = useDialogWrite(createNetwork, onClose)
  const isFirst = useQuery(networksQuery(location)).data?.items.length === 0
  return (
    <FormDialog
      open={open}
      onClose={() => {
        leave()
        onClose()
      }}
      title={t.title}
      description={t.text}
      form={form}
      plan={() => plan({ location, name: name.trim() })}
      isPending={isPending}
      failure={failure}
      failureTitle={t.failed}
      submitLabel={t.submit}
      disabledReason={name.trim() === '' ? t.empty : undefined}
    >
      <LocationPicker locations={all} value={location} onChange={(slug) => form.setValue('location', slug)} />
      <FormField name="name" label={t.name} hint={t.nameHint}>
        <TextInput {...form.register('name')} />
      </FormField>
      {isFirst && <p className="text-muted">{t.first}</p>}
    </FormDialog>
  )
}
