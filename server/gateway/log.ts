/**
 * Writes one JSON line about something that failed to standard error. What goes well leaves no line.
 * Fields must hold no secret: no token, no cookie, no body, no query.
 */
export function logFailure(event: string, fields: Readonly<Record<string, string | number>> = {}): void {
  process.stderr.write(
    `${JSON.stringify({ time: new Date().toISOString(), level: 'error', event, ...fields })}\n`,
  )
}

/** What went wrong, in one line: fetch hides the reason in a chain of causes. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.cause !== undefined) return reasonOf(error.cause)
  const code = 'code' in error ? String(error.code) : error.name
  return error.message === '' ? code : `${code}: ${error.message}`
}
