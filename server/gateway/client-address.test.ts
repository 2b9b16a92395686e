import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { clientAddress } from './client-address.ts'
import type { GatewayEnv } from './request-id.ts'

const incoming = { socket: { remoteAddress: '10.0.0.1' } }

async function addressOf(trusted: number, forwarded?: string): Promise<string> {
  const app = new Hono<GatewayEnv>().get('/', (c) => c.text(clientAddress(c, trusted)))
  const headers = forwarded === undefined ? undefined : { 'x-forwarded-for': forwarded }
  return (await app.request('/', { ...(headers && { headers }) }, { incoming })).text()
}

it.each([
  [0, undefined, '10.0.0.1'],
  [0, '192.0.2.1', '10.0.0.1'],
  [1, '192.0.2.1', '192.0.2.1'],
  [1, '203.0.113.9, 192.0.2.1', '192.0.2.1'],
  [2, '203.0.113.9, 192.0.2.1', '203.0.113.9'],
  [2, '192.0.2.1', '10.0.0.1'],
  [1, 'nonsense', '10.0.0.1'],
  [1, undefined, '10.0.0.1'],
  [1, '2001:db8::1', '2001:db8::1'],
])('behind %i proxies %s is believed to be %s', async (trusted, forwarded, expected) => {
  expect(await addressOf(trusted, forwarded)).toBe(expected)
})
