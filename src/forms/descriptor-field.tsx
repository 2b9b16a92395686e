import type { ReactNode } from 'react'
import { useController, type Control, type FieldValues, type Path } from 'react-hook-form'

import type { FieldSpec } from '@/forms/descriptors/fields'
import { useMessages } from '@/lib/i18n/catalogue'
import { Button } from '@/ui/button'
import { NumberInput } from '@/ui/number-input'
import { PasswordInput } from '@/ui/password-input'
import { RadioTiles } from '@/ui/radio-tiles'
import { RangeInput } from '@/ui/range-input'
import { Select } from '@/ui/select'
import { TextArea } from '@/ui/text-area'
import { TextInput } from '@/ui/text-input'

import { FormField } from './form-field'
import { toText } from './held-value'
import { toApiText, toScreenText } from './screen-value'
import { formShellMessages } from './shell-messages'
import { useTyped } from './use-typed'

interface DescriptorFieldProps<V extends FieldValues> {
  field: FieldSpec
  /** The form holds the parameter under its own name, as a text in the API's unit. */
  control: Control<V>
  /** A corrected value that the field offers with a button while it has an error. */
  suggestion?: string | null | undefined
  /** Makes a value for a password field. */
  generate?: (() => string) | undefined
  /** In place of the rule. */
  hint?: ReactNode
  aside?: ReactNode
  autoComplete?: string
}

/** One field of a form that is generated from descriptors: its label, its rule before it is broken, and its error. */
export function DescriptorField<V extends FieldValues>(props: DescriptorFieldProps<V>) {
  const { field: spec, control, suggestion, generate, hint, aside, autoComplete } = props
  const t = useMessages(formShellMessages)
  const { field, fieldState } = useController({ control, name: spec.name as Path<V> })
  const error = fieldState.error?.message
  const value = toText(field.value)
  const input = { name: field.name, ref: field.ref, onBlur: field.onBlur }
  const typed = useTyped(
    value,
    (text) => toApiText(spec, text),
    (held) => toScreenText(spec, held),
  )

  return (
    <FormField
      name={spec.name}
      label={spec.label}
      hint={hint ?? spec.rule}
      error={error}
      optional={!spec.required}
      aside={aside}
      group={spec.widget === 'choice'}
    >
      {widget()}
    </FormField>
  )

  function widget() {
    switch (spec.widget) {
      case 'slider':
      case 'number': {
        const number = {
          ...input,
          value: typed.text,
          step: (spec.step ?? 1) / spec.scale,
          decimal: spec.scale > 1 || spec.step === null,
          ...(spec.unit !== null && { unit: spec.unit }),
          onChange: (event: { currentTarget: HTMLInputElement }) =>
            field.onChange(typed.read(event.currentTarget.value)),
        }
        const [min, max] = [spec.min, spec.max]
        return spec.widget === 'slider' && min !== null && max !== null ? (
          <RangeInput {...number} min={min / spec.scale} max={max / spec.scale} />
        ) : (
          <NumberInput
            {...number}
            {...(min !== null && { min: min / spec.scale })}
            {...(max !== null && { max: max / spec.scale })}
          />
        )
      }
      case 'select':
        return (
          <Select {...input} value={value} onChange={field.onChange}>
            {(!spec.required || value === '') && <option value="">{t.notChosen}</option>}
            {spec.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </Select>
        )
      case 'choice':
        return (
          <RadioTiles
            {...input}
            options={spec.options.map((option) => ({ value: option.value, title: option.label }))}
            value={value}
            onChange={field.onChange}
          />
        )
      case 'password':
        return (
          <PasswordInput
            {...input}
            value={value}
            onChange={field.onChange}
            {...(generate !== undefined && { generate })}
          />
        )
      case 'textarea':
        return (
          <TextArea
            {...input}
            mono
            value={value}
            placeholder={spec.placeholder ?? undefined}
            onChange={field.onChange}
          />
        )
      case 'text':
        return (
          <TextInput
            {...input}
            value={value}
            placeholder={spec.placeholder ?? undefined}
            onChange={field.onChange}
            {...(autoComplete !== undefined && { autoComplete })}
            end={
              error !== undefined && suggestion != null && suggestion !== value ? (
                <Button size="sm" className="-mr-1.5 max-w-48" onClick={() => field.onChange(suggestion)}>
                  <span className="truncate">{t.use(suggestion)}</span>
                </Button>
              ) : undefined
            }
          />
        )
    }
  }
}
