import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { beforeEach, onTestFinished, vi } from 'vitest'
import { createGateway, type GatewayOptions } from './gateway.ts'
import { listen } from './listen.ts'
import { createLog } from './log.ts'

const GOOD_TOKEN = 'good-token'
/** The user whose token each is; the rest the API refuses. */
const USERS: Readonly<Record<string, number>> = {
  [GOOD_TOKEN]: 8,
  'second-of-8': 8,
  'other-token': 9,
  'third-token': 10,
  'fourth-token': 11,
  'fifth-token': 12,
  'sixth-token': 13,
}

export const LIMITS = { absoluteSeconds: 43_200, idleSeconds: 3600 }

export interface Upstream {
  readonly url: string
  /** Every request that arrived, with its body. */
  readonly received: { method: string; url: string; headers: IncomingMessage['headers']; body: string }[]
}

/** A real server in the API's place, gone after the test. It knows some tokens, and leaves the rest to `answer`. */
export async function startUpstream(answer: RequestListener = (_, res) => res.end('{}')): Promise<Upstream> {
  const received: Upstream['received'] = []
  const server = createServer((req, res) => {
    if (req.url === '/v1/user-resource/user') {
      const id = USERS[String(req.headers['apikey'])]
      res.writeHead(id === undefined ? 403 : 200, { 'content-type': 'application/json' })
      res.end(JSON.stringify({ id, name: 'user@example.com' }))
      return
    }
    const entry = { method: req.method ?? '', url: req.url ?? '', headers: req.headers, body: '' }
    received.push(entry)
    void text(req).then(
      (body) => (entry.body = body),
      () => {},
    )
    answer(req, res)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received }
}

export interface TestGateway {
  readonly url: string
  /** The `Cookie` header of a session with GOOD_TOKEN. */
  readonly cookie: string
  fetch(
    path: string,
    init?: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> },
  ): Promise<Response>
}

/** A real gateway before `apiUrl`, gone after the test. */
export async function startGateway(
  apiUrl: string,
  options: Partial<GatewayOptions> = {},
): Promise<TestGateway> {
  const app = createGateway({
    apiUrl,
    sessionSecrets: ['a secret of more than thirty-two characters'],
    sessionLimits: LIMITS,
    trustedProxies: 0,
    log: createLog('warn'),
    mode: 'live',
    brand: 'Elastis',
    currency: 'EUR',
    cardProvider: 'none',
    files: undefined,
    ...options,
  })
  const listening = await listen(app, { host: '127.0.0.1', port: 0 })
  onTestFinished(() => listening.close(0))
  const answer = await signIn(listening.url, GOOD_TOKEN)
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  return {
    url: listening.url,
    cookie,
    fetch: (path, init) => fetch(listening.url + path, { ...init, headers: { cookie, ...init?.headers } }),
  }
}

/** @param place the session in whose place it begins, and whose it is */
export function signIn(
  gatewayUrl: string,
  token: string,
  cookie = '',
  place: { session?: string; user?: number } = {},
): Promise<Response> {
  return fetch(`${gatewayUrl}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ token, ...place }),
  })
}

/** The id of a session, from its cookie. */
export function idOf(cookie: string): string {
  return /elastis_session_([\w-]{8})=/.exec(cookie)?.[1] ?? ''
}

/** Whether the gateway takes the session of a cookie for one. */
export async function signedIn(
  url: string,
  cookie: string,
  headers: Record<string, string> = {},
): Promise<boolean> {
  const answer = await fetch(`${url}/session`, { headers: { cookie, ...headers } })
  const { signed_in } = (await answer.json()) as { signed_in: boolean }
  return signed_in
}

/** Keeps the log of a test file off the terminal; the function tells what a test has logged so far. */
export function hearLog(): () => string {
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  beforeEach(() => {
    stderr.mockClear()
  })
  return () => stderr.mock.calls.map(([line]) => String(line)).join('')
}
