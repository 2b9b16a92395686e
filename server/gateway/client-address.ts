import { isIP } from 'node:net'
import type { GatewayContext } from './request-id.ts'

/**
 * The address that a request came from. Each proxy adds the one it sees at the end of X-Forwarded-For, so only as many entries are
 * believed as there are proxies of ours; the rest is anybody's word.
 */
export function clientAddress(c: GatewayContext, trustedProxies: number): string {
  const seen = c.env.incoming.socket.remoteAddress ?? 'unknown'
  if (trustedProxies === 0) return seen
  const told = (c.req.header('x-forwarded-for') ?? '').split(',').map((entry) => entry.trim())
  const address = told.at(-trustedProxies)
  return address !== undefined && isIP(address) !== 0 ? address : seen
}
