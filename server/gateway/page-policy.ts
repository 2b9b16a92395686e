import type { MiddlewareHandler } from 'hono'

import type { GatewayEnv } from './request-id.ts'
import type { S3Origin } from './s3-origin.ts'
import type { SessionCookies } from './session-cookies.ts'
import { isNavigation } from './static-files.ts'

const OWN = "connect-src 'self'"

/**
 * Lets a page talk to the S3 server that the API names, and to no other: files go straight between the browser and it. What is saved comes
 * in a frame, so that an answer which is no file does not take the page's place.
 */
export function pagePolicy(cookies: SessionCookies, s3: S3Origin): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    await next()
    const policy = c.res.headers.get('content-security-policy')
    if (policy === null || c.req.method !== 'GET' || !isNavigation(c)) return
    // Any of the browser's sessions will do: S3 is at the same place for all of them.
    const sessions = await cookies.all(c)
    const origin = await s3.get({ tokens: sessions.map(({ token }) => token), ...c.var })
    if (origin !== undefined) {
      c.res.headers.set(
        'content-security-policy',
        policy.replace(OWN, `${OWN} ${origin}; frame-src ${origin}`),
      )
    }
  }
}
