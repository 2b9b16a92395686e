import { pino, type Logger } from 'pino'

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent'

/** Under whatever name a secret should slip into a line, it is not written. What is logged are named facts, so this is the second net. */
const SECRETS = [
  'token',
  'apikey',
  'authorization',
  'cookie',
  'set-cookie',
  'password',
  'secret',
  'body',
  'query',
]

/**
 * One JSON line per event on standard error: what failed, and what concerns the safety of sessions. What goes well otherwise leaves no
 * line. Fields hold no secret: no token, no cookie, no body, no query.
 */
export function createLog(level: LogLevel): Logger {
  return pino(
    {
      level,
      base: null,
      messageKey: 'event',
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: SECRETS.flatMap((name) => [`["${name}"]`, `*["${name}"]`]), censor: '[redacted]' },
    },
    process.stderr,
  )
}

/** What went wrong, in one line: fetch hides the reason in a chain of causes. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.cause !== undefined) return reasonOf(error.cause)
  const code = 'code' in error ? String(error.code) : error.name
  return error.message === '' ? code : `${code}: ${error.message}`
}
