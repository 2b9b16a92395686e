import { createContext, use } from 'react'

interface FieldWiring {
  readonly controlId: string
  readonly labelId: string
  readonly describedBy: string | undefined
  readonly invalid: boolean
}

export const FieldContext = createContext<FieldWiring | undefined>(undefined)

/** The ids that tie a control to the label, hint and error of the `Field` around it; its own props win. */
export function useFieldControl(own: { id?: string | undefined }) {
  const field = use(FieldContext)
  if (field === undefined) return own.id === undefined ? {} : { id: own.id }
  return {
    id: own.id ?? field.controlId,
    'aria-describedby': field.describedBy,
    'aria-invalid': field.invalid || undefined,
  }
}

/** The same for a control that is a group of inputs: it is named by the label's id. */
export function useFieldGroup() {
  const field = use(FieldContext)
  if (field === undefined) return {}
  return { 'aria-labelledby': field.labelId, 'aria-describedby': field.describedBy }
}

/** The id of the field's label, for a second control that bears the same name. */
export function useFieldLabelId(): string | undefined {
  return use(FieldContext)?.labelId
}
