import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compressAnswers } from './compress.ts'
import { logFailure, reasonOf } from './log.ts'
import { proxy } from './proxy.ts'
import { sameOriginWrites } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'
import { SessionCookie } from './session-cookie.ts'
import { sessionRoutes, type SessionOptions } from './session-routes.ts'
import { serveStatic, type StaticFiles } from './static-files.ts'

const BODY_LIMIT = 1024 * 1024

export interface GatewayOptions extends Omit<SessionOptions, 'cookie'> {
  readonly sessionSecret: string
  /** The built panel; none while its development server serves it. */
  readonly files: StaticFiles | undefined
  /** Replaces the proxy's time limits, for tests. */
  readonly timeoutMs?: number
}

/** All that the browser talks to, as one application: the panel's files, the session, and the way to the API. */
export function createGateway({
  sessionSecret,
  files,
  timeoutMs,
  ...session
}: GatewayOptions): Hono<{ Bindings: HttpBindings }> {
  const cookie = new SessionCookie(sessionSecret)
  const { apiUrl } = session
  const app = new Hono<{ Bindings: HttpBindings }>()

  app.use(securityHeaders())
  app.use(sameOriginWrites)
  app.use(
    bodyLimit({
      maxSize: BODY_LIMIT,
      // The rest of the body is not read, so the connection cannot carry another request.
      onError: (c) => c.json({ message: 'The request is larger than 1 MiB' }, 413, { connection: 'close' }),
    }),
  )

  app.get('/healthz', (c) => c.json({ ok: true }))
  app.route('/session', sessionRoutes({ ...session, cookie }))
  app.use('/v1/*', compressAnswers)
  app.all('/v1/*', proxy({ apiUrl, cookie, ...(timeoutMs !== undefined && { timeoutMs }) }))
  // The sandbox's control door is never reached from here, not even as a page of the panel.
  app.all('/_sandbox/*', (c) => c.notFound())
  if (files !== undefined) app.all('*', serveStatic(files))

  app.notFound((c) => c.json({ message: 'There is nothing here' }, 404, { 'cache-control': 'no-store' }))
  app.onError((error, c) => {
    logFailure('gateway', { method: c.req.method, path: c.req.path, reason: reasonOf(error) })
    return c.json({ message: 'The panel server failed; try again' }, 500, { 'cache-control': 'no-store' })
  })
  return app
}
