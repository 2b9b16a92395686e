import { defaults, seal } from 'iron-webcrypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { SESSION_HEADER } from './session-cookies.ts'
import { createLog } from './log.ts'
import { hearLog, idOf, LIMITS, signedIn, signIn, startGateway, startUpstream } from './testing.ts'

const logged = hearLog()
afterEach(() => {
  vi.useRealTimers()
})

const secret = 'another secret of more than 32 characters'

describe('signing in', () => {
  it('seals the token in a cookie that scripts and other sites never get', async () => {
    const upstream = await startUpstream()
    const gateway = await startGateway(upstream.url)
    const answer = await signIn(gateway.url, ' good-token\n')
    expect(answer.status).toBe(204)
    expect(await answer.text()).toBe('')
    const cookie = answer.headers.get('set-cookie')
    expect(cookie).toMatch(/^elastis_session_[\w-]{8}=Fe26\.2\*/)
    expect(answer.headers.get(SESSION_HEADER)).toBe(idOf(cookie ?? ''))
    expect(cookie).toContain(`Max-Age=${LIMITS.idleSeconds}; Path=/; HttpOnly; SameSite=Strict`)
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
    expect(cookie).toMatch(/^__Host-elastis_session_[\w-]{8}=.*; Secure/)
    const value = cookie.split(';')[0] ?? ''
    expect(await signedIn(gateway.url, value, https)).toBe(true)
    expect(await signedIn(gateway.url, value.replace('__Host-', ''), https)).toBe(false)

    // A browser ends such a cookie only for one of the same marks.
    const left = await fetch(`${gateway.url}/session`, {
      method: 'DELETE',
      headers: { cookie: value, ...https },
    })
    expect(left.headers.get('set-cookie')).toMatch(
      /^__Host-elastis_session_[\w-]{8}=; Max-Age=0; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    )
  })

  it.each(['wrong', 'with space', 'two\nlines', 'ü'])('refuses the token %j', async (token) => {
    const upstream = await startUpstream()
    const gateway = await startGateway(upstream.url)
    const answer = await signIn(gateway.url, token)
    expect(answer.status).toBe(401)
    expect(await answer.json()).toEqual({ message: 'The API does not accept this token' })
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(answer.headers.get(SESSION_HEADER)).toBeNull()
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
    expect(await answer.json()).toEqual({
      signed_in: true,
      sessions: [
        { id: idOf(gateway.cookie), user: { id: 8, name: 'user@example.com' }, since: expect.any(Number) },
      ],
      idle_seconds: LIMITS.idleSeconds,
      mode: 'live',
      brand: 'Acme',
      currency: 'USD',
      card_provider: 'none',
    })
  })

  it('offers the demo token of a sandbox', async () => {
    const upstream = await startUpstream()
    const gateway = await startGateway(upstream.url, { mode: 'sandbox', demoToken: 'good-token' })
    expect(await (await fetch(`${gateway.url}/session`)).json()).toMatchObject({
      signed_in: false,
      mode: 'sandbox',
      demo_token: 'good-token',
    })
  })

  it('offers none that was deleted or rotated away', async () => {
    const upstream = await startUpstream()
    const gateway = await startGateway(upstream.url, { mode: 'sandbox', demoToken: 'deleted' })
    expect(await (await fetch(`${gateway.url}/session`)).json()).not.toHaveProperty('demo_token')
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

  it('tells its sessions apart by what their tokens are called, and never the tokens', async () => {
    const list = [
      { id: 2, token: 'another', description: 'Backups' },
      { id: 7, token: 'good-token', description: ' Panel ', restricted: true },
    ]
    const upstream = await startUpstream((_, res) => res.end(JSON.stringify(list)))
    const gateway = await startGateway(upstream.url)
    expect(await (await gateway.fetch('/session/tokens')).json()).toEqual({
      tokens: [{ session: idOf(gateway.cookie), description: 'Panel', restricted: true }],
    })
    list.pop()
    expect(await (await gateway.fetch('/session/tokens')).json()).toEqual({ tokens: [] })
    expect(await (await fetch(`${gateway.url}/session/tokens`)).json()).toEqual({ tokens: [] })
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
    expect(answer.headers.get('set-cookie')).toContain(
      `elastis_session_${idOf(gateway.cookie)}=; Max-Age=0; Path=/`,
    )
  })

  it('goes by the new name of its user once it is told that it changed', async () => {
    let name = 'old@example.com'
    const api = createServer((_, res) => res.end(JSON.stringify({ id: 8, name })))
    await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void api.close())
    const gateway = await startGateway(`http://127.0.0.1:${(api.address() as AddressInfo).port}`)
    name = 'new@example.com'
    const answer = await gateway.fetch('/session/user', { method: 'POST' })
    expect(answer.status).toBe(204)
    const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
    expect(idOf(cookie)).toBe(idOf(gateway.cookie))
    expect(await (await fetch(`${gateway.url}/session`, { headers: { cookie } })).json()).toMatchObject({
      sessions: [{ user: { id: 8, name } }],
    })
  })

  it('is known to every replica with the same secret, and to no other', async () => {
    const upstream = await startUpstream()
    const one = await startGateway(upstream.url, { sessionSecrets: [secret] })
    const two = await startGateway(upstream.url, { sessionSecrets: [secret] })
    const other = await startGateway(upstream.url)
    expect(await signedIn(two.url, one.cookie)).toBe(true)
    expect(await signedIn(other.url, one.cookie)).toBe(false)
  })

  it('does not stand with a cookie that was changed in any part', async () => {
    const upstream = await startUpstream()
    const gateway = await startGateway(upstream.url)
    const [name = '', sealed = ''] = gateway.cookie.split('=')
    const parts = decodeURIComponent(sealed).split('*')
    expect(parts.length).toBeGreaterThan(7)
    for (const [index, part] of parts.entries()) {
      const changed = parts
        .with(index, part.startsWith('A') ? `B${part.slice(1)}` : `A${part.slice(1)}`)
        .join('*')
      expect(await signedIn(gateway.url, `${name}=${encodeURIComponent(changed)}`)).toBe(false)
    }
  })

  it('does not stand with something else that was sealed with the secret', async () => {
    const upstream = await startUpstream()
    const gateway = await startGateway(upstream.url, { sessionSecrets: [secret] })
    const sealed = await seal({ id: 'AAAAAAAA', user: 8 }, secret, defaults)
    expect(await signedIn(gateway.url, `elastis_session_AAAAAAAA=${encodeURIComponent(sealed)}`)).toBe(false)
  })

  it('ends when nobody has used it for long', async () => {
    const upstream = await startUpstream()
    const gateway = await startGateway(upstream.url)
    vi.useFakeTimers({ toFake: ['Date'] })
    vi.setSystemTime(Date.now() + (LIMITS.idleSeconds - 10) * 1000)
    expect(await signedIn(gateway.url, gateway.cookie)).toBe(true)
    // The clocks of replicas may differ by a minute.
    vi.setSystemTime(Date.now() + 80 * 1000)
    expect(await signedIn(gateway.url, gateway.cookie)).toBe(false)
    expect((await gateway.fetch('/v1/x')).status).toBe(401)
    expect((await gateway.fetch('/session/renewal', { method: 'POST' })).status).toBe(401)
  })

  it('goes on while somebody uses it, and ends at last however much it is used', async () => {
    const upstream = await startUpstream()
    const gateway = await startGateway(upstream.url)
    vi.useFakeTimers({ toFake: ['Date'] })
    const begun = Date.now()
    const renewed = async (after: number, cookie: string) => {
      vi.setSystemTime(begun + after * 1000)
      const answer = await fetch(`${gateway.url}/session/renewal`, { method: 'POST', headers: { cookie } })
      return { status: answer.status, cookie: answer.headers.get('set-cookie') ?? '' }
    }
    const step = LIMITS.idleSeconds - 10
    let { cookie } = gateway
    let used = step
    for (; used < LIMITS.absoluteSeconds; used += step) {
      const answer = await renewed(used, cookie)
      expect(answer.status).toBe(204)
      cookie = answer.cookie
    }
    expect(cookie).toContain(`Max-Age=${LIMITS.absoluteSeconds - (used - step)};`)
    // From the very second: a seal is taken for a while after it expired, and each renewal would make a new one.
    for (const late of [0, 1, 30, 59, 70])
      expect((await renewed(LIMITS.absoluteSeconds + late, cookie)).status, `${late} s late`).toBe(401)
  })
})

it('finds a session behind more of them than a browser may hold that no longer open', async () => {
  const gateway = await startGateway((await startUpstream()).url)
  const dead = Array.from({ length: 7 }, (_, at) => `elastis_session_dead000${at}=Fe26.2**gone`).join('; ')
  expect(await signedIn(gateway.url, `${dead}; ${gateway.cookie}`)).toBe(true)
})

it('takes no answer about the tokens that does not end', async () => {
  const upstream = await startUpstream((_, res) => {
    const more = (): void => {
      while (res.writable && res.write('x'.repeat(256 * 1024)));
    }
    res.on('drain', more)
    more()
  })
  const gateway = await startGateway(upstream.url)
  expect((await gateway.fetch('/session/token')).status).toBe(502)
})

describe('a new secret', () => {
  const next = 'the secret that follows, just as long as it'

  it('takes over while the one before still opens what it sealed', async () => {
    const upstream = await startUpstream()
    const before = await startGateway(upstream.url, { sessionSecrets: [secret] })
    const during = await startGateway(upstream.url, { sessionSecrets: [next, secret] })
    const after = await startGateway(upstream.url, { sessionSecrets: [next] })
    expect(await signedIn(during.url, before.cookie)).toBe(true)
    expect(await signedIn(after.url, before.cookie)).toBe(false)
    expect(await signedIn(after.url, during.cookie)).toBe(true)

    const renewal = await fetch(`${during.url}/session/renewal`, {
      method: 'POST',
      headers: { cookie: before.cookie },
    })
    expect(await signedIn(after.url, renewal.headers.get('set-cookie') ?? '')).toBe(true)
  })
})

it('notes who signs in and out, and never with what', async () => {
  const upstream = await startUpstream()
  const gateway = await startGateway(upstream.url, { log: createLog('info') })
  await gateway.fetch('/session', { method: 'DELETE' })
  const lines = logged()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as object)
  expect(lines).toMatchObject([
    { level: 'info', event: 'signed in', user: 8, address: '127.0.0.1', request: expect.any(String) },
    { level: 'info', event: 'signed out', user: 8 },
  ])
  expect(logged()).not.toContain('good-token')
  expect(logged()).not.toContain(gateway.cookie)
})
