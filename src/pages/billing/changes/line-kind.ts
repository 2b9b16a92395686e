import type { UsageKind } from '@/pages/billing/usage/usage-rows'

/** By what the details of a record say, as the reference shows them and the platform writes them; the first that fits. */
const patterns: readonly (readonly [pattern: RegExp, kind: UsageKind])[] = [
  [/^snapshots\b/i, 'snapshot'],
  [/^backups\b/i, 'backup'],
  [/\blicen[cs]e\b/i, 'license'],
  [/\bstopped$/i, 'stoppedVm'],
  [/^\d+ CPUs?\b/i, 'vm'],
  [/^object storage\b/i, 'bucket'],
  [/^load balancer\b/i, 'loadBalancer'],
  [/^unassigned\b/i, 'address'],
  [/\bdisk$/i, 'disk'],
]

/** What a record is for. */
export function kindOfDetails(details: string): UsageKind {
  return patterns.find(([pattern]) => pattern.test(details))?.[1] ?? 'other'
}
