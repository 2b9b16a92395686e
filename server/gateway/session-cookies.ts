import { randomBytes } from 'node:crypto'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { CookieOptions } from 'hono/utils/cookie'
import { defaults, seal, unseal } from 'iron-webcrypto'
import { z } from 'zod'

import type { GatewayContext } from './request-id.ts'

export interface SessionLimits {
  /** A session ends so many seconds after sign-in, however much it is used. */
  readonly absoluteSeconds: number
  /** … and so many seconds after it was last used by a person. */
  readonly idleSeconds: number
}

/** A browser may hold so many sessions side by side: each is some 500 bytes of every request's head. */
export const MAX_SESSIONS = 5

/**
 * Which of the browser's sessions a request is meant for. A page names it with every call, so that two pages can use two accounts; the answer to a
 * sign-in names the one that began.
 */
export const SESSION_HEADER = 'elastis-session'

const COOKIE = 'elastis_session_'
const HOST_PREFIX = '__Host-'
/** What the id of a session looks like. */
export const ID = /^[A-Za-z0-9_-]{8}$/

const contents = z.object({
  /** The same as in the cookie's name, so that one session's cookie cannot be put in another's place. */
  id: z.string(),
  token: z.string(),
  /** `person`: first and last name, where the user gave them; `name` is an e-mail address. */
  user: z.object({ id: z.number().or(z.string()), name: z.string(), person: z.string().optional() }),
  /** Epoch milliseconds of the sign-in. */
  since: z.number(),
})

export type Session = z.infer<typeof contents>
export type SessionUser = Session['user']

/**
 * Keeps each session's token in a cookie of its own that only holders of the secret can read: any replica with the same secret can
 * serve it.
 */
export class SessionCookies {
  readonly #secrets: readonly string[]
  readonly #limits: SessionLimits

  /**
   * @param secrets each at least 32 characters; the first seals, all unseal: with the last one still among them a secret is replaced
   *   without ending anybody's session
   */
  constructor(secrets: readonly string[], limits: SessionLimits) {
    this.#secrets = secrets
    this.#limits = limits
  }

  /** Begins a session, in the place of `id` when that is given. */
  async begin(c: GatewayContext, token: string, user: SessionUser, id = newId()): Promise<Session> {
    const session = { id, token, user, since: Date.now() }
    await this.#set(c, session)
    return session
  }

  /** Lets the idle time begin anew; the absolute one goes on. */
  async renew(c: GatewayContext, session: Session): Promise<void> {
    await this.#set(c, session)
  }

  /** All sessions of the request that stand, the last begun first. Forged, damaged and expired ones are none. */
  async all(c: GatewayContext): Promise<Session[]> {
    // All, and not the first few: some that no longer open may lie before one that does. The head's limit bounds their number.
    const found = await Promise.all(sealedCookies(c).map(([id, sealed]) => this.#open(id, sealed)))
    return found.filter((session) => session !== undefined).sort((a, b) => b.since - a.since)
  }

  /** The session that the request names; the only one there is when it names none. */
  async current(c: GatewayContext): Promise<Session | undefined> {
    const named = c.req.header(SESSION_HEADER)
    if (named === undefined) {
      const [only, ...others] = await this.all(c)
      return others.length === 0 ? only : undefined
    }
    const sealed = sealedCookies(c).find(([id]) => id === named)
    const session = sealed && (await this.#open(...sealed))
    // Expired, forged, damaged, or sealed with a secret that is no more.
    if (sealed !== undefined && session === undefined) c.var.log.info('session cookie not accepted')
    return session
  }

  end(c: GatewayContext, id: string): void {
    if (ID.test(id)) deleteCookie(c, COOKIE + id, options(c))
  }

  async #set(c: GatewayContext, session: Session): Promise<void> {
    const maxAge = Math.max(1, Math.min(this.#secondsLeft(session), this.#limits.idleSeconds))
    const sealed = await seal(session, this.#secrets[0] ?? '', { ...defaults, ttl: maxAge * 1000 })
    setCookie(c, COOKIE + session.id, sealed, { ...options(c), maxAge })
  }

  /** Until it ends for good. A seal alone would not do: it is taken for some time after it expired, and could be renewed in it. */
  #secondsLeft({ since }: Session): number {
    return this.#limits.absoluteSeconds - Math.floor((Date.now() - since) / 1000)
  }

  async #open(id: string, sealed: string): Promise<Session | undefined> {
    for (const secret of this.#secrets) {
      try {
        const session = contents.parse(await unseal(sealed, secret, defaults))
        return session.id === id && this.#secondsLeft(session) > 0 ? session : undefined
      } catch {
        // Sealed with another secret, or not by us at all, or expired.
      }
    }
    return undefined
  }
}

function newId(): string {
  return randomBytes(6).toString('base64url')
}

/** The request's session cookies, by the id in their name. */
function sealedCookies(c: GatewayContext): [id: string, sealed: string][] {
  const prefix = isSecure(c) ? HOST_PREFIX + COOKIE : COOKIE
  return Object.entries(getCookie(c))
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, sealed]): [string, string] => [name.slice(prefix.length), sealed])
    .filter(([id]) => ID.test(id))
}

function options(c: GatewayContext): CookieOptions {
  const secure = isSecure(c)
  // The __Host- prefix keeps a page on a sibling domain from planting a session; browsers take it with Secure only.
  return { path: '/', httpOnly: true, sameSite: 'Strict', secure, ...(secure && { prefix: 'host' }) }
}

/** TLS ends before the gateway, at a proxy that says so. A browser that says so itself changes only its own cookie. */
export function isSecure(c: GatewayContext): boolean {
  const forwarded = c.req.header('x-forwarded-proto')?.split(',')[0]?.trim()
  return (forwarded ?? new URL(c.req.url).protocol.replace(':', '')) === 'https'
}
