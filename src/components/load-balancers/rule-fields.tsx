import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'

import { FormField } from '@/forms/form-field'
import { toText } from '@/forms/held-value'
import { useMessages } from '@/lib/i18n/catalogue'
import { NumberInput } from '@/ui/number-input'

import { loadBalancerMessages } from './messages'

interface RuleFieldsProps<V extends FieldValues, Out> {
  control: Control<V, unknown, Out>
  /** Where the form holds the rule: `rules.0`; left out when it is the form itself. */
  path?: string
  /** Fields that are judged anew with every change of the rule: what they may be depends on it. */
  affects?: FieldPath<V>[]
}

/** The two ports of a rule. */
export function RuleFields<V extends FieldValues, Out>({ control, path, affects }: RuleFieldsProps<V, Out>) {
  const t = useMessages(loadBalancerMessages).ports
  const at = (field: string) => (path === undefined ? field : `${path}.${field}`) as FieldPath<V>
  return (
    <div className="grid items-start gap-3 sm:grid-cols-2">
      <PortField {...{ control, affects }} name={at('source_port')} label={t.source} hint={t.hint} />
      <PortField {...{ control, affects }} name={at('target_port')} label={t.target} hint={t.hint} />
    </div>
  )
}

interface PortFieldProps<V extends FieldValues, Out> {
  control: Control<V, unknown, Out>
  name: FieldPath<V>
  label: string
  hint: string
  affects: FieldPath<V>[] | undefined
}

function PortField<V extends FieldValues, Out>(props: PortFieldProps<V, Out>) {
  const { control, name, label, hint, affects } = props
  const { field, fieldState, formState } = useController({
    control,
    name,
    ...(affects && { rules: { deps: affects } }),
  })
  // A rule that was only just added is judged with the others, and not to be blamed for what is still to be typed.
  const isTyped = fieldState.isTouched || formState.isSubmitted || toText(field.value) !== ''
  return (
    <FormField name={name} label={label} hint={hint} error={isTyped ? fieldState.error?.message : undefined}>
      <NumberInput {...field} value={toText(field.value)} min={1} max={65_535} />
    </FormField>
  )
}
