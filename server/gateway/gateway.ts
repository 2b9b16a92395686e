import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Logger } from 'pino'
import { compressAnswers } from './compress.ts'
import type { BodyLimits } from './cut-off.ts'
import { reasonOf } from './log.ts'
import { pagePolicy } from './page-policy.ts'
import { proxy } from './proxy.ts'
import { requestId, type GatewayContext, type GatewayEnv } from './request-id.ts'
import { S3Origin } from './s3-origin.ts'
import { sameOriginWrites } from './same-origin.ts'
import { securityHeaders } from './security-headers.ts'
import { SessionCookies, type SessionLimits } from './session-cookies.ts'
import { sessionRoutes, type SessionOptions } from './session-routes.ts'
import { serveStatic, type StaticFiles } from './static-files.ts'
import { SignInThrottle } from './throttle.ts'

const BODY_LIMIT = 1024 * 1024
/** Enough for any search of the panel; what is longer is an attempt at something else. */
const ADDRESS_LIMIT = 8 * 1024

export interface GatewayOptions extends Omit<SessionOptions, 'cookies' | 'throttle' | 'idleSeconds'> {
  /** The first seals, all unseal. */
  readonly sessionSecrets: readonly string[]
  readonly sessionLimits: SessionLimits
  readonly log: Logger
  /** The built panel; none while its development server serves it. */
  readonly files: StaticFiles | undefined
  /** Replaces the proxy's time limits, for tests. */
  readonly timeoutMs?: number
  /** Replaces the limits of an answer, for tests. */
  readonly answerLimits?: BodyLimits
}

/** All that the browser talks to, as one application: the panel's files, the session, and the way to the API. */
export function createGateway(options: GatewayOptions): Hono<GatewayEnv> {
  const { sessionSecrets, sessionLimits, log, files, timeoutMs, answerLimits, ...session } = options
  const cookies = new SessionCookies(sessionSecrets, sessionLimits)
  const { apiUrl } = session
  const app = new Hono<GatewayEnv>()

  app.use(requestId(log))
  // Around the headers that it changes.
  app.use(pagePolicy(cookies, new S3Origin(apiUrl)))
  app.use(securityHeaders())
  app.use(async (c, next) => {
    if (c.req.url.length <= ADDRESS_LIMIT) return next()
    c.var.log.warn({ method: c.req.method, path: c.req.path.slice(0, 200) }, 'address too long')
    return c.json({ message: 'The address is too long' }, 414)
  })
  app.use(sameOriginWrites)
  app.use(
    bodyLimit({
      maxSize: BODY_LIMIT,
      // The rest of the body is not read, so the connection cannot carry another request.
      onError: (c: GatewayContext) => {
        c.var.log.warn({ method: c.req.method, path: c.req.path }, 'request too large')
        return c.json({ message: 'The request is larger than 1 MiB' }, 413, { connection: 'close' })
      },
    }),
  )

  app.get('/healthz', (c) => c.json({ ok: true }))
  app.route(
    '/session',
    sessionRoutes({
      ...session,
      cookies,
      throttle: new SignInThrottle(),
      idleSeconds: sessionLimits.idleSeconds,
    }),
  )
  app.use('/v1/*', compressAnswers)
  app.all(
    '/v1/*',
    proxy({
      apiUrl,
      cookies,
      ...(timeoutMs !== undefined && { timeoutMs }),
      ...(answerLimits !== undefined && { answerLimits }),
    }),
  )
  // The sandbox's control door is never reached from here, not even as a page of the panel.
  app.all('/_sandbox/*', (c) => {
    c.var.log.warn({ method: c.req.method, path: c.req.path }, 'control door refused')
    return c.notFound()
  })
  if (files !== undefined) app.all('*', serveStatic(files))

  app.notFound((c) => c.json({ message: 'There is nothing here' }, 404, { 'cache-control': 'no-store' }))
  app.onError((error, c) => {
    c.var.log.error({ method: c.req.method, path: c.req.path, reason: reasonOf(error) }, 'gateway')
    return c.json({ message: 'The panel server failed; try again' }, 500, { 'cache-control': 'no-store' })
  })
  return app
}
