import { connect } from 'node:net'
import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import { forwardUrl } from './forward-path.ts'
import { SESSION_HEADER } from './session-cookies.ts'
import { idOf, startGateway, startUpstream } from './testing.ts'

vi.spyOn(process.stderr, 'write').mockReturnValue(true)

/** Fixed, so that a failure is the same on every machine. */
const SEED = 20_260_923

/* Pieces that have led some gateway astray, put together at random. */

const pathPiece = fc.oneof(
  fc.constantFrom(
    '/',
    '//',
    '/.',
    '/..',
    '/../',
    '/%2e%2e/',
    '/..%2f',
    '/%2f..',
    '/..%5c',
    '\\',
    '/%252e%252e/',
    '/;',
    '/..;/',
    '/%00',
    '/%c0%ae%c0%ae/',
    '/%',
    '/%zz',
    '/v1',
    '/V1',
    '/%76%31',
    '/_sandbox/clock',
    '/session',
    '/session/token',
    '/session/renewal',
    '/healthz',
    '/user-resource/vm',
    '/cyc01/network/network/',
    '/list?uuid=a%20b',
    '/assets/x.js',
    '?',
    '?a=b&c',
    '#x',
    '@evil.example/',
    ':80',
    'http://evil.example/',
    '*',
  ),
  fc.string({ unit: 'binary-ascii', maxLength: 6 }).map((text) => text.replace(/[\r\n ]/g, '')),
)
const path = fc.oneof(
  fc
    .tuple(fc.constantFrom('/user-resource/vm', '/bus02/storage/disks'), fc.option(pathPiece, { nil: '' }))
    .map(([plain, odd]) => `/v1${plain}${odd}`),
  fc.array(pathPiece, { maxLength: 4 }).map((pieces) => `/v1${pieces.join('')}`),
  fc.array(pathPiece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join('')),
)
const method = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE') },
  fc.constantFrom('OPTIONS', 'TRACE', 'PROPFIND', 'get', 'BREW'),
)
/** No line ends: those would begin another header, which is what `header` makes. */
const headerText = fc.string({ unit: 'binary-ascii', maxLength: 30 }).map((text) =>
  Array.from(text)
    .filter((char) => char >= ' ' && char !== '\u007F')
    .join(''),
)
const cookieText = fc.oneof(
  headerText,
  fc.constantFrom(
    'elastis_session_AAAAAAAA=Fe26.2*',
    'elastis_session_=x',
    'elastis_session_AAAAAAAA=%',
    'elastis_session_../../..=1',
    '__Host-elastis_session_AAAAAAAA=Fe26.2**0*1*2*3*4*5*6',
    'elastis_session_AAAAAAAA=Fe26.2**a*b*c*9999999999999*d*e',
    '=;=;=',
    'a'.repeat(3000),
  ),
)
const header = fc.oneof(
  fc.tuple(
    fc.constantFrom(
      'Content-Type',
      'Accept-Encoding',
      'Origin',
      'Sec-Fetch-Site',
      'X-Forwarded-Proto',
      'X-Forwarded-Host',
      'X-Forwarded-For',
      'Accept',
      'If-None-Match',
      'Connection',
      'TE',
      'Via',
      'Range',
      'Apikey',
      'X-HTTP-Method-Override',
      SESSION_HEADER,
    ),
    fc.oneof(
      headerText,
      fc.constantFrom(
        'https',
        'same-origin',
        'null',
        'application/json',
        'br;q=0, gzip',
        ',,,',
        '*',
        'close',
      ),
    ),
  ),
  fc.tuple(fc.constant('Cookie'), cookieText),
)
const body = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.json({ maxDepth: 3 }),
  fc.constantFrom(
    '{"token":',
    '{"token":{}}',
    '{"token":"a\\nb"}',
    '{"token":"x","session":"../.."}',
    '[]',
    '\u0000',
  ),
)

it('answers 600 requests of any shape, never with a failure of its own, and asks the API for nothing outside /v1/', async () => {
  const upstream = await startUpstream((_, res) => res.end('[]'))
  const gateway = await startGateway(upstream.url)
  const { hostname, port } = new URL(gateway.url)
  const session = `${SESSION_HEADER}: ${idOf(gateway.cookie)}\r\n`

  await fc.assert(
    fc.asyncProperty(
      fc.record({
        method,
        path,
        headers: fc.array(header, { maxLength: 3 }),
        body,
        signedIn: fc.nat(4).map((n) => n > 0),
      }),
      async (request) => {
        const bytes = Buffer.from(request.body)
        const lines = [
          `${request.method} ${request.path === '' ? '/' : request.path} HTTP/1.1`,
          `Host: ${hostname}:${port}`,
          ...request.headers.map(([name, value]) => `${name}: ${value}`),
          ...(request.signedIn ? [`Cookie: ${gateway.cookie}`] : []),
          `Content-Length: ${bytes.length}`,
          'Connection: close',
        ]
        const head = Buffer.from(`${lines.join('\r\n')}\r\n${request.signedIn ? session : ''}\r\n`)
        const answer = await exchange(hostname, Number(port), Buffer.concat([head, bytes]))
        const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1])
        expect(status, `${lines.join('\n')}\n→ ${answer.slice(0, 300)}`).toBeGreaterThanOrEqual(200)
        expect(status, `→ ${lines.join('\n')}`).toBeLessThan(500)
      },
    ),
    { numRuns: 600, seed: SEED },
  )

  expect(upstream.received.length).toBeGreaterThan(50)
  for (const { url, headers } of upstream.received) {
    expect(url).toMatch(/^\/v1\/[^/]/)
    expect(withoutParameters(decodeURIComponent(url.split('?')[0] ?? ''))).not.toMatch(
      /\/\.{1,2}(?:\/|$)|\/\/|\\/,
    )
    expect(headers).not.toHaveProperty('cookie')
    expect(headers['apikey']).toBe('good-token')
  }
  expect((await gateway.fetch('/healthz')).status).toBe(200)
})

it('leads 5,000 paths to /v1/ of the API or nowhere', () => {
  fc.assert(
    fc.property(path, (text) => {
      if (!URL.canParse(text, 'http://panel.example')) return
      const { pathname, search } = new URL(text, 'http://panel.example')
      const url = forwardUrl('http://api.example/base', pathname, search)
      if (url === undefined) return
      // As the strictest server behind would read it, once decoded.
      const seen = new URL(url)
      expect(seen.origin).toBe('http://api.example')
      expect(seen.pathname).toMatch(/^\/base\/v1\/./)
      expect(new URL(withoutParameters(decodeURIComponent(seen.pathname)), seen).pathname).toMatch(
        /^\/base\/v1\//,
      )
    }),
    { numRuns: 5000, seed: SEED },
  )
})

/** As servers see a path that take what follows a `;` in a segment for a parameter. */
function withoutParameters(pathname: string): string {
  return pathname.replace(/;[^/]*/g, '')
}

/** Sends bytes as they are and hands back all that comes. */
function exchange(host: string, port: number, bytes: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, host)
    const pieces: Buffer[] = []
    socket.on('data', (piece) => pieces.push(piece))
    socket.on('close', () => resolve(Buffer.concat(pieces).toString('latin1')))
    socket.on('error', (error) =>
      pieces.length > 0 ? resolve(Buffer.concat(pieces).toString('latin1')) : reject(error),
    )
    socket.write(bytes)
  })
}
