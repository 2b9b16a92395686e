import type { ReactNode } from 'react'
import { useController, type Control, type FieldValues, type Path } from 'react-hook-form'

import { describeError } from '@/api/describe-error'
import { useMessages } from '@/lib/i18n/catalogue'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { Select } from '@/ui/select'
import { Skeleton } from '@/ui/skeleton'

import { FormField } from './form-field'
import { toText } from './held-value'
import { formShellMessages } from './shell-messages'

export interface ListOption {
  readonly value: string
  readonly label: string
}

/** What is chosen: the first until somebody chooses, and nothing once that choice is not among them any more. Never silently another. */
export function chosenOf<T extends { readonly value: string }>(
  options: readonly T[] | undefined,
  asked: string,
): T | undefined {
  return asked === '' ? options?.[0] : options?.find(({ value }) => value === asked)
}

/** What a query of the list tells; the whole result of `useQuery` fits. */
interface Reading {
  readonly isPending: boolean
  readonly isFetching: boolean
  readonly error: Error | null
  readonly refetch: () => unknown
}

interface ListFieldProps<V extends FieldValues> {
  control: Control<V>
  name: string
  label: string
  reading: Reading
  /** Undefined while the list is not known. */
  options: readonly ListOption[] | undefined
  hint?: ReactNode
  /** What stands in the field until something is chosen, where nothing is from the start. */
  placeholder?: string | undefined
  /** What holds when there is nothing to choose, and where to change that. */
  empty: ReactNode
  /** What holds while the list cannot be read. */
  failed: string
}

/** A choice from a list that the API is asked for. One entry is no choice and is shown as text. */
export function ListField<V extends FieldValues>(props: ListFieldProps<V>) {
  const { control, name, label, reading, options, hint, placeholder, empty, failed } = props
  const t = useMessages(formShellMessages)
  const { field, fieldState } = useController({ control, name: name as Path<V> })
  const value = toText(field.value)
  const isGone = value !== '' && options !== undefined && chosenOf(options, value) === undefined
  const isChoice = options !== undefined && (options.length > 1 || (options.length > 0 && isGone))
  return (
    <FormField
      name={name}
      label={label}
      hint={options !== undefined && options.length > 0 ? hint : undefined}
      error={fieldState.error?.message}
      group={!isChoice}
    >
      {content()}
    </FormField>
  )

  function content() {
    if (options === undefined) {
      if (reading.isPending) return <Skeleton className="w-40" />
      return (
        <Notice
          tone="wait"
          title={failed}
          action={
            <Button size="sm" pending={reading.isFetching} onClick={() => void reading.refetch()}>
              {t.retry}
            </Button>
          }
        >
          {reading.error !== null && describeError(reading.error)}
        </Notice>
      )
    }
    const [only] = options
    if (only === undefined) return <p className="text-muted">{empty}</p>
    if (!isChoice) return <p className="min-w-0 wrap-break-word">{only.label}</p>
    return (
      <Select ref={field.ref} name={field.name} value={value} onBlur={field.onBlur} onChange={field.onChange}>
        {placeholder !== undefined && value === '' && (
          <option value="" disabled>
            {placeholder}
          </option>
        )}
        {isGone && (
          <option value={value} disabled>
            {t.choiceGone}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    )
  }
}
