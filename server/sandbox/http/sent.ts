import { message } from './failures.ts'

/**
 * The parameters of a request, from query and body alike: the reference and the clients in use disagree on where each one
 * goes. Where both name one, the body wins. A body may be a form or JSON.
 */
export function readSent(url: URL, contentType: string, body: string): ReadonlyMap<string, unknown> {
  const values = new Map<string, unknown>(url.searchParams)
  for (const [name, value] of bodyEntries(contentType, body)) values.set(name, value)
  return values
}

function bodyEntries(contentType: string, body: string): Iterable<[string, unknown]> {
  if (body.trim() === '') return []
  if (contentType.startsWith('multipart/')) {
    throw message(415, 'A multipart body is not understood: send application/x-www-form-urlencoded or JSON')
  }
  const isJson =
    contentType.includes('json') || (!contentType.includes('form') && body.trimStart().startsWith('{'))
  return isJson ? jsonEntries(body) : formEntries(body)
}

function jsonEntries(body: string): [string, unknown][] {
  let parsed: unknown
  try {
    parsed = JSON.parse(body)
  } catch {
    throw message(400, 'The request body is not valid JSON')
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw message(400, 'The request body must be a JSON object')
  }
  return Object.entries(parsed)
}

/** Form decoding as the service does it: `%20` is a space and `+` stays a plus sign. */
function formEntries(body: string): [string, string][] {
  return body
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [name = '', ...rest] = pair.split('=')
      return [percentDecoded(name), percentDecoded(rest.join('='))]
    })
}

/** A text with a stray percent sign is taken as it is. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
