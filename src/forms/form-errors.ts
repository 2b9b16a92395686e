import { ApiError } from '@/api/api-error'
import { describeError } from '@/api/describe-error'
import { messagesOf } from '@/lib/i18n/catalogue'

import { formShellMessages } from './shell-messages'

export interface PlacedErrors {
  /** By field: what the API said of the parameter of that name. */
  readonly fields: Readonly<Record<string, string>>
  /** What belongs to no field; for the top of the form. */
  readonly form: readonly string[]
}

/**
 * Where the failure of a write is to be shown. The API names the parameters that it refuses (reference, "Errors"); what it says of
 * anything else, and every other failure, belongs to the form as a whole.
 */
export function placeErrors(error: unknown, hasField: (name: string) => boolean): PlacedErrors {
  // Stands there still when the session goes on: what to do then is to send it again.
  if (error instanceof ApiError && error.kind === 'unauthenticated')
    return { fields: {}, form: [messagesOf(formShellMessages).sessionEnded] }
  if (!(error instanceof ApiError) || error.kind !== 'refused' || error.problems.length === 0) {
    return { fields: {}, form: [describeError(error)] }
  }
  const fields: Record<string, string> = {}
  const form: string[] = []
  for (const { name, text } of error.problems) {
    const known = hasField(name)
    const words = text.trim() || name
    if (known) fields[name] = fields[name] === undefined ? words : `${fields[name]} ${words}`
    else form.push(words)
  }
  return { fields, form }
}
