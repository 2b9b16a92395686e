import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { describe, expect, it, vi } from 'vitest'
import { hearLog, idOf, startGateway, startUpstream } from './testing.ts'

const logged = hearLog()

describe('the way to the API', () => {
  it('adds the token and its own name, and passes nothing that is not named', async () => {
    const upstream = await startUpstream()
    const gateway = await startGateway(upstream.url)
    const answer = await gateway.fetch('/v1/user-resource/vm?uuid=a%20b', {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        apikey: 'of-the-page',
        authorization: 'Bearer x',
        'x-forwarded-for': '1.2.3.4',
      },
      body: 'name=web%201',
    })
    expect(answer.status).toBe(200)
    const [call] = upstream.received
    expect(call).toMatchObject({
      method: 'POST',
      url: '/v1/user-resource/vm?uuid=a%20b',
      body: 'name=web%201',
    })
    expect(call?.headers).toMatchObject({
      apikey: 'good-token',
      via: '1.1 elastis-panel',
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': '12',
    })
    expect(Object.keys(call?.headers ?? {})).not.toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^(?:cookie|authorization|x-forwarded-for|transfer-encoding)$/),
      ]),
    )
  })

  it('passes nothing on that belongs to one hop, or says where the request came from', async () => {
    const upstream = await startUpstream()
    const gateway = await startGateway(upstream.url)
    const { hostname, port } = new URL(gateway.url)
    const one = {
      te: 'trailers',
      'keep-alive': 'timeout=1',
      'proxy-authorization': 'Basic eA==',
      'x-named': '1',
    }
    const from = {
      forwarded: 'for=192.0.2.1',
      'x-forwarded-for': '192.0.2.1',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'http',
      'x-real-ip': '192.0.2.1',
      'x-http-method-override': 'DELETE',
      'elastis-session': idOf(gateway.cookie),
    }
    const headers = { cookie: gateway.cookie, connection: 'keep-alive, x-named', ...one, ...from }
    await new Promise((resolve, reject) => {
      const call = request({ hostname, port, path: '/v1/x', headers }, (res) =>
        res.resume().on('end', resolve),
      )
      call.on('error', reject).end()
    })
    const received = Object.keys(upstream.received[0]?.headers ?? {})
    expect(received).toContain('apikey')
    for (const name of ['cookie', ...Object.keys(one), ...Object.keys(from)])
      expect(received).not.toContain(name)
    expect(upstream.received[0]?.headers['connection']).not.toContain('x-named')
  })

  it('keeps status and body, drops cookies and what belongs to one hop, forbids caching', async () => {
    const upstream = await startUpstream((_, res) => {
      res.writeHead(409, {
        'content-type': 'application/json',
        'set-cookie': 'tracking=1',
        'cache-control': 'public, max-age=60',
        'keep-alive': 'timeout=5',
        'access-control-allow-origin': '*',
        'retry-after': '7',
      })
      res.end('{"errors": {"name": "taken"}}')
    })
    const gateway = await startGateway(upstream.url)
    const answer = await gateway.fetch('/v1/storage/bucket')
    expect(answer.status).toBe(409)
    expect(await answer.json()).toEqual({ errors: { name: 'taken' } })
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
    expect(answer.headers.get('keep-alive')).not.toBe('timeout=5')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('retry-after')).toBe('7')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  })

  it('passes an empty success and a DELETE with a body', async () => {
    const upstream = await startUpstream((_, res) => res.writeHead(204).end())
    const gateway = await startGateway(upstream.url)
    const answer = await gateway.fetch('/v1/bus02/user-resource/vm', { method: 'DELETE', body: 'uuid=1' })
    expect(answer.status).toBe(204)
    expect(upstream.received[0]?.body).toBe('uuid=1')
  })

  it('passes a write without a body, and a body whose length is not told', async () => {
    const upstream = await startUpstream()
    const gateway = await startGateway(upstream.url)
    expect((await gateway.fetch('/v1/storage/disks/1', { method: 'DELETE' })).status).toBe(200)
    const body = new Blob(['a=1&', 'b=2']).stream()
    expect((await gateway.fetch('/v1/storage/disks', { method: 'POST', body, duplex: 'half' })).status).toBe(
      200,
    )
    expect(upstream.received.map((call) => call.body)).toEqual(['', 'a=1&b=2'])
  })

  it('decodes a compressed answer of the API once', async () => {
    const upstream = await startUpstream((_, res) => {
      res.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
      res.end(gzipSync('[1]'))
    })
    const gateway = await startGateway(upstream.url)
    expect(await (await gateway.fetch('/v1/config/locations')).json()).toEqual([1])
  })

  it('hands the answer on while it still comes, compressed or not', async () => {
    let finish = () => {}
    const upstream = await startUpstream((_, res) => {
      res.writeHead(200, { 'content-type': 'application/json' })
      res.write('["first",')
      finish = () => res.end('"last"]')
    })
    const gateway = await startGateway(upstream.url)
    for (const encoding of ['br', 'gzip', 'identity']) {
      const answer = await gateway.fetch('/v1/x', { headers: { 'accept-encoding': encoding } })
      expect(answer.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding)
      const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader()
      expect((await reader.read()).value).toBe('["first",')
      finish()
      expect((await reader.read()).value).toBe('"last"]')
    }
  })

  it('hands a body on while it still comes', async () => {
    let arrived = () => {}
    const firstPiece = new Promise<void>((resolve) => (arrived = resolve))
    const upstream = await startUpstream((req, res) => {
      req.once('data', () => arrived())
      req.on('end', () => res.end('{}'))
    })
    const gateway = await startGateway(upstream.url)
    const call = request(`${gateway.url}/v1/x`, {
      method: 'POST',
      headers: { cookie: gateway.cookie, 'content-length': 10 },
    })
    const answered = new Promise((resolve) => call.on('response', resolve))
    call.write('first')
    await firstPiece
    call.end('-last')
    await answered
    expect(upstream.received[0]?.body).toBe('first-last')
  })

  it('compresses a large answer and leaves a small one', async () => {
    const upstream = await startUpstream((req, res) => {
      const body = JSON.stringify('x'.repeat(req.url === '/v1/large' ? 100_000 : 100))
      res.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length }).end(body)
    })
    const gateway = await startGateway(upstream.url)
    const large = await gateway.fetch('/v1/large', { headers: { 'accept-encoding': 'gzip, br' } })
    expect(large.headers.get('content-encoding')).toBe('br')
    expect(await large.json()).toHaveLength(100_000)
    const small = await gateway.fetch('/v1/small')
    expect(small.headers.get('content-encoding')).toBeNull()
    expect(small.headers.get('content-length')).toBe('102')
  })

  it.each(['before', 'during'])('ends the call when the browser leaves %s the answer', async (when) => {
    let left = () => {}
    const gone = new Promise<void>((resolve) => (left = resolve))
    const upstream = await startUpstream((_, res) => {
      res.on('close', () => left())
      if (when === 'during') res.writeHead(200, { 'content-type': 'application/json' }).write('[')
    })
    const gateway = await startGateway(upstream.url)
    const browser = new AbortController()
    const call = gateway.fetch('/v1/x', { method: 'POST', body: 'a=1', signal: browser.signal })
    call.catch(() => {})
    if (when === 'during') await call
    await vi.waitFor(() => expect(upstream.received).toHaveLength(1))
    browser.abort()
    await gone
    await wait(20)
    expect(logged()).toBe('')
  })

  it('cuts an answer that the API cut, so that it never looks whole', async () => {
    const upstream = await startUpstream((_, res) => {
      res.writeHead(200, { 'content-type': 'application/json' }).write('[1')
      setTimeout(() => res.destroy(), 20)
    })
    const gateway = await startGateway(upstream.url)
    for (const encoding of ['br', 'identity']) {
      const answer = await gateway.fetch('/v1/x', { headers: { 'accept-encoding': encoding } })
      await expect(answer.text()).rejects.toThrow('terminated')
    }
    expect(logged()).toContain('cut short')
  })

  it('follows no redirect', async () => {
    const upstream = await startUpstream((_, res) => res.writeHead(302, { location: '/v1/elsewhere' }).end())
    const gateway = await startGateway(upstream.url)
    const answer = await gateway.fetch('/v1/x', { redirect: 'manual' })
    expect(answer.status).toBe(502)
    expect(await answer.json()).toEqual({ message: expect.stringContaining('redirect') })
    expect(upstream.received).toHaveLength(1)
  })

  it.each([600, 666, 999])('answers 502 to a status that is none: %i', async (status) => {
    // Node writes no such status itself.
    const upstream = await startUpstream((req) => {
      req.socket.end(`HTTP/1.1 ${status} X\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}`)
    })
    const gateway = await startGateway(upstream.url)
    const answer = await gateway.fetch('/v1/x')
    expect(answer.status).toBe(502)
    expect(await answer.json()).toEqual({ message: `The API answered with ${status}, which is no status` })
    expect(logged().trim().split('\n')).toHaveLength(1)
  })

  it('says so when the API cannot be reached', async () => {
    const upstream = await startUpstream()
    const gateway = await startGateway(upstream.url)
    const closed = await closedPort()
    const away = await startGateway(`http://127.0.0.1:${closed}`)
    const answer = await away.fetch('/v1/x?secret=1', { headers: { cookie: gateway.cookie } })
    expect(answer.status).toBe(502)
    expect(await answer.json()).toEqual({ message: 'The API cannot be reached' })
    expect(JSON.parse(logged().trim().split('\n').at(-1) ?? '')).toMatchObject({
      event: 'api',
      path: '/v1/x',
      status: 502,
    })
    expect(logged()).not.toContain('secret')
    expect(logged()).not.toContain('good-token')
  })

  it('says so when the API takes too long', async () => {
    const upstream = await startUpstream(() => {})
    const gateway = await startGateway(upstream.url, { timeoutMs: 30 })
    const answer = await gateway.fetch('/v1/x')
    expect(answer.status).toBe(504)
    expect(await answer.json()).toEqual({ message: 'The API took too long to answer' })
  })

  it('wants a session', async () => {
    const upstream = await startUpstream()
    const gateway = await startGateway(upstream.url)
    const answer = await fetch(`${gateway.url}/v1/user-resource/vm/list`)
    expect(answer.status).toBe(401)
    expect(await answer.json()).toEqual({ message: 'Not signed in' })
    expect(upstream.received).toEqual([])
  })

  it('refuses a body of more than 1 MiB, with its length told or not', async () => {
    const upstream = await startUpstream()
    const gateway = await startGateway(upstream.url)
    const body = 'x'.repeat(1024 * 1024 + 1)
    const told = await gateway.fetch('/v1/x', { method: 'POST', body })
    expect(told.status).toBe(413)
    expect(await told.json()).toEqual({ message: 'The request is larger than 1 MiB' })
    const untold = await gateway.fetch('/v1/x', {
      method: 'POST',
      body: new Blob([body]).stream(),
      duplex: 'half',
    })
    expect(untold.status).toBe(413)
    expect(logged().match(/"event":"request too large"/g)).toHaveLength(2)
    const enough = await gateway.fetch('/v1/x', { method: 'POST', body: body.slice(1) })
    expect(enough.status).toBe(200)
    expect(upstream.received).toHaveLength(1)
  })
})

describe('a request', () => {
  it('has an id that its answer, the log and the call to the API name; none is taken from outside', async () => {
    const upstream = await startUpstream((_, res) => res.writeHead(500).end('{}'))
    const gateway = await startGateway(upstream.url)
    const answer = await gateway.fetch('/v1/x', { headers: { 'x-request-id': 'forged' } })
    const id = answer.headers.get('x-request-id') ?? ''
    expect(id).toMatch(/^[\da-f]{12}$/)
    expect(upstream.received[0]?.headers['x-request-id']).toBe(id)
    expect(JSON.parse(logged())).toMatchObject({ event: 'api', request: id, path: '/v1/x', status: 500 })
    expect((await gateway.fetch('/nowhere')).headers.get('x-request-id')).not.toBe(id)
  })

  it.each(['OPTIONS', 'PROPFIND'])('by %s is not forwarded', async (method) => {
    const upstream = await startUpstream()
    const gateway = await startGateway(upstream.url)
    expect((await gateway.fetch('/v1/x', { method })).status).toBe(405)
    expect(upstream.received).toEqual([])
  })
})

async function closedPort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
