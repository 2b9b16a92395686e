import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'

import { chapters } from './chapters.ts'
import { openApiDocument } from './contract/openapi.ts'
import { controlDoor } from './control.ts'
import { cameThroughGateway, countCall } from './coverage.ts'
import { meetFaults, type Spoiler } from './faults.ts'
import { handlers } from './handlers.ts'
import { Call } from './http/call.ts'
import { Failure, message } from './http/failures.ts'
import { readSent } from './http/sent.ts'
import type { Reply } from './http/reply.ts'
import { findRoute, type Route } from './http/routing.ts'
import { written } from './http/written.ts'
import { settle } from './metering/settlement.ts'
import type { Services } from './services.ts'
import { ownValues } from './start-page/demo-values.ts'
import { startPage } from './start-page/start-page.ts'
import { authenticate } from './state/tokens.ts'
import { DEMO_TOKEN } from './tenancy.ts'

/** Bytes. */
const LARGEST_BODY = 1024 * 1024

interface Request {
  readonly method: string
  readonly url: URL
  readonly headers: Headers
  readonly body: () => Promise<string>
  /** Asked for only by what waits: it is dear to make. */
  readonly signal: () => AbortSignal
}

export function createApp(services: Services): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>()
  // Not for GET, whose body is the web's Request's to leave out: asking for it makes one, which takes longer than most reads.
  app.on(
    ['POST', 'PUT', 'PATCH', 'DELETE'],
    '*',
    bodyLimit({
      maxSize: LARGEST_BODY,
      onError: () => respond(failureReply(message(413, 'The request body is too large'))),
    }),
  )
  app.route('/_sandbox', controlDoor(services))
  app.get('/', (c) => {
    c.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
    const own = ownValues(services, DEMO_TOKEN)
    return c.html(startPage(chapters, new URL(c.req.url).origin, DEMO_TOKEN, own))
  })
  let document: string | undefined
  app.get('/openapi.json', () => json(200, (document ??= JSON.stringify(openApiDocument(chapters), null, 2))))
  app.all('*', async (c) => {
    const request: Request = {
      method: c.req.method,
      url: new URL(c.req.url),
      headers: c.req.raw.headers,
      // Some documented examples send a body with GET, which the web's Request does not carry.
      body: () => (c.req.method === 'GET' ? bodyOfGet(c.env.incoming) : c.req.text()),
      signal: () => c.req.raw.signal,
    }
    const response = await answer(services, request)
    if (response) return response
    c.env.outgoing.destroy()
    return RESPONSE_ALREADY_SENT
  })
  return app
}

/** One that says how long it is; a longer one than any other request may have is left unread. */
async function bodyOfGet(request: IncomingMessage): Promise<string> {
  const length = Number(request.headers['content-length'] ?? 0)
  if (length > LARGEST_BODY) throw message(413, 'The request body is too large')
  return length > 0 ? text(request) : ''
}

/** The answer to a request; none when the connection is to be dropped. */
async function answer(services: Services, request: Request): Promise<Response | undefined> {
  const route = findRoute(request.method, request.url.pathname)
  if (!route) return respond(failureReply(message(404, 'no route and no API found with those values')))
  const key = request.headers.get('apikey')
  if (!key) return respond(failureReply(message(401, 'No API key found in request')))
  const caller = authenticate(services.db, key)
  if (!caller) return respond(failureReply(message(403, 'Invalid authentication credentials')))

  if (cameThroughGateway(request.headers)) countCall(services.db, route.endpoint)
  const { latencyMs, spoiler } = meetFaults(services.db, caller.userId, request.method, request.url.pathname)
  if (latencyMs > 0) await sleep(latencyMs, undefined, { signal: request.signal() }).catch(() => undefined)
  if (spoiler?.moment === 'before' && spoiler.kind !== 'malformed_entry') return spoil(spoiler, undefined)

  const reply = await replyTo(request, route, async () => {
    settle(services.db, caller.userId, services.clock.now(caller.userId))
    const sent = readSent(request.url, request.headers.get('content-type') ?? '', await request.body())
    return new Call({ ...services, caller, ...route, sent, signal: request.signal })
  })
  return spoiler ? spoil(spoiler, reply) : respond(reply)
}

async function replyTo(request: Request, route: Route, makeCall: () => Promise<Call>): Promise<Reply> {
  try {
    const handler = handlers.get(route.endpoint)
    if (!handler) throw new Error('No chapter defines this endpoint')
    return await handler(await makeCall())
  } catch (error) {
    if (error instanceof Failure) return failureReply(error)
    // Nobody is there to read an answer; what the handler wrote stays.
    if (request.signal().aborted) return failureReply(message(503, 'The client or the sandbox has gone away'))
    console.error(`${route.endpoint}:`, error)
    return failureReply(message(500, 'The sandbox failed; its log says how'))
  }
}

function failureReply(failure: Failure): Reply {
  return { status: failure.status, body: failure.body }
}

function respond(reply: Reply): Response {
  return reply.body === undefined
    ? new Response(null, { status: reply.status })
    : json(reply.status, written(reply.body))
}

function json(status: number, body: string | Uint8Array<ArrayBuffer>): Response {
  return new Response(body, { status, headers: { 'content-type': 'application/json' } })
}

/** The answer as the fault makes it; `reply` is the true one, if the request had its effect. */
function spoil(spoiler: Spoiler, reply: Reply | undefined): Response | undefined {
  switch (spoiler.kind) {
    case 'drop':
      return undefined
    case 'status':
      return json(
        spoiler.status ?? 500,
        JSON.stringify(spoiler.body ?? { message: 'The sandbox was told to fail here' }),
      )
    case 'html': {
      const page = '<html><head><title>Bad gateway</title></head><body><h1>502 Bad gateway</h1></body></html>'
      const body = typeof spoiler.body === 'string' ? spoiler.body : page
      return new Response(body, { status: spoiler.status ?? 502, headers: { 'content-type': 'text/html' } })
    }
    case 'broken_json': {
      const whole = JSON.stringify(reply?.body) ?? '{"uuid": "f80b1d62'
      return json(spoiler.status ?? reply?.status ?? 200, whole.slice(0, Math.ceil(whole.length / 2)))
    }
    case 'malformed_entry': {
      if (!reply || !Array.isArray(reply.body)) return reply && respond(reply)
      const entries: unknown[] = reply.body
      return respond({ ...reply, body: [spoiler.body ?? { uuid: null, name: 7 }, ...entries.slice(1)] })
    }
  }
}
