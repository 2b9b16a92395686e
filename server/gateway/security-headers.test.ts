import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { securityHeaders } from './security-headers.ts'
import { startGateway, startUpstream } from './testing.ts'

const app = new Hono().use(securityHeaders()).get('/', (c) => c.text('page'))

async function headersOf(request: Record<string, string> = {}): Promise<Headers> {
  return (await app.request('http://panel.example/', { headers: request })).headers
}

it.each([
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['origin-agent-cluster', '?1'],
  ['referrer-policy', 'no-referrer'],
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
])('every answer says %s: %s', async (name, value) => {
  expect((await headersOf()).get(name)).toBe(value)
})

it('lets nothing in from elsewhere, and no text become script', async () => {
  const policy = (await headersOf()).get('content-security-policy') ?? ''
  for (const directive of [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ])
    expect(policy.split('; ')).toContain(directive)
  expect(policy).not.toContain('unsafe')
})

it('asks the device for nothing', async () => {
  const policy = (await headersOf()).get('permissions-policy') ?? ''
  for (const feature of ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'display-capture'])
    expect(policy).toContain(`${feature}=()`)
})

it('demands TLS for a year, where there is TLS', async () => {
  expect((await headersOf()).get('strict-transport-security')).toBeNull()
  expect((await headersOf({ 'x-forwarded-proto': 'https' })).get('strict-transport-security')).toBe(
    'max-age=31536000',
  )
})

it.each([
  ['the session', '/session', {}, 200],
  ['the API', '/v1/x', {}, 200],
  ['a call without a session', '/v1/x', { headers: { cookie: '' } }, 401],
  ['a path that is not forwarded', '/v1/..%2fx', {}, 400],
  [
    'a write from another site',
    '/v1/x',
    { method: 'POST', headers: { 'sec-fetch-site': 'cross-site' } },
    403,
  ],
  ['a body that is too large', '/v1/x', { method: 'POST', body: 'x'.repeat(1024 * 1024 + 1) }, 413],
  ['nothing', '/nowhere', {}, 404],
  ['the control door', '/_sandbox/clock', {}, 404],
])('stand on the gateway’s answer about %s', async (_, path, init, status) => {
  const gateway = await startGateway((await startUpstream()).url)
  const answer = await gateway.fetch(path, init)
  expect(answer.status).toBe(status)
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('x-request-id')).toMatch(/^[\da-f]{12}$/)
})
