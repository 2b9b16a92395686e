import type { Database } from '../database.ts'
import { HOUR } from '../time.ts'
import { machineUsage } from './machines.ts'
import { hourly } from './prices.ts'
import { changesBetween, replicasOf, spansOf, type Period, type Span } from './spans.ts'
import { Tally, type UsageLine } from './tally.ts'

/** What an account has to pay for in the hours of a period, by resource and configuration. */
export function meter(
  db: Database,
  account: { readonly id: number; readonly user_id: number },
  period: Period,
): UsageLine[] {
  const spans = spansOf(db, account.id, period)
  if (spans.length === 0) return []
  const replicas = replicasOf(db, account.user_id, period)
  return [...machineUsage(spans, replicas), ...serviceUsage(spans)]
}

/** What costs by itself. An address costs while it is assigned to nothing. */
function serviceUsage(spans: readonly Span[]): UsageLine[] {
  const tallies = new Map<string, Tally>()
  const tallyOf = (span: Span, kind: 'floating_ip' | 'load_balancer' | 'bucket'): Tally => {
    const key = `${kind} ${span.resource}`
    const tally = tallies.get(key) ?? new Tally({ kind, id: span.resource }, span.location)
    tallies.set(key, tally)
    return tally
  }
  for (const span of spans) {
    const hours = span.until - span.from
    if (span.kind === 'floating_ip' && span.active === 0)
      tallyOf(span, span.kind).add({ type: 'idle_address' }, hours, hourly.idleAddress)
    if (span.kind === 'load_balancer')
      tallyOf(span, span.kind).add({ type: 'load_balancer' }, hours, hourly.loadBalancer)
    if (span.kind === 'bucket') {
      const bytes = span.size ?? 0
      tallyOf(span, span.kind).add({ type: 'bucket', bytes }, hours, hourly.bucket(bytes))
    }
  }
  return [...tallies.values()].flatMap((tally) => tally.lines())
}

interface Reckoning {
  readonly changes: string
  readonly period: Period
  /** The first instant at which there is something more, or another hour. */
  readonly holdsUntil: number
  readonly lines: readonly UsageLine[]
}

/** The last reckoning of each account: it holds until something of the tenant's changes or begins, or the next hour does. */
const reckonings = new WeakMap<Database, Map<number, Reckoning>>()

/** As `meter`, for the same question asked again and again. */
export function meterOnce(
  db: Database,
  account: { readonly id: number; readonly user_id: number },
  period: Period,
): readonly UsageLine[] {
  const known = reckonings.get(db) ?? new Map<number, Reckoning>()
  reckonings.set(db, known)
  const changes = usageChanges(db, account.user_id)
  const last = known.get(account.id)
  if (last?.changes === changes && holdsFor(last, period)) return last.lines
  const lines = meter(db, account, period)
  const end = period.until * HOUR
  const [next = end] = changesBetween(db, account, period.asOf, end - 1)
  known.set(account.id, { changes, period, holdsUntil: next, lines })
  return lines
}

function holdsFor({ period, holdsUntil }: Reckoning, { from, until, asOf }: Period): boolean {
  return period.from === from && period.until === until && period.asOf <= asOf && asOf < holdsUntil
}

/** Another text whenever something was metered anew. */
export function usageChanges(db: Database, userId: number): string {
  const row = db.get<{ changes: number; last_rows: string }>(
    `SELECT usage_changes AS changes,
       (SELECT GROUP_CONCAT(seq) FROM sqlite_sequence WHERE name IN ('usage_spans', 'replicas')) AS last_rows
     FROM tenants WHERE user_id = :user_id`,
    { user_id: userId },
  )
  return `${row?.changes} ${row?.last_rows}`
}
