import { messagesOf } from '@/lib/i18n/catalogue'

import { ApiError } from './api-error'
import { FoundError } from './found-error'
import { apiMessages } from './messages'

/** Why something failed, in a sentence or two for the person at the screen: the API's own words where it gave any. */
export function describeError(error: unknown): string {
  const t = messagesOf(apiMessages).failures
  if (error instanceof FoundError) {
    const cause = firstCause(error)
    return cause instanceof ApiError ? t.found(error.finding, describeError(cause)) : error.finding
  }
  if (!(error instanceof ApiError)) return t.unknown
  const own = error.problems.map((problem) => problem.text.trim()).filter((text) => text !== '')
  switch (error.kind) {
    case 'network':
      return t.network
    case 'offline':
      return t.offline
    case 'timeout':
      return t.timeout
    case 'unauthenticated':
      return t.unauthenticated
    case 'refused':
      return own.length > 0 ? own.join(' ') : t.refused
    case 'unexpected': {
      const { requestId } = error
      // By it the operator of the panel finds what happened.
      return requestId === undefined
        ? unexpected(error, own)
        : `${unexpected(error, own)} ${t.request(requestId)}`
    }
  }
}

/** What a step of several found out is part of what all of them have; why it failed is not. */
function firstCause({ cause }: FoundError): unknown {
  return cause instanceof FoundError ? firstCause(cause) : cause
}

function unexpected({ status }: ApiError, own: readonly string[]): string {
  const t = messagesOf(apiMessages).failures
  if (own.length > 0) return own.join(' ')
  if (status === undefined || status < 300) return t.malformed
  return status >= 500 ? t.unavailable : t.status(status)
}

/** For the details of an error panel: which call it was, never with its query or body. */
export function errorDetails(error: unknown): string | undefined {
  if (!(error instanceof ApiError)) return error instanceof Error ? error.message : undefined
  const status = error.status === undefined ? error.kind : `${error.status}`
  const id = error.requestId === undefined ? '' : `, request ${error.requestId}`
  return `${error.method} ${error.path} → ${status}${id}`
}
