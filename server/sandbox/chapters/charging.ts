import type { Chapter } from '../http/call.ts'
import { ok } from '../http/reply.ts'
import { usageView } from '../metering/lines.ts'
import { namesOf } from '../metering/names.ts'
import { currentUsage } from '../metering/running-totals.ts'
import { namedAccount } from '../state/billing-accounts.ts'

export const charging: Chapter = {
  'GET /v1/charging/usage': (call) => {
    const account = namedAccount(call)
    const nameOf = namesOf(call.db, call.userId)
    const lines = currentUsage(call.db, account, call.now)
    return ok(lines.map((line) => usageView(line, nameOf(line.owner), account)))
  },
}
