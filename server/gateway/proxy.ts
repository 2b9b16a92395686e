import type { HttpBindings } from '@hono/node-server'
import type { Handler } from 'hono'
import { cutOff } from './cut-off.ts'
import { answerHeaders, requestHeaders } from './forward-headers.ts'
import { forwardUrl } from './forward-path.ts'
import { logFailure, reasonOf } from './log.ts'
import type { SessionCookie } from './session-cookie.ts'
import { askApi, UpstreamError } from './upstream.ts'

const READ_TIMEOUT_MS = 60_000
/** A write answers when its work is done: creating a VM was seen to take most of a minute, and slow days are slower. */
const WRITE_TIMEOUT_MS = 180_000

export interface ProxyOptions {
  readonly apiUrl: string
  readonly cookie: SessionCookie
  /** Replaces the two time limits, for tests. */
  readonly timeoutMs?: number
}

/** Forwards a call under `/v1` to the API with the session's token. Bodies stream both ways; a browser that leaves ends the call. */
export function proxy({ apiUrl, cookie, timeoutMs }: ProxyOptions): Handler<{ Bindings: HttpBindings }> {
  return async (c) => {
    c.header('cache-control', 'no-store')
    const token = await cookie.token(c)
    if (token === undefined) return c.json({ message: 'Not signed in' }, 401)

    const { pathname, search } = new URL(c.req.url)
    const url = forwardUrl(apiUrl, pathname, search)
    if (url === undefined) return c.json({ message: 'This path is not forwarded' }, 400)

    const { method, headers, body, signal } = c.req.raw
    const isRead = method === 'GET' || method === 'HEAD'
    try {
      const answer = await askApi({
        url,
        method,
        headers: requestHeaders(headers, token),
        body: isRead ? null : body,
        signal,
        timeoutMs: timeoutMs ?? (isRead ? READ_TIMEOUT_MS : WRITE_TIMEOUT_MS),
      })
      const answerBody =
        answer.body &&
        cutOff(answer.body, (error) => {
          if (!signal.aborted)
            logFailure('api', { method, path: pathname, reason: `cut short: ${reasonOf(error)}` })
          c.env.outgoing.destroy()
        })
      return new Response(answerBody, { status: answer.status, headers: answerHeaders(answer.headers) })
    } catch (error) {
      if (error instanceof UpstreamError) return c.json({ message: error.message }, error.status)
      throw error
    }
  }
}
