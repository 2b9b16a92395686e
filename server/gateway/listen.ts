import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Env, Hono } from 'hono'

/** A whole request must have arrived by then: 1 MiB over a slow line. Its head sooner. */
const REQUEST_MS = 60_000
const HEAD_MS = 15_000
const HEAD_BYTES = 16 * 1024
/** How often Node looks for requests that took too long. */
const CHECK_MS = 5000
/** A connection on which nothing moves: longer than the longest wait for the API, and the end of a browser that does not read. */
const STILL_MS = 240_000
/** Longer than the idle time of the usual load balancers, so that none reuses a connection that is just being closed here. */
const KEEP_ALIVE_MS = 75_000

interface ListenOptions {
  readonly host: string
  readonly port: number
  readonly requestMs?: number
  readonly stillMs?: number
}

export interface Listening {
  /** Address to open, with the port really taken. */
  readonly url: string
  /** Takes no new request, lets those under way finish for at most `graceMs`, then cuts them off. */
  close(graceMs: number): Promise<void>
}

/**
 * @param requestMs replaces the time in which a request must have arrived, for tests
 * @param stillMs replaces the time after which a connection without any movement is closed, for tests
 * @throws when the port is taken (`EADDRINUSE`) or may not be used
 */
export async function listen<E extends Env>(
  app: Hono<E>,
  { host, port, requestMs = REQUEST_MS, stillMs = STILL_MS }: ListenOptions,
): Promise<Listening> {
  const answer = getRequestListener(app.fetch)
  const server = createServer(
    {
      keepAliveTimeout: KEEP_ALIVE_MS,
      requestTimeout: requestMs,
      headersTimeout: Math.min(HEAD_MS, requestMs),
      connectionsCheckingInterval: Math.min(CHECK_MS, requestMs),
      maxHeaderSize: HEAD_BYTES,
    },
    (req, res) => void answer(req, res),
  )
  server.timeout = stillMs
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
  return { url: urlOf(server), close: (graceMs) => close(server, graceMs) }
}

function urlOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo
  const isAny = address === '0.0.0.0' || address === '::'
  return `http://${isAny ? 'localhost' : family === 'IPv6' ? `[${address}]` : address}:${port}`
}

async function close(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  // A connection that becomes idle later would otherwise be kept for its keep-alive time.
  const sweep = setInterval(() => server.closeIdleConnections(), 100)
  const cut = setTimeout(() => server.closeAllConnections(), graceMs)
  await closed
  clearInterval(sweep)
  clearTimeout(cut)
}
