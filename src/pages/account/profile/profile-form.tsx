import { useState } from 'react'

import { profileFields, profileOf, updateProfile, type Profile, type User } from '@/api/user'
import { useWrite } from '@/api/use-write'
import { planned, RequestPreview } from '@/components/requests/request-preview'
import { Form } from '@/forms/form'
import { FormField } from '@/forms/form-field'
import { useDraftedForm, type DraftRules } from '@/forms/use-drafted-form'
import { messagesOf, useMessages } from '@/lib/i18n/catalogue'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { TextInput } from '@/ui/text-input'

import { changedFields } from './changed-fields'
import { profileMessages } from './messages'

const autoComplete: Record<keyof Profile, string> = {
  first_name: 'given-name',
  last_name: 'family-name',
  phone_number: 'tel',
  personal_id_number: 'off',
}

const DRAFT: DraftRules = {
  name: 'profile',
  shape: 1,
  leftOut: { personal_id_number: () => messagesOf(profileMessages).fields.personal_id_number },
}

export function ProfileForm({ user }: { user: User }) {
  const t = useMessages(profileMessages)
  // As the form began: a reading in the background must not slip another basis under what is being typed.
  const [shown, setShown] = useState(() => profileOf(user))
  const { form, draft } = useDraftedForm<Profile>({ defaultValues: shown }, DRAFT)
  const save = useWrite(updateProfile, {
    onSuccess: (_user, changed) => {
      const saved = { ...shown, ...changed }
      draft.saved()
      setShown(saved)
      form.reset(saved)
    },
  })
  const isUnchanged = Object.keys(changedFields(shown, form.watch())).length === 0
  const hints: Partial<Record<keyof Profile, string>> = t.hints

  const submit = (values: Profile) => {
    const changed = changedFields(shown, values)
    // Enter in a field submits past the button.
    if (Object.keys(changed).length === 0 || save.isPending) return
    save.mutate(changed)
  }

  return (
    <Form
      form={form}
      onSubmit={submit}
      preview={(values) => {
        const changed = changedFields(shown, values)
        if (Object.keys(changed).length === 0) return undefined
        return <RequestPreview writes={[planned(updateProfile, changed)]} />
      }}
      failure={save.error}
      failureTitle={t.notSaved}
      draft={draft}
      holds={!isUnchanged && !save.isPending}
      className="grid gap-4"
    >
      <Card title={t.edit}>
        <p className="mb-4 text-muted">{t.editText}</p>
        <div className="grid gap-4 md:grid-cols-2">
          {profileFields.map((name) => (
            <FormField
              key={name}
              name={name}
              label={t.fields[name]}
              hint={hints[name]}
              optional
              error={form.formState.errors[name]?.message}
            >
              <TextInput {...form.register(name)} autoComplete={autoComplete[name]} />
            </FormField>
          ))}
        </div>
      </Card>
      <div className="flex justify-end">
        <Button
          type="submit"
          variant="primary"
          pending={save.isPending}
          disabledReason={isUnchanged ? t.unchanged : undefined}
        >
          {t.save}
        </Button>
      </div>
    </Form>
  )
}
