import { describe, expect, it } from 'vitest'
import { SESSION_HEADER } from './session-cookies.ts'
import { idOf, signedIn, signIn, startGateway, startUpstream } from './testing.ts'

describe('several accounts', () => {
  async function two() {
    const upstream = await startUpstream((req, res) => res.end(JSON.stringify(req.headers['apikey'])))
    const gateway = await startGateway(upstream.url)
    const other = await signIn(gateway.url, 'other-token', gateway.cookie)
    const otherCookie = other.headers.get('set-cookie')?.split(';')[0] ?? ''
    const cookie = `${gateway.cookie}; ${otherCookie}`
    return { gateway, upstream, cookie, one: idOf(gateway.cookie), other: idOf(otherCookie), otherCookie }
  }

  it('stand side by side, each call using the one it names', async () => {
    const { gateway, cookie, one, other } = await two()
    const sessions = await gateway.fetch('/session', { headers: { cookie } })
    expect(await sessions.json()).toMatchObject({ sessions: [{ user: { id: 9 } }, { user: { id: 8 } }] })
    const tokenFor = async (id: string) =>
      (await gateway.fetch('/v1/x', { headers: { cookie, [SESSION_HEADER]: id } })).json()
    expect(await tokenFor(one)).toBe('good-token')
    expect(await tokenFor(other)).toBe('other-token')
  })

  it('are never guessed at: a call that names none, or one that is gone, gets nothing', async () => {
    const { gateway, upstream, cookie } = await two()
    expect((await gateway.fetch('/v1/x', { headers: { cookie } })).status).toBe(401)
    const gone = { cookie, [SESSION_HEADER]: 'AAAAAAAA' }
    expect((await gateway.fetch('/v1/x', { headers: gone })).status).toBe(401)
    expect(upstream.received).toEqual([])
  })

  it("cannot be put in one another's place", async () => {
    const { gateway, one, other, otherCookie } = await two()
    const cookie = otherCookie.replace(other, one)
    expect(await signedIn(gateway.url, cookie)).toBe(false)
    expect((await gateway.fetch('/v1/x', { headers: { cookie, [SESSION_HEADER]: one } })).status).toBe(401)
  })

  it('are signed out of one by one', async () => {
    const { gateway, cookie, other } = await two()
    const answer = await gateway.fetch('/session', {
      method: 'DELETE',
      headers: { cookie, [SESSION_HEADER]: other },
    })
    expect(answer.headers.getSetCookie()).toHaveLength(1)
    expect(answer.headers.get('set-cookie')).toContain(`elastis_session_${other}=; Max-Age=0`)
  })

  it('keep their place when a token is given anew', async () => {
    const { gateway, cookie, one, other } = await two()
    const again = await signIn(gateway.url, 'other-token', cookie)
    expect(idOf(again.headers.get('set-cookie') ?? '')).toBe(other)
    expect(again.headers.get(SESSION_HEADER)).toBe(other)
    const replaced = await signIn(gateway.url, 'second-of-8', cookie, { session: one, user: 8 })
    expect(idOf(replaced.headers.get('set-cookie') ?? '')).toBe(one)
  })

  it("never take the place of another user's", async () => {
    const { gateway, cookie, one } = await two()
    for (const place of [{ session: one }, { session: one, user: 8 }, { session: '../..', user: 10 }]) {
      const answer = await signIn(gateway.url, 'third-token', cookie, place)
      expect(answer.status).toBe(204)
      expect(idOf(answer.headers.get('set-cookie') ?? '')).not.toBe(one)
    }
  })

  it('are not more than a request can carry', async () => {
    const { gateway, cookie } = await two()
    let all = cookie
    for (const token of ['third-token', 'fourth-token', 'fifth-token'])
      all += `; ${(await signIn(gateway.url, token, all)).headers.get('set-cookie')?.split(';')[0]}`
    expect(all.length).toBeLessThan(4096)
    expect((await signIn(gateway.url, 'sixth-token', all)).status).toBe(409)
    expect((await signIn(gateway.url, 'good-token', all)).status).toBe(204)
  })
})
