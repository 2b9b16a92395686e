import { Hono } from 'hono'
import { z } from 'zod'
import type { SessionCookie } from './session-cookie.ts'
import { askApi, UpstreamError } from './upstream.ts'
import { requestHeaders } from './forward-headers.ts'

const CHECK_TIMEOUT_MS = 30_000

export interface SessionOptions {
  readonly apiUrl: string
  readonly cookie: SessionCookie
  readonly mode: 'sandbox' | 'live'
  readonly brand: string
  readonly currency: string
  /** The sandbox's public token, offered on the sign-in page. */
  readonly demoToken?: string
}

const signIn = z.object({ token: z.string().trim().min(1) })
/** What a header can carry; anything else was never a token. */
const HEADER_VALUE = /^[\u0021-\u007E]+$/
const tokenList = z.array(z.looseObject({ id: z.number(), token: z.string().nullish() }))
const user = z.object({ id: z.union([z.number(), z.string()]) })

/** `/session`: sign in, tell the panel how to start, sign out. No answer holds the token of a session. */
export function sessionRoutes({ apiUrl, cookie, mode, brand, currency, demoToken }: SessionOptions): Hono {
  const routes = new Hono()

  routes.use(async (c, next) => {
    await next()
    c.header('cache-control', 'no-store')
  })

  routes.get('/', async (c) =>
    c.json({
      signed_in: (await cookie.token(c)) !== undefined,
      mode,
      brand,
      currency,
      ...(demoToken !== undefined && { demo_token: demoToken }),
    }),
  )

  routes.post('/', async (c) => {
    const body = signIn.safeParse(await c.req.json().catch(() => undefined))
    if (!body.success) return c.json({ message: 'Send the token as JSON: {"token": "…"}' }, 400)
    const { token } = body.data
    if (!HEADER_VALUE.test(token)) return c.json({ message: 'The API does not accept this token' }, 401)
    try {
      const answer = await askApi({
        url: `${apiUrl}/v1/user-resource/user`,
        method: 'GET',
        headers: requestHeaders(new Headers({ accept: 'application/json' }), token),
        signal: c.req.raw.signal,
        timeoutMs: CHECK_TIMEOUT_MS,
      })
      if (answer.status === 401 || answer.status === 403) {
        await answer.body?.cancel()
        return c.json({ message: 'The API does not accept this token' }, 401)
      }
      const account = user.safeParse(await answer.json().catch(() => undefined))
      if (!answer.ok || !account.success) {
        return c.json(
          { message: `The API gave no usable answer (status ${answer.status}); try again later` },
          502,
        )
      }
    } catch (error) {
      if (error instanceof UpstreamError) return c.json({ message: error.message }, error.status)
      throw error
    }
    await cookie.set(c, token)
    return c.body(null, 204)
  })

  /** Which of the user's tokens the session uses, by its number in the API: the page marks it, and never learns it from here. */
  routes.get('/token', async (c) => {
    const token = await cookie.token(c)
    if (token === undefined) return c.json({ message: 'Not signed in' }, 401)
    try {
      const answer = await askApi({
        url: `${apiUrl}/v1/user-resource/token/list`,
        method: 'GET',
        headers: requestHeaders(new Headers({ accept: 'application/json' }), token),
        signal: c.req.raw.signal,
        timeoutMs: CHECK_TIMEOUT_MS,
      })
      const tokens = tokenList.safeParse(await answer.json().catch(() => undefined))
      if (!answer.ok || !tokens.success) {
        return c.json({ message: `The API gave no usable answer (status ${answer.status})` }, 502)
      }
      return c.json({ id: tokens.data.find((each) => each.token === token)?.id ?? null })
    } catch (error) {
      if (error instanceof UpstreamError) return c.json({ message: error.message }, error.status)
      throw error
    }
  })

  routes.delete('/', (c) => {
    cookie.clear(c)
    return c.body(null, 204)
  })

  return routes
}
