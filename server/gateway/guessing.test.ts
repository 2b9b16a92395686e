import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { hearLog, signIn, startGateway, startUpstream } from './testing.ts'

const logged = hearLog()

describe('guessing', () => {
  const wrong = (url: string) => signIn(url, 'wrong')

  it('is slowed down, and says for how long', async () => {
    const upstream = await startUpstream()
    const gateway = await startGateway(upstream.url)
    const statuses = await Promise.all(
      Array.from({ length: 14 }, async () => (await wrong(gateway.url)).status),
    )
    expect(statuses.filter((status) => status === 401)).toHaveLength(10)
    const answer = await signIn(gateway.url, 'good-token')
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(290)
    expect(await answer.json()).toEqual({ message: 'Too many sign-ins failed. Try again in 5 minutes.' })
    expect(logged()).toContain('"event":"sign-in refused"')
    expect(logged()).toContain('"event":"sign-in throttled"')
    expect(logged()).toContain('"address":"127.0.0.1"')
    expect(logged()).not.toContain('wrong')
    // Who is signed in works on.
    expect((await gateway.fetch('/v1/x')).status).toBe(200)
  })

  it('of one is not held against another behind the same proxy', async () => {
    const upstream = await startUpstream()
    const gateway = await startGateway(upstream.url, { trustedProxies: 1 })
    const from = (address: string, token: string) =>
      fetch(`${gateway.url}/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-forwarded-for': address },
        body: JSON.stringify({ token }),
      })
    for (let turn = 0; turn < 10; turn++) await from('192.0.2.1', 'wrong')
    expect((await from('192.0.2.1', 'good-token')).status).toBe(429)
    expect((await from('192.0.2.2', 'good-token')).status).toBe(204)
  })

  it('goes on no longer where the API refuses in another way, as by a limit of its own', async () => {
    const asked = { count: 0 }
    const api = createServer((_, res) => {
      asked.count += 1
      res.writeHead(429).end('{}')
    })
    await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void api.close())
    const gateway = await startGateway(`http://127.0.0.1:${(api.address() as AddressInfo).port}`)
    const statuses: number[] = []
    for (let turn = 0; turn < 12; turn++) statuses.push((await wrong(gateway.url)).status)
    // The first was made by the start of the test's gateway.
    expect(statuses).toEqual([...Array<number>(9).fill(502), 429, 429, 429])
    expect(asked.count).toBe(10)
  })

  it('is not what an API that is down looks like', async () => {
    const gateway = await startGateway('http://127.0.0.1:1')
    for (let turn = 0; turn < 12; turn++) expect((await wrong(gateway.url)).status).toBe(502)
  })
})
