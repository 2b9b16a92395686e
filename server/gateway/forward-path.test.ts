import { request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { hearLog, startGateway, startUpstream } from './testing.ts'

const logged = hearLog()

describe('an address', () => {
  it.each(['/v1/a/../b', '/v1/a/%2e%2e/b', '/v1/a/%2E/b', '/v1/a/.%2e', '/v1/..%2fsession', '/v1/a/%252e/b'])(
    '%s is refused as it came over the line, and noted',
    async (path) => {
      const upstream = await startUpstream()
      const gateway = await startGateway(upstream.url)
      expect(await rawStatus(gateway.url, path, gateway.cookie)).toBe(400)
      expect(upstream.received).toEqual([])
      expect(logged()).toContain('"event":"path not forwarded"')
    },
  )

  it.each([
    '/v1/../_sandbox/clock',
    '/v1/%2e%2e/_sandbox/clock',
    '/v1/..%2f_sandbox/clock',
    '/v1/%252e%252e/_sandbox/clock',
    '/v1/..%5c_sandbox/clock',
    '/v1//_sandbox/clock',
    '/%76%31/../_sandbox/clock',
    '/_sandbox/clock',
    '//_sandbox/clock',
  ])('%s never leads out of /v1', async (path) => {
    const upstream = await startUpstream()
    const gateway = await startGateway(upstream.url)
    expect([400, 404]).toContain(await rawStatus(gateway.url, path, gateway.cookie))
    expect(upstream.received).toEqual([])
  })

  it('of more than 8 KiB is refused', async () => {
    const upstream = await startUpstream()
    const gateway = await startGateway(upstream.url)
    expect((await gateway.fetch(`/v1/x?q=${'x'.repeat(8200)}`)).status).toBe(414)
    expect(upstream.received).toEqual([])
  })
})

/** Sends a path as it stands; fetch would tidy it up first. */
function rawStatus(url: string, path: string, cookie: string): Promise<number | undefined> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers: { cookie } }, (res) => {
      res.resume()
      resolve(res.statusCode)
    })
      .on('error', reject)
      .end()
  })
}
