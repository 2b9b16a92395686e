import type { Handler } from 'hono'
import { cutOff, type BodyLimits } from './cut-off.ts'
import { answerHeaders, requestHeaders } from './forward-headers.ts'
import { forwardUrl, hasDots } from './forward-path.ts'
import { reasonOf } from './log.ts'
import type { GatewayEnv } from './request-id.ts'
import type { SessionCookies } from './session-cookies.ts'
import { askApi, UpstreamError } from './upstream.ts'

const READ_TIMEOUT_MS = 60_000
/** A write answers when its work is done: creating a VM was seen to take most of a minute, and slow days are slower. */
const WRITE_TIMEOUT_MS = 180_000
/** Ten thousand machines are 4.5 MB. */
const ANSWER_LIMITS: BodyLimits = { maxBytes: 64 * 1024 * 1024, idleMs: 60_000 }

const READS: ReadonlySet<string> = new Set(['GET', 'HEAD'])
const WRITES: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

export interface ProxyOptions {
  readonly apiUrl: string
  readonly cookies: SessionCookies
  /** Replaces the two time limits, for tests. */
  readonly timeoutMs?: number
  /** Replaces the limits of an answer, for tests. */
  readonly answerLimits?: BodyLimits
}

/** Forwards a call under `/v1` to the API with the session's token. Bodies stream both ways; a browser that leaves ends the call. */
export function proxy(options: ProxyOptions): Handler<GatewayEnv> {
  const { apiUrl, cookies, timeoutMs, answerLimits = ANSWER_LIMITS } = options
  return async (c) => {
    c.header('cache-control', 'no-store')
    const { log, requestId } = c.var
    const session = await cookies.current(c)
    if (session === undefined) return c.json({ message: 'Not signed in' }, 401)

    const { method, headers, body, signal } = c.req.raw
    const isRead = READS.has(method)
    if (!isRead && !WRITES.has(method)) return c.json({ message: 'This method is not forwarded' }, 405)

    const { pathname, search } = new URL(c.req.url)
    // As the browser sent it: a URL has its dots resolved already, encoded ones as well.
    const isPlain = !hasDots(c.env.incoming.url ?? '')
    const url = isPlain ? forwardUrl(apiUrl, pathname, search) : undefined
    if (url === undefined) {
      log.warn({ method, path: pathname }, 'path not forwarded')
      return c.json({ message: 'This path is not forwarded' }, 400)
    }

    try {
      const answer = await askApi({
        url,
        method,
        headers: requestHeaders(headers, session.token, requestId),
        body: isRead ? null : body,
        signal,
        timeoutMs: timeoutMs ?? (isRead ? READ_TIMEOUT_MS : WRITE_TIMEOUT_MS),
        log,
      })
      if (answer.status >= 500) log.error({ method, path: pathname, status: answer.status }, 'api')
      const answerBody =
        answer.body &&
        cutOff(answer.body, answerLimits, (error) => {
          if (!signal.aborted)
            log.error({ method, path: pathname, reason: `cut short: ${reasonOf(error)}` }, 'api')
          c.env.outgoing.destroy()
        })
      return new Response(answerBody, { status: answer.status, headers: answerHeaders(answer.headers) })
    } catch (error) {
      if (error instanceof UpstreamError) return c.json({ message: error.message }, error.status)
      throw error
    }
  }
}
