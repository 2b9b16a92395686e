import { useController } from 'react-hook-form'

import { FormField } from '@/forms/form-field'
import { useMessages } from '@/lib/i18n/catalogue'
import { Card } from '@/ui/card'
import { RadioTiles } from '@/ui/radio-tiles'
import { SkeletonLines } from '@/ui/skeleton'

import type { CreateCardProps } from './card-props'
import { needsPassword } from './create-descriptors'
import type { Access } from './create-form'
import { createMessages } from './messages'
import { ParameterFields } from './parameter-fields'

const MODES: readonly Access[] = ['password', 'public_key', 'both']

/** Who logs in to the VM, and with what. */
export function AccessCard({ create }: CreateCardProps) {
  const t = useMessages(createMessages).access
  const { form, values, reading, isReady } = create
  const { field } = useController({ control: form.control, name: 'access' })
  const passwordNeeded = reading.offers !== null && needsPassword(reading.offers, values)
  return (
    <Card title={t.title}>
      {isReady ? (
        <div className="grid gap-4">
          <FormField name="access" label={t.mode} group>
            <RadioTiles
              name="access"
              tileWidth="8rem"
              options={MODES.map((mode) => ({
                value: mode,
                title: t.modes[mode],
                disabledReason: mode === 'public_key' && passwordNeeded ? t.passwordNeeded : undefined,
              }))}
              value={values.access}
              onValueChange={field.onChange}
            />
          </FormField>
          <div className="grid gap-4 md:grid-cols-2">
            <ParameterFields create={create} only={['username', 'password']} />
          </div>
          <ParameterFields create={create} only={['public_key']} hint={t.publicKeyRule} />
        </div>
      ) : (
        <SkeletonLines lines={4} />
      )}
    </Card>
  )
}
