import { z } from 'zod'

import type { Database } from './database.ts'

/** What the control door takes to make a tenant's requests go wrong. */
export const faultSchema = z.strictObject({
  method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']).optional(),
  // Many `**` take ages to compare.
  path: z
    .string()
    .startsWith('/')
    .max(300)
    .refine((path) => path.split('**').length <= 4, 'At most three **'),
  kind: z.enum(['latency', 'status', 'broken_json', 'html', 'drop', 'malformed_entry']),
  latency_ms: z.int().min(0).max(600_000).default(1000),
  status: z.int().min(200).max(599).optional(),
  body: z.unknown().optional(),
  times: z.int().min(1).optional(),
  when: z.enum(['before', 'after']).default('before'),
})

export type NewFault = z.infer<typeof faultSchema>
export type FaultKind = NewFault['kind']

interface FaultRow {
  readonly id: number
  readonly method: string | null
  readonly path: string
  readonly kind: FaultKind
  readonly moment: 'before' | 'after'
  readonly latency_ms: number
  readonly status: number | null
  readonly body: string | null
  readonly times_left: number | null
}

/** What a request meets: it waits, and then something may spoil its answer. */
export interface Encounter {
  /** Milliseconds of real time. */
  readonly latencyMs: number
  readonly spoiler?: Spoiler
}

export interface Spoiler {
  readonly kind: Exclude<FaultKind, 'latency'>
  /** Before: the request has no effect. After: it has its effect, and then the answer is spoilt. */
  readonly moment: 'before' | 'after'
  readonly status: number | null
  readonly body: unknown
}

export function addFault(db: Database, userId: number, fault: NewFault): number {
  return db.insert('faults', {
    user_id: userId,
    method: fault.method ?? null,
    path: fault.path,
    kind: fault.kind,
    moment: fault.when,
    latency_ms: fault.latency_ms,
    status: fault.status ?? null,
    body: fault.body === undefined ? null : JSON.stringify(fault.body),
    times_left: fault.times ?? null,
  })
}

export function clearFaults(db: Database, userId: number): void {
  db.run('DELETE FROM faults WHERE user_id = :user_id', { user_id: userId })
}

/** Finds what a request meets, and counts it: every matching latency adds up, the oldest other fault spoils. */
export function meetFaults(db: Database, userId: number, method: string, path: string): Encounter {
  const matching = db
    .all<FaultRow>('SELECT * FROM faults WHERE user_id = :user_id ORDER BY id', { user_id: userId })
    .filter((fault) => (fault.method ?? method) === method && matchesPath(fault.path, path))
  if (matching.length === 0) return { latencyMs: 0 }

  const latencies = matching.filter((fault) => fault.kind === 'latency')
  const spoiling = matching.find((fault) => fault.kind !== 'latency')
  for (const fault of spoiling ? [...latencies, spoiling] : latencies) countDown(db, fault)

  const latencyMs = latencies.reduce((sum, fault) => sum + fault.latency_ms, 0)
  if (!spoiling || spoiling.kind === 'latency') return { latencyMs }
  const body: unknown = spoiling.body === null ? undefined : JSON.parse(spoiling.body)
  return {
    latencyMs,
    spoiler: { kind: spoiling.kind, moment: spoiling.moment, status: spoiling.status, body },
  }
}

function countDown(db: Database, fault: FaultRow): void {
  if (fault.times_left === null) return
  if (fault.times_left === 1) db.run('DELETE FROM faults WHERE id = :id', { id: fault.id })
  else db.run('UPDATE faults SET times_left = times_left - 1 WHERE id = :id', { id: fault.id })
}

/** `*` stands for part of one segment, `**` for anything. */
export function matchesPath(glob: string, path: string): boolean {
  const expression = glob
    .split('**')
    .map((part) => part.split('*').map(escapeExpression).join('[^/]*'))
    .join('.*')
  return new RegExp(`^${expression}$`).test(withoutTrailingSlash(path))
}

function escapeExpression(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

function withoutTrailingSlash(path: string): string {
  return path.replace(/(?<=.)\/+$/, '')
}
