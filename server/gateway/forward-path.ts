/** In a decoded segment these would mean another path to some server behind, and no documented path needs them. */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const SUSPECT = /[/\\%;\u0000-\u001F\u007F]/

/** Whether a request's target, as it came over the line, holds a segment of dots, encoded or not: no client of ours sends one. */
export function hasDots(target: string): boolean {
  const [path = ''] = target.split('?')
  return /\/(?:\.|%2e){1,2}(?=\/|$)/i.test(path)
}

/**
 * The address at the API for a request path, or nothing when the path must not be forwarded: when it leads out of `/v1`, or could
 * for a server that decodes it once more (`..`, encoded slashes and dots, empty segments), or that takes what follows a `;` for a
 * parameter (`..;`).
 * @param pathname the path as the browser sent it, still encoded
 * @param search the query with its `?`, or ''
 */
export function forwardUrl(apiUrl: string, pathname: string, search: string): string | undefined {
  const [start, ...segments] = pathname.split('/')
  if (start !== '' || segments[0] !== 'v1') return undefined
  // Clients of the API do add a slash at the end.
  if (segments.at(-1) === '') segments.pop()
  return segments.length > 1 && segments.every(isPlain) ? `${apiUrl}${pathname}${search}` : undefined
}

function isPlain(segment: string): boolean {
  let decoded: string
  try {
    decoded = decodeURIComponent(segment)
  } catch {
    return false
  }
  return decoded !== '' && decoded !== '.' && decoded !== '..' && !SUSPECT.test(decoded)
}
