import { randomBytes } from 'node:crypto'
import type { HttpBindings } from '@hono/node-server'
import type { Context, MiddlewareHandler } from 'hono'
import type { Logger } from 'pino'

export interface GatewayEnv {
  Bindings: HttpBindings
  Variables: {
    requestId: string
    /** Writes the request's id with every line. */
    log: Logger
  }
}

export type GatewayContext = Context<GatewayEnv>

const REQUEST_ID = 'x-request-id'

/**
 * Gives each request an id, which stands in its answer, in every line that is logged about it, in the call to the API, and in the error
 * that the user sees. Never taken from the request: what is searched for in a log must be ours.
 */
export function requestId(log: Logger): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    // Short enough to be read out over the phone.
    const id = randomBytes(6).toString('hex')
    c.set('requestId', id)
    c.set('log', log.child({ request: id }))
    await next()
    c.res.headers.set(REQUEST_ID, id)
  }
}
