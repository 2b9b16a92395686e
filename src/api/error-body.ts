import { isRecord } from '@/lib/is-record'

import type { ApiProblem } from './api-error'

interface Told {
  readonly problems: ApiProblem[]
  /** Whether they say that nothing was done. */
  readonly isRefusal: boolean
}

/**
 * Reads the API's errors from a body: `{"errors": {NAME: TEXT}}`, `{"errors": {CODE: {msg, subtype, type}}}` and `{"message": TEXT}`
 * (rules.md, "Payloads" and "Observed"). The first two come with status 200, too. Beside it nothing in `errors` says that nothing went
 * wrong, and a message by itself may say either. Null when the body carries no error.
 *
 * @param isSuccess what the status says
 */
export function problemsIn(body: unknown, isSuccess: boolean): Told | null {
  if (!isRecord(body)) return null
  const { errors, message } = body
  const problems = problemsOf(errors)
  if (problems.length > 0) return { problems, isRefusal: true }
  if (body['success'] === false)
    return { problems: [{ name: 'message', text: refusalOf(body) }], isRefusal: true }
  if (typeof message === 'string' && (!isSuccess || Object.keys(body).length === 1))
    return { problems: [{ name: 'message', text: message }], isRefusal: !isSuccess }
  return errors != null && !isSuccess ? { problems, isRefusal: true } : null
}

function problemsOf(errors: unknown): ApiProblem[] {
  if (typeof errors === 'string') return errors === '' ? [] : [{ name: 'message', text: errors }]
  if (Array.isArray(errors)) return errors.map((error) => ({ name: 'message', text: textOf(error) }))
  if (!isRecord(errors)) return []
  return Object.entries(errors).map(([name, error]) => ({ name, text: textOf(error) }))
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  if (isRecord(value) && typeof value['msg'] === 'string') return value['msg']
  return JSON.stringify(value)
}

/** "Pay amount" tells in `message` what was paid, and in `error_log` why not more. */
function refusalOf({ message, error_log: why }: Record<string, unknown>): string {
  const texts = [message, why].map((part) => (part == null || part === '' ? '' : textOf(part)))
  return texts.filter((part) => part !== '').join(' ') || 'success: false'
}
