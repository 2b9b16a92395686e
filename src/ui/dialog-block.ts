import { createContext, use } from 'react'

/** Set around a dialog: why what it asks about cannot be done any more. It stands at its top, and its button is off. */
export const DialogBlock = createContext<string | null>(null)

export function useDialogBlock(): string | null {
  return use(DialogBlock)
}
