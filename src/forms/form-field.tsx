import type { ComponentProps } from 'react'

import { Field } from '@/ui/field'

interface FormFieldProps extends ComponentProps<typeof Field> {
  /** As in the form's values; the form finds the field by it when it has an error. */
  name: string
}

/** A field of a `Form`. */
export function FormField({ name, ...field }: FormFieldProps) {
  return (
    <div data-field={name} className="min-w-0">
      <Field {...field} />
    </div>
  )
}
