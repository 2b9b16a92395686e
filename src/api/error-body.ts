import { isRecord } from '@/lib/is-record'

import type { ApiProblem } from './api-error'

/**
 * Reads the API's errors from a body: `{"errors": {NAME: TEXT}}`, `{"errors": {CODE: {msg, subtype, type}}}` and `{"message": TEXT}`
 * (rules.md, "Payloads" and "Observed"). The first two come with status 200, too. Null when the body carries no error.
 */
export function problemsIn(body: unknown): ApiProblem[] | null {
  if (!isRecord(body)) return null
  const errors = body['errors']
  if (isRecord(errors)) return Object.entries(errors).map(([name, value]) => ({ name, text: textOf(value) }))
  if (typeof errors === 'string') return [{ name: 'message', text: errors }]
  if (body['success'] === false) return [{ name: 'message', text: refusalOf(body) }]
  const keys = Object.keys(body)
  if (keys.length === 1 && typeof body['message'] === 'string')
    return [{ name: 'message', text: body['message'] }]
  return null
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
