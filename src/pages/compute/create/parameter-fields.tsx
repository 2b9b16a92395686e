import { DescriptorField } from '@/forms/descriptor-field'
import { checkValue } from '@/forms/descriptors/check'
import { effectiveConstraint } from '@/forms/descriptors/effective'
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
        suggestion={suggestionFor(spec.name)}
        {...(spec.widget === 'password' && {
          generate: () => generatePassword((text) => check(spec.name, text)?.ok === true),
        })}
      />
    ))

  function check(parameter: string, value: unknown) {
    const descriptor = descriptors.find((each) => each.parameter === parameter)
    return descriptor && checkValue(effectiveConstraint(descriptor, values), value)
  }

  function suggestionFor(parameter: string): string | null {
    const checked = check(parameter, values[parameter])
    if (checked === undefined || checked.ok || checked.problem.kind !== 'does_not_match') return null
    return checked.problem.suggestion
  }
}
