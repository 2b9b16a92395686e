import { checkParameter, suggestionFor } from '@/forms/check-parameter'
import { DescriptorField } from '@/forms/descriptor-field'
import { generatePassword } from '@/forms/generate-password'

import type { CreateCardProps } from './card-props'

interface ParameterFieldsProps extends CreateCardProps {
  only: readonly string[]
  /** In place of the rules. */
  hint?: string
}

/** The fields of these parameters, as far as the location has them and they apply. */
export function ParameterFields({ create, only, hint }: ParameterFieldsProps) {
  const { form, values, descriptors, specs } = create
  return specs
    .filter((spec) => spec.applies && only.includes(spec.name))
    .map((spec) => (
      <DescriptorField
        key={spec.name}
        field={spec}
        control={form.control}
        hint={hint}
        suggestion={suggestionFor(descriptors, values, spec.name)}
        {...(spec.widget === 'password' && {
          generate: () =>
            generatePassword((text) => checkParameter(descriptors, values, spec.name, text)?.ok === true),
        })}
      />
    ))
}
