import { Hono } from 'hono'
import { describe, expect, it, vi } from 'vitest'
import { createLog } from './log.ts'
import { requestId, type GatewayEnv } from './request-id.ts'
import { sameOriginWrites } from './same-origin.ts'

const app = new Hono<GatewayEnv>()
  .use(requestId(createLog('warn')))
  .use(sameOriginWrites)
  .all('*', (c) => c.body(null, 204))
const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true)

async function status(method: string, headers: Record<string, string>): Promise<number> {
  return (
    await app.request('http://panel.example/v1/x', { method, headers: { host: 'panel.example', ...headers } })
  ).status
}

describe('a write', () => {
  it.each([
    ['of the panel', { 'sec-fetch-site': 'same-origin', origin: 'https://panel.example' }],
    [
      'of the panel behind a proxy that changes the host',
      { 'sec-fetch-site': 'same-origin', host: '127.0.0.1:8090' },
    ],
    ['of the panel on plain HTTP', { origin: 'http://panel.example' }],
    [
      'of the panel on plain HTTP behind a proxy',
      { origin: 'http://panel.example', host: '127.0.0.1:8090', 'x-forwarded-host': 'panel.example' },
    ],
    ['of no browser', {}],
  ])('%s passes', async (_, headers) => {
    expect(await status('POST', headers)).toBe(204)
  })

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a sibling domain', { 'sec-fetch-site': 'same-site', origin: 'https://blog.example' }],
    ['another site on plain HTTP', { origin: 'http://evil.example' }],
    ['another port', { origin: 'http://panel.example:8080' }],
    ['a page without an origin', { origin: 'null' }],
  ])('of %s is refused', async (_, headers) => {
    stderr.mockClear()
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) expect(await status(method, headers)).toBe(403)
    expect(stderr).toHaveBeenCalledTimes(4)
    expect(String(stderr.mock.calls[0]?.[0])).toContain('"event":"write from another site refused"')
  })
})

it('lets a read come from anywhere', async () => {
  expect(await status('GET', { 'sec-fetch-site': 'cross-site' })).toBe(204)
})
