import { createContext, use } from 'react'
import { cx } from './cx'

interface FieldWiring {
  readonly controlId: string
  readonly labelId: string
  readonly describedBy: string | undefined
  readonly invalid: boolean
  /** The field holds several inputs; label and texts belong to the group, not to each of them. */
  readonly group: boolean
}

export const FieldContext = createContext<FieldWiring | undefined>(undefined)

interface Own {
  id?: string | undefined
  'aria-describedby'?: string | undefined
}

/** What ties a control to the label, hint and error of the `Field` around it, beside what it has of its own. */
export function useFieldControl(own: Own) {
  const field = use(FieldContext)
  if (field === undefined || field.group) {
    return {
      ...(own.id !== undefined && { id: own.id }),
      'aria-describedby': own['aria-describedby'],
      'aria-invalid': field?.invalid || undefined,
    }
  }
  return {
    id: own.id ?? field.controlId,
    'aria-describedby': cx(own['aria-describedby'], field.describedBy) || undefined,
    'aria-invalid': field.invalid || undefined,
  }
}

/** The id of the field's label, for a second control that bears the same name; undefined outside a field. */
export function useFieldLabelId(): string | undefined {
  return use(FieldContext)?.labelId
}
