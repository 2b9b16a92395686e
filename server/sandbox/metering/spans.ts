import type { Database } from '../database.ts'
import { HOUR } from '../time.ts'

/** Hours since 1970, from one until before another. */
export interface Hours {
  readonly from: number
  readonly until: number
}

/** The hours that are reckoned, as of an instant: what begins after it is not there yet. */
export interface Period extends Hours {
  readonly asOf: number
}

export interface Span extends Hours {
  readonly kind: 'vm' | 'disk' | 'floating_ip' | 'load_balancer' | 'bucket'
  /** The row in the table of its kind. */
  readonly resource: number
  readonly location: string | null
  readonly vm_uuid: string | null
  readonly vcpu: number | null
  readonly memory: number | null
  readonly os_name: string | null
  readonly active: number
  readonly size: number | null
}

export interface ReplicaSpan extends Hours {
  readonly disk_id: number
  readonly type: 'snapshot' | 'backup'
  readonly size: number
}

interface Lasting {
  readonly from_ms: number
  readonly until_ms: number | null
  readonly continues: number
}

const SPAN_COLUMNS = [
  'kind',
  'resource',
  'location',
  'vm_uuid',
  'vcpu',
  'memory',
  'os_name',
  'active',
  'size',
  'from_ms',
  'until_ms',
  'continues',
] as const

/** What the account had in the period, by the hour. */
export function spansOf(db: Database, accountId: number, period: Period): Span[] {
  const rows = db.many<Omit<Span, 'from' | 'until'> & Lasting>(
    SPAN_COLUMNS,
    `usage_spans WHERE billing_account_id = :account AND from_ms <= :as_of
     AND (until_ms IS NULL OR until_ms > :from) ORDER BY id`,
    { account: accountId, ...bounds(period) },
  )
  return byTheHour(rows, period)
}

/** The tenant's copies of disks in the period, by the hour. Who pays for one is who pays for its disk. */
export function replicasOf(db: Database, userId: number, period: Period): ReplicaSpan[] {
  const rows = db.all<Omit<ReplicaSpan, 'from' | 'until'> & Lasting>(
    `SELECT disk_id, type, size_gb AS size, created_at AS from_ms, deleted_at AS until_ms, 0 AS continues FROM replicas
     WHERE user_id = :user AND created_at <= :as_of AND (deleted_at IS NULL OR deleted_at > MAX(:from, created_at))`,
    { user: userId, ...bounds(period) },
  )
  return byTheHour(rows, period)
}

function bounds({ from, asOf }: Period) {
  return { from: from * HOUR, as_of: asOf }
}

/** The instants after one and up to another at which something of the account begins or changes, in their order. */
export function changesBetween(
  db: Database,
  account: { readonly id: number; readonly user_id: number },
  after: number,
  upTo: number,
): number[] {
  return db
    .all<{ at: number }>(
      `SELECT from_ms AS at FROM usage_spans
         WHERE billing_account_id = :account AND from_ms > :after AND from_ms <= :up_to
       UNION SELECT created_at FROM replicas WHERE user_id = :user AND created_at > :after AND created_at <= :up_to
       ORDER BY at`,
      { account: account.id, user: account.user_id, after, up_to: upTo },
    )
    .map(({ at }) => at)
}

/**
 * The hours of a span: each hour of the clock in which a resource is there counts once, as what it was first in that hour. So the
 * hour of a change belongs to what was before it, and a begun hour counts whole.
 */
function byTheHour<Row extends Lasting>(rows: readonly Row[], period: Hours): (Row & Hours)[] {
  const spans: (Row & Hours)[] = []
  for (const row of rows) {
    const begun = row.from_ms / HOUR
    const from = Math.max(period.from, row.continues === 1 ? Math.ceil(begun) : Math.floor(begun))
    const until = Math.min(period.until, row.until_ms === null ? Infinity : Math.ceil(row.until_ms / HOUR))
    // Added to the row itself: there are tens of thousands of them.
    if (from < until) spans.push(Object.assign(row, { from, until }))
  }
  return spans
}

/** The hours of a month up to an instant, the begun one included. */
export function hoursUpTo(monthStart: number, now: number): Period {
  return { from: monthStart / HOUR, until: Math.floor(now / HOUR) + 1, asOf: now }
}

export function hoursOf(period: { readonly start: number; readonly end: number }): Period {
  return { from: period.start / HOUR, until: period.end / HOUR, asOf: period.end - 1 }
}
