import { serverClassesOf } from '../catalogue/server-classes.ts'
import type { Chapter } from '../http/call.ts'
import { ok } from '../http/reply.ts'

export const hostPools: Chapter = {
  'GET /v1/user-resource/host_pool/list': (call) =>
    ok(
      serverClassesOf(call.location).map((entry) => ({
        created_at: entry.created_at,
        description: entry.description,
        is_default_designated: entry.is_default_designated,
        name: entry.name,
        updated_at: entry.updated_at,
        uuid: entry.uuid,
        ...(entry.guest_limits && { guest_limits: entry.guest_limits, is_visible: true }),
      })),
    ),
}
