import { Hono } from 'hono'
import { z } from 'zod'
import { clientAddress } from './client-address.ts'
import { readJson } from './cut-off.ts'
import { requestHeaders } from './forward-headers.ts'
import type { GatewayContext, GatewayEnv } from './request-id.ts'
import { ID, MAX_SESSIONS, SESSION_HEADER, type SessionCookies, type SessionUser } from './session-cookies.ts'
import type { SignInThrottle } from './throttle.ts'
import { askApi, UpstreamError } from './upstream.ts'

const CHECK_TIMEOUT_MS = 30_000
/** A user's own tokens, at the most. */
const ANSWER_LIMITS = { maxBytes: 4 * 1024 * 1024, idleMs: 30_000 }

export interface SessionOptions {
  readonly apiUrl: string
  readonly cookies: SessionCookies
  readonly throttle: SignInThrottle
  /** How many proxies of ours stand in front, each of which adds to X-Forwarded-For. */
  readonly trustedProxies: number
  /** How long a session may lie unused; the panel renews it in time. */
  readonly idleSeconds: number
  readonly mode: 'sandbox' | 'live'
  readonly brand: string
  readonly currency: string
  readonly cardProvider: string
  /** The sandbox's public token, offered on the sign-in page. */
  readonly demoToken?: string
}

const signIn = z.object({
  token: z.string().trim().min(1),
  /**
   * The session in whose place it begins (one that ended, or whose token is replaced), and whose it is: pages that show this user go on
   * with it, so nobody else may take it over.
   */
  session: z.string().optional(),
  user: z.number().or(z.string()).optional(),
})
/** What a header can carry; anything else was never a token. */
const HEADER_VALUE = /^[\u0021-\u007E]{1,512}$/
const NAME_LENGTH = 80

const userAnswer = z.looseObject({
  id: z.number().or(z.string()),
  name: z.string().optional().catch(undefined),
  profile_data: z
    .looseObject({ first_name: z.string().nullish(), last_name: z.string().nullish() })
    .nullish()
    .catch(undefined),
})
const tokenList = z.array(
  z.looseObject({
    id: z.number(),
    token: z.string().nullish(),
    description: z.string().nullish().catch(null),
    restricted: z.boolean().nullish().catch(null),
  }),
)

/** `/session`: sign in, tell the panel how to start, renew, sign out. No answer holds the token of a session. */
export function sessionRoutes(options: SessionOptions): Hono<GatewayEnv> {
  const { cookies, throttle, trustedProxies, idleSeconds, mode, brand, currency, cardProvider, demoToken } =
    options
  const routes = new Hono<GatewayEnv>()

  routes.use(async (c, next) => {
    await next()
    c.res.headers.set('cache-control', 'no-store')
  })

  routes.get('/', async (c) => {
    const sessions = await cookies.all(c)
    return c.json({
      signed_in: sessions.length > 0,
      /** The last begun first. */
      sessions: sessions.map(({ id, user, since }) => ({ id, user, since: Math.floor(since / 1000) })),
      idle_seconds: idleSeconds,
      mode,
      brand,
      currency,
      card_provider: cardProvider,
      ...((await isDemoKnown(c)) && { demo_token: demoToken }),
    })
  })

  routes.post('/', async (c) => {
    const body = signIn.safeParse(await c.req.json().catch(() => undefined))
    if (!body.success) return c.json({ message: 'Send the token as JSON: {"token": "…"}' }, 400)
    const { token } = body.data

    const address = clientAddress(c, trustedProxies)
    const attempt = throttle.begin(address, Date.now())
    if ('waitSeconds' in attempt) {
      const { waitSeconds } = attempt
      c.var.log.warn({ address, waitSeconds }, 'sign-in throttled')
      c.header('retry-after', String(waitSeconds))
      return c.json({ message: `Too many sign-ins failed. Try again in ${inWords(waitSeconds)}.` }, 429)
    }
    let user: SessionUser | undefined
    try {
      user = HEADER_VALUE.test(token) ? await userOf(c, token) : undefined
    } catch (error) {
      // The API's own failure. One that hangs up is counted: the API was asked all the same; so is what the API refused in another
      // way, as by its own limit: it would be a way to go on guessing.
      if (!c.req.raw.signal.aborted && !(error instanceof RefusedError)) attempt.forget()
      return gaveNothing(c, error)
    }
    if (user === undefined) {
      c.var.log.warn({ address }, 'sign-in refused')
      return c.json({ message: 'The API does not accept this token' }, 401)
    }
    attempt.forget()

    const present = await cookies.all(c)
    const place = placeFor(body.data, user) ?? present.find((each) => each.token === token)?.id
    if (present.length >= MAX_SESSIONS && !present.some(({ id }) => id === place)) {
      const message = `This browser is signed in to ${MAX_SESSIONS} accounts already; sign out of one first`
      return c.json({ message }, 409)
    }
    const { id } = await cookies.begin(c, token, user, place)
    c.header(SESSION_HEADER, id)
    c.var.log.info({ address, user: user.id }, 'signed in')
    return c.body(null, 204)
  })

  /** Somebody is at work in the session: its idle time begins anew. */
  routes.post('/renewal', async (c) => {
    const session = await cookies.current(c)
    if (session === undefined) return notSignedIn(c)
    await cookies.renew(c, session)
    return c.body(null, 204)
  })

  /** The user's name has changed: what the session says of its user is asked for anew. */
  routes.post('/user', async (c) => {
    const session = await cookies.current(c)
    if (session === undefined) return notSignedIn(c)
    try {
      const user = await userOf(c, session.token)
      if (user === undefined) return notSignedIn(c)
      await cookies.renew(c, { ...session, user })
      return c.body(null, 204)
    } catch (error) {
      return gaveNothing(c, error)
    }
  })

  /** Which of the user's tokens the session uses, by its number in the API: the page marks it, and never learns it from here. */
  routes.get('/token', async (c) => {
    const session = await cookies.current(c)
    if (session === undefined) return notSignedIn(c)
    try {
      const tokens = await ask(c, session.token, '/user-resource/token/list', tokenList)
      if (tokens === 'refused') return notSignedIn(c)
      return c.json({ id: tokens.find((each) => each.token === session.token)?.id ?? null })
    } catch (error) {
      return gaveNothing(c, error)
    }
  })

  /** By what the browser's sessions can be told apart when several are of one user: what each one's token is called and may reach. */
  routes.get('/tokens', async (c) => {
    const tokens = await Promise.all(
      (await cookies.all(c)).map(async ({ id, token }) => {
        const list = await ask(c, token, '/user-resource/token/list', tokenList).catch(
          () => 'refused' as const,
        )
        const used = list === 'refused' ? undefined : list.find((each) => each.token === token)
        if (used === undefined) return []
        const description = (used.description ?? '').trim().slice(0, NAME_LENGTH)
        return [{ session: id, description, restricted: used.restricted === true }]
      }),
    )
    return c.json({ tokens: tokens.flat() })
  })

  routes.delete('/', async (c) => {
    const session = await cookies.current(c)
    // One that has expired already is cleared away, too.
    const id = session?.id ?? c.req.header(SESSION_HEADER)
    if (id !== undefined) cookies.end(c, id)
    if (session !== undefined) c.var.log.info({ user: session.user.id }, 'signed out')
    return c.body(null, 204)
  })

  return routes

  /** It may have been deleted or rotated away; when the API does not say, the sign-in will. */
  async function isDemoKnown(c: GatewayContext): Promise<boolean> {
    if (demoToken === undefined) return false
    return (await userOf(c, demoToken).catch(() => true)) !== undefined
  }

  /** Whose token it is; nobody's when the API refuses it. */
  async function userOf(c: GatewayContext, token: string): Promise<SessionUser | undefined> {
    const user = await ask(c, token, '/user-resource/user', userAnswer)
    if (user === 'refused') return undefined
    const { first_name: first, last_name: last } = user.profile_data ?? {}
    const person = [first, last].filter(Boolean).join(' ').trim().slice(0, NAME_LENGTH)
    return {
      id: user.id,
      name: (user.name ?? String(user.id)).slice(0, NAME_LENGTH),
      ...(person !== '' && { person }),
    }
  }

  async function ask<T>(
    c: GatewayContext,
    token: string,
    path: string,
    schema: z.ZodType<T>,
  ): Promise<T | 'refused'> {
    const answer = await askApi({
      url: `${options.apiUrl}/v1${path}`,
      method: 'GET',
      headers: requestHeaders(new Headers({ accept: 'application/json' }), token, c.var.requestId),
      signal: c.req.raw.signal,
      timeoutMs: CHECK_TIMEOUT_MS,
      log: c.var.log,
    })
    if (answer.status === 401 || answer.status === 403) {
      await answer.body?.cancel()
      return 'refused'
    }
    const read = schema.safeParse(await readJson(answer, ANSWER_LIMITS).catch(() => undefined))
    if (answer.ok && read.success) return read.data
    const Failure = answer.status >= 400 && answer.status < 500 ? RefusedError : UpstreamError
    throw new Failure(502, `The API gave no usable answer (status ${answer.status}); try again later`)
  }
}

/** The API was there and did not let it in, for whatever reason. */
class RefusedError extends UpstreamError {}

function placeFor({ session, user }: z.infer<typeof signIn>, { id }: SessionUser): string | undefined {
  return session !== undefined && ID.test(session) && String(user) === String(id) ? session : undefined
}

function notSignedIn(c: GatewayContext): Response {
  return c.json({ message: 'Not signed in' }, 401)
}

function gaveNothing(c: GatewayContext, error: unknown): Response {
  if (error instanceof UpstreamError) return c.json({ message: error.message }, error.status)
  throw error
}

function inWords(seconds: number): string {
  return seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`
}
