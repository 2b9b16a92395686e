// What may travel is named, so that no cookie, hop-by-hop header or header of a proxy in between passes by accident.
const REQUEST_HEADERS = ['accept', 'accept-language', 'content-length', 'content-type']
const ANSWER_HEADERS = [
  'content-disposition',
  'content-language',
  'content-length',
  'content-type',
  'retry-after',
]

/** Tells the API (and the sandbox's coverage count) that a call came through the panel. */
const VIA = '1.1 elastis-panel'

/** The headers of a forwarded request, with the token in the API's own header. */
export function requestHeaders(received: Headers, token: string, requestId: string): Headers {
  const headers = pick(received, REQUEST_HEADERS)
  headers.set('apikey', token)
  headers.set('via', VIA)
  headers.set('x-request-id', requestId)
  headers.set('user-agent', 'elastis-panel')
  return headers
}

/** The headers of an answer on its way to the browser. Answers are about one account at one moment: no cache may keep them. */
export function answerHeaders(received: Headers): Headers {
  const headers = pick(received, ANSWER_HEADERS)
  // fetch has decoded the body, so its length is another.
  if (received.has('content-encoding')) headers.delete('content-length')
  headers.set('cache-control', 'no-store')
  return headers
}

function pick(from: Headers, names: readonly string[]): Headers {
  const headers = new Headers()
  for (const name of names) {
    const value = from.get(name)
    if (value !== null) headers.set(name, value)
  }
  return headers
}
