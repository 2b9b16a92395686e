import { get } from 'node:http'
import { describe, expect, it } from 'vitest'

import { signIn, startGateway, startUpstream } from './testing.ts'

/** What a page may talk to. `fetch` would not say that it navigates. */
function connections(url: string, cookie = ''): Promise<string> {
  const headers = { accept: 'text/html', 'sec-fetch-mode': 'navigate', cookie }
  return new Promise((resolve, reject) => {
    get(url, { headers }, (answer) => {
      answer.resume()
      const policy = String(answer.headers['content-security-policy'])
      resolve(/connect-src [^;]*(?:; frame-src [^;]*)?/.exec(policy)?.[0] ?? policy)
    }).on('error', reject)
  })
}

describe('what a page may talk to', () => {
  it('is, beside the gateway, the S3 server that the API names, and it is asked once', async () => {
    const api = await startUpstream((_, res) => res.end('{"url": "https://s3.example.com:8080/"}'))
    const gateway = await startGateway(api.url)
    expect(await connections(gateway.url)).toBe("connect-src 'self'")
    const both = "connect-src 'self' https://s3.example.com:8080; frame-src https://s3.example.com:8080"
    expect(await connections(gateway.url, gateway.cookie)).toBe(both)
    expect(await connections(gateway.url)).toBe(both)
    expect(api.received.map(({ url }) => url)).toEqual(['/v1/storage/api/s3'])
  })

  it.each([
    ['no JSON', 'gone'],
    ['no address', '{"url": "nothing"}'],
    ['a way around the policy', '{"url": "javascript:alert(1)"}'],
    ['any server', '{"url": "https://*"}'],
    ['any server of a domain', '{"url": "https://*.example.com/"}'],
    ['a directive of its own', '{"url": "https://x;sandbox/"}'],
    ['too much', `{"url": "https://s3.example.com/", "more": "${'x'.repeat(70_000)}"}`],
  ])('stays the gateway alone when the API answers with %s', async (_, body) => {
    const api = await startUpstream((__, res) => res.end(body))
    const gateway = await startGateway(api.url)
    expect(await connections(gateway.url, gateway.cookie)).toBe("connect-src 'self'")
  })

  it('is asked with another session when the first is refused', async () => {
    const api = await startUpstream((req, res) =>
      req.headers['apikey'] === 'good-token'
        ? res.end('{"url": "https://s3.example.com/"}')
        : res.writeHead(403).end('{}'),
    )
    const gateway = await startGateway(api.url)
    const other = await signIn(gateway.url, 'other-token', gateway.cookie)
    const both = `${gateway.cookie}; ${other.headers.get('set-cookie')?.split(';')[0]}`
    expect(await connections(gateway.url, both)).toBe(
      "connect-src 'self' https://s3.example.com; frame-src https://s3.example.com",
    )
    expect(api.received).toHaveLength(2)
  })

  it('is not waited for again by the next page when the API did not tell', async () => {
    const api = await startUpstream((_, res) => res.writeHead(500).end('{}'))
    const gateway = await startGateway(api.url)
    for (let page = 0; page < 3; page++) await connections(gateway.url, gateway.cookie)
    expect(api.received).toHaveLength(1)
  })
})
