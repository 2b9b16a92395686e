import type { FloatingIp } from '@/api/floating-ips'
import type { VmRow } from '@/components/vm/inventory'
import { vmState } from '@/components/vm/status'
import { toProtectIn } from '@/components/vm/unprotected'
import { parseInstant, wholeDays } from '@/lib/instant'

/** Something that costs without use, is broken or unprotected, and what it is about. */
export type Attention =
  | { kind: 'failed'; row: VmRow; word: string }
  | { kind: 'long-stopped'; row: VmRow; days: number }
  | { kind: 'idle-ip'; ip: FloatingIp; location: string }
  | { kind: 'unprotected'; count: number }

/** Long enough to have been forgotten rather than switched off for the night or a week's leave. */
const LONG_STOPPED_DAYS = 14

/**
 * What the owner would want to know first, the worst first. Since when a VM is stopped is taken from its last change, which is the
 * closest the API tells. `now` in epoch milliseconds.
 */
export function attentionIn(
  rows: readonly VmRow[],
  idleIps: readonly { ip: FloatingIp; location: string }[],
  now: number,
): Attention[] {
  const failed: Attention[] = []
  const stopped: Extract<Attention, { kind: 'long-stopped' }>[] = []
  for (const row of rows) {
    const { kind, word } = vmState(row.vm)
    if (kind === 'failed') failed.push({ kind: 'failed', row, word })
    const changed = parseInstant(row.vm.updated_at) ?? row.created
    const days = changed === null ? 0 : wholeDays(changed, now)
    if (kind === 'off' && days >= LONG_STOPPED_DAYS) stopped.push({ kind: 'long-stopped', row, days })
  }
  const unprotected = toProtectIn(
    rows.map(({ vm }) => vm),
    now,
  ).length
  return [
    ...failed,
    ...stopped.toSorted((a, b) => b.days - a.days),
    ...idleIps.map(({ ip, location }): Attention => ({ kind: 'idle-ip', ip, location })),
    ...(unprotected > 0 ? [{ kind: 'unprotected', count: unprotected } as const] : []),
  ]
}
