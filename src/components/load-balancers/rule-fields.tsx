import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'

import { FormField } from '@/forms/form-field'
import { toText } from '@/forms/screen-value'
import { useMessages } from '@/lib/i18n/catalogue'
import { NumberInput } from '@/ui/number-input'

import { loadBalancerMessages } from './messages'

interface RuleFieldsProps<V extends FieldValues, Out> {
  control: Control<V, unknown, Out>
  /** Where the form holds the rule: `rules.0`; left out when it is the form itself. */
  path?: string
}

/** The two ports of a rule. */
export function RuleFields<V extends FieldValues, Out>({ control, path }: RuleFieldsProps<V, Out>) {
  const t = useMessages(loadBalancerMessages).ports
  const at = (field: string) => (path === undefined ? field : `${path}.${field}`) as FieldPath<V>
  return (
    <div className="grid items-start gap-3 sm:grid-cols-2">
      <PortField control={control} name={at('source_port')} label={t.source} hint={t.hint} />
      <PortField control={control} name={at('target_port')} label={t.target} hint={t.hint} />
    </div>
  )
}

interface PortFieldProps<V extends FieldValues, Out> {
  control: Control<V, unknown, Out>
  name: FieldPath<V>
  label: string
  hint: string
}

function PortField<V extends FieldValues, Out>({ control, name, label, hint }: PortFieldProps<V, Out>) {
  const { field, fieldState } = useController({ control, name })
  return (
    <FormField name={name} label={label} hint={hint} error={fieldState.error?.message}>
      <NumberInput {...field} value={toText(field.value)} min={1} max={65_535} />
    </FormField>
  )
}
