import type { MiddlewareHandler } from 'hono'

import type { GatewayEnv } from './request-id.ts'

const READS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses a write that a page of another origin makes the browser send. The browser's own word (Sec-Fetch-Site) decides where it is
 * given; it is not on plain HTTP, where Origin must match the address. A request with neither comes from no browser, so it carries
 * nobody's cookie.
 */
export const sameOriginWrites: MiddlewareHandler<GatewayEnv> = async (c, next) => {
  if (READS.has(c.req.method)) return next()
  const allowed = isSameOrigin({
    site: c.req.header('sec-fetch-site'),
    origin: c.req.header('origin'),
    host: c.req.header('x-forwarded-host') ?? c.req.header('host'),
  })
  if (allowed) return next()
  c.var.log.warn({ method: c.req.method, path: c.req.path }, 'write from another site refused')
  return c.json({ message: 'A request from another site was refused' }, 403)
}

interface Provenance {
  readonly site: string | undefined
  readonly origin: string | undefined
  readonly host: string | undefined
}

function isSameOrigin({ site, origin, host }: Provenance): boolean {
  if (site !== undefined) return site === 'same-origin'
  if (origin === undefined) return true
  return URL.canParse(origin) && new URL(origin).host === host
}
