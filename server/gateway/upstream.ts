import type { Logger } from 'pino'
import { reasonOf } from './log.ts'

export interface Upstream {
  readonly url: string
  readonly method: string
  readonly headers: Headers
  readonly body?: ReadableStream<Uint8Array> | null
  /** Aborted when the browser gives up. */
  readonly signal: AbortSignal
  /** How long the API may take until its answer begins. */
  readonly timeoutMs: number
  readonly log: Logger
}

/** What is beyond cannot be handed on: `Response` takes no such status. */
const HIGHEST_STATUS = 599

/** An answer that never came; `status` and `message` are what the browser is told. */
export class UpstreamError extends Error {
  override readonly name = 'UpstreamError'
  readonly status: 502 | 504

  constructor(status: 502 | 504, message: string) {
    super(message)
    this.status = status
  }
}

/**
 * Asks the API once: no retry, no redirect. The body of the answer is still to be read.
 * @throws {UpstreamError} when no answer came, it led elsewhere or is none of HTTP; the reason is logged, unless the browser gave up by itself
 */
export async function askApi(request: Upstream): Promise<Response> {
  const { url, method, headers, body, signal, timeoutMs, log } = request
  // Only the wait for the answer's beginning is timed here: a long body that still comes is fine.
  const timeout = new AbortController()
  const timer = setTimeout(() => timeout.abort(), timeoutMs)
  try {
    const response = await fetch(url, {
      method,
      headers,
      body: body ?? null,
      duplex: 'half',
      redirect: 'manual',
      signal: AbortSignal.any([signal, timeout.signal]),
    })
    const { status: answered } = response
    const isRedirect = answered >= 300 && answered < 400
    if (!isRedirect && answered <= HIGHEST_STATUS) return response
    await response.body?.cancel()
    throw isRedirect
      ? failure(502, 'The API answered with a redirect, which is not followed', `redirect ${answered}`)
      : failure(502, `The API answered with ${answered}, which is no status`, `status ${answered}`)
  } catch (error) {
    if (error instanceof UpstreamError) throw error
    if (signal.aborted) throw new UpstreamError(502, 'The request was given up')
    if (timeout.signal.aborted)
      throw failure(504, 'The API took too long to answer', `no answer in ${timeoutMs} ms`)
    throw failure(502, 'The API cannot be reached', reasonOf(error))
  } finally {
    clearTimeout(timer)
  }

  function failure(status: 502 | 504, message: string, reason: string): UpstreamError {
    // Without its query, which may hold what is nobody's business.
    log.error({ method, path: new URL(url).pathname, status, reason }, 'api')
    return new UpstreamError(status, message)
  }
}
