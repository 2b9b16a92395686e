import { parametersOf } from '../catalogue/parameters.ts'
import type { Chapter } from '../http/call.ts'
import { ok } from '../http/reply.ts'

export const parameters: Chapter = {
  'GET /v1/api/parameters/vm': (call) => ok(parametersOf(call.location)),
}
