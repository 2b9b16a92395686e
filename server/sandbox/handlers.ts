import { chapters } from './chapters.ts'
import type { EndpointId } from './documented-endpoints.ts'
import type { Handler } from './http/call.ts'

/** What answers each documented endpoint. */
export const handlers: ReadonlyMap<EndpointId, Handler> = new Map(
  chapters.flatMap(({ endpoints }) => endpoints.map(({ id, handle }) => [id, handle] as const)),
)
