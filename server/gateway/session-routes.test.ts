import { defaults, seal } from 'iron-webcrypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { SESSION_SECONDS } from './session-cookie.ts'
import { signIn, startGateway, startUpstream } from './testing.ts'

vi.spyOn(process.stderr, 'write').mockReturnValue(true)
afterEach(() => {
  vi.useRealTimers()
})

const secret = 'another secret of more than 32 characters'

async function signedIn(url: string, cookie: string, headers: Record<string, string> = {}): Promise<boolean> {
  const answer = await fetch(`${url}/session`, { headers: { cookie, ...headers } })
  const { signed_in } = (await answer.json()) as { signed_in: boolean }
  return signed_in
}

describe('signing in', () => {
  it('seals the token in a cookie that scripts and other sites never get', async () => {
    const upstream = await startUpstream()
    const gateway = await startGateway(upstream.url)
    const answer = await signIn(gateway.url, ' good-token\n')
    expect(answer.status).toBe(204)
    expect(await answer.text()).toBe('')
    const cookie = answer.headers.get('set-cookie')
    expect(cookie).toMatch(/^elastis_session=Fe26\.2\*/)
    expect(cookie).toContain(`Max-Age=${SESSION_SECONDS}; Path=/; HttpOnly; SameSite=Strict`)
    expect(cookie).not.toContain('Secure')
    expect(decodeURIComponent(cookie ?? '')).not.toContain('good-token')
  })

  it('marks the cookie Secure behind TLS', async () => {
    const upstream = await startUpstream()
    const gateway = await startGateway(upstream.url)
    const https = { 'x-forwarded-proto': 'https' }
    const answer = await fetch(`${gateway.url}/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...https },
      body: '{"token": "good-token"}',
    })
    const cookie = answer.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^__Host-elastis_session=.*; Secure/)
    const value = cookie.split(';')[0] ?? ''
    expect(await signedIn(gateway.url, value, https)).toBe(true)
    expect(await signedIn(gateway.url, value.replace('__Host-', ''), https)).toBe(false)
  })

  it.each(['wrong', 'with space', 'two\nlines', 'ü'])('refuses the token %j', async (token) => {
    const upstream = await startUpstream()
    const gateway = await startGateway(upstream.url)
    const answer = await signIn(gateway.url, token)
    expect(answer.status).toBe(401)
    expect(await answer.json()).toEqual({ message: 'The API does not accept this token' })
    expect(answer.headers.get('set-cookie')).toBeNull()
  })

  it.each(['', 'token=good-token', '{"token": ""}', '{"token": 1}', '[]'])(
    'asks for JSON, not %j',
    async (body) => {
      const upstream = await startUpstream()
      const gateway = await startGateway(upstream.url)
      expect((await gateway.fetch('/session', { method: 'POST', body })).status).toBe(400)
    },
  )

  it('says that the API is down', async () => {
    const gateway = await startGateway('http://127.0.0.1:1')
    const answer = await signIn(gateway.url, 'good-token')
    expect(answer.status).toBe(502)
    expect(await answer.json()).toEqual({ message: 'The API cannot be reached' })
  })

  it('takes no answer for a yes that is not a user', async () => {
    const upstream = await startUpstream((_, res) => res.end('<html>Down for maintenance</html>'))
    const gateway = await startGateway(`${upstream.url}/elsewhere`)
    expect((await signIn(gateway.url, 'good-token')).status).toBe(502)
  })
})

describe('the session', () => {
  it('tells the panel how to start, and never the token', async () => {
    const upstream = await startUpstream()
    const gateway = await startGateway(upstream.url, { brand: 'Acme', currency: 'USD' })
    const answer = await gateway.fetch('/session')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.json()).toEqual({ signed_in: true, mode: 'live', brand: 'Acme', currency: 'USD' })
  })

  it('offers the demo token of a sandbox', async () => {
    const upstream = await startUpstream()
    const gateway = await startGateway(upstream.url, { mode: 'sandbox', demoToken: 'demo' })
    expect(await (await fetch(`${gateway.url}/session`)).json()).toMatchObject({
      signed_in: false,
      mode: 'sandbox',
      demo_token: 'demo',
    })
  })

  it("tells which of the user's tokens it uses, and never the token", async () => {
    const list = [
      { id: 2, token: 'another' },
      { id: 7, token: 'good-token' },
    ]
    const upstream = await startUpstream((_, res) => res.end(JSON.stringify(list)))
    const gateway = await startGateway(upstream.url)
    const answer = await gateway.fetch('/session/token')
    expect(await answer.json()).toEqual({ id: 7 })
    expect(upstream.received[0]?.url).toBe('/v1/user-resource/token/list')
    list.pop()
    expect(await (await gateway.fetch('/session/token')).json()).toEqual({ id: null })
    expect((await fetch(`${gateway.url}/session/token`)).status).toBe(401)
  })

  it.each(['<html>', '{"errors": {"Error": "no"}}'])('says when the tokens come as %j', async (body) => {
    const upstream = await startUpstream((_, res) => res.end(body))
    const gateway = await startGateway(upstream.url)
    expect((await gateway.fetch('/session/token')).status).toBe(502)
  })

  it('ends with its cookie', async () => {
    const upstream = await startUpstream()
    const gateway = await startGateway(upstream.url)
    const answer = await gateway.fetch('/session', { method: 'DELETE' })
    expect(answer.status).toBe(204)
    expect(answer.headers.get('set-cookie')).toContain('elastis_session=; Max-Age=0; Path=/')
  })

  it('is known to every replica with the same secret, and to no other', async () => {
    const upstream = await startUpstream()
    const one = await startGateway(upstream.url, { sessionSecret: secret })
    const two = await startGateway(upstream.url, { sessionSecret: secret })
    const other = await startGateway(upstream.url)
    expect(await signedIn(two.url, one.cookie)).toBe(true)
    expect(await signedIn(other.url, one.cookie)).toBe(false)
  })

  it('does not stand with a cookie that was changed in any part', async () => {
    const upstream = await startUpstream()
    const gateway = await startGateway(upstream.url)
    const parts = decodeURIComponent(gateway.cookie).replace('elastis_session=', '').split('*')
    expect(parts.length).toBeGreaterThan(7)
    for (const [index, part] of parts.entries()) {
      const changed = parts
        .with(index, part.startsWith('A') ? `B${part.slice(1)}` : `A${part.slice(1)}`)
        .join('*')
      expect(await signedIn(gateway.url, `elastis_session=${encodeURIComponent(changed)}`)).toBe(false)
    }
  })

  it('does not stand with something else that was sealed with the secret', async () => {
    const upstream = await startUpstream()
    const gateway = await startGateway(upstream.url, { sessionSecret: secret })
    const sealed = await seal({ user: 8 }, secret, defaults)
    expect(await signedIn(gateway.url, `elastis_session=${encodeURIComponent(sealed)}`)).toBe(false)
  })

  it('expires however much it is used', async () => {
    const upstream = await startUpstream()
    const gateway = await startGateway(upstream.url)
    vi.useFakeTimers({ toFake: ['Date'] })
    vi.setSystemTime(Date.now() + (SESSION_SECONDS - 10) * 1000)
    expect(await signedIn(gateway.url, gateway.cookie)).toBe(true)
    // The clocks of replicas may differ by a minute.
    vi.setSystemTime(Date.now() + 80 * 1000)
    expect(await signedIn(gateway.url, gateway.cookie)).toBe(false)
    expect((await gateway.fetch('/v1/x')).status).toBe(401)
  })
})
