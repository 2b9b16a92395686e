import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { CookieOptions } from 'hono/utils/cookie'
import { defaults, seal, unseal } from 'iron-webcrypto'
import { z } from 'zod'

/** A session ends this many seconds after sign-in, however much it is used. */
export const SESSION_SECONDS = 12 * 60 * 60

const COOKIE = 'elastis_session'
const session = z.object({ token: z.string() })

/** Keeps the token in a cookie that only holders of the secret can read: any replica with the same secret can serve the session. */
export class SessionCookie {
  readonly #secret: string

  /** @param secret at least 32 characters */
  constructor(secret: string) {
    this.#secret = secret
  }

  async set(c: Context, token: string): Promise<void> {
    const sealed = await seal({ token }, this.#secret, { ...defaults, ttl: SESSION_SECONDS * 1000 })
    setCookie(c, COOKIE, sealed, { ...options(c), maxAge: SESSION_SECONDS })
  }

  /** The token of the request's session; none without a cookie, or with one that is forged, damaged or expired. */
  async token(c: Context): Promise<string | undefined> {
    const sealed = isSecure(c) ? getCookie(c, COOKIE, 'host') : getCookie(c, COOKIE)
    if (sealed === undefined) return undefined
    try {
      return session.parse(await unseal(sealed, this.#secret, defaults)).token
    } catch {
      return undefined
    }
  }

  clear(c: Context): void {
    deleteCookie(c, COOKIE, options(c))
  }
}

function options(c: Context): CookieOptions {
  const secure = isSecure(c)
  // The __Host- prefix keeps a page on a sibling domain from planting a session; browsers take it with Secure only.
  return { path: '/', httpOnly: true, sameSite: 'Strict', secure, ...(secure && { prefix: 'host' }) }
}

/** TLS ends before the gateway, at a proxy that says so. A browser that says so itself changes only its own cookie. */
function isSecure(c: Context): boolean {
  const forwarded = c.req.header('x-forwarded-proto')?.split(',')[0]?.trim()
  return (forwarded ?? new URL(c.req.url).protocol.replace(':', '')) === 'https'
}
