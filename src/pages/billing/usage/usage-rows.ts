import type { Usage } from '@/api/charging'
import type { Owned } from '@/components/burn'
import type { ListRow } from '@/components/list/list-definition'
import { parseMoney, sumMoney, ZERO, type Money } from '@/lib/money'
import { paths } from '@/lib/paths'
import { prepare } from '@/lib/search'

export type UsageKind =
  | 'vm'
  | 'stoppedVm'
  | 'license'
  | 'disk'
  | 'snapshot'
  | 'backup'
  | 'address'
  | 'loadBalancer'
  | 'bucket'
  | 'other'

/** A resource for as long as it stood in one configuration. */
export interface UsageRow extends ListRow {
  readonly description: string
  readonly kind: UsageKind
  /** Empty: it has none, or is there no more. */
  readonly location: string
  readonly hours: number | null
  readonly hourly: Money | null
  readonly cost: Money
  /** Where the resource is; null for one that is gone or has no page. */
  readonly page: string | null
}

/** By what a line has of the reference's `uptime_types`: the first that fits. */
const kinds: readonly (readonly [type: string, kind: UsageKind])[] = [
  ['VM_RUNNING', 'vm'],
  ['VM_COMPUTE', 'vm'],
  ['VM_STOPPED', 'stoppedVm'],
  ['LICENSE', 'license'],
  ['SNAPSHOT_STORAGE', 'snapshot'],
  ['BACKUP_STORAGE', 'backup'],
  ['UNASSIGNED_FLOATING_IP', 'address'],
  ['LOAD_BALANCER', 'loadBalancer'],
  ['OBJECT_STORAGE', 'bucket'],
  ['MAIN_STORAGE', 'disk'],
]

function kindOf({ uptime_types: types }: Usage): UsageKind {
  return kinds.find(([type]) => types?.includes(type) === true)?.[1] ?? 'other'
}

/** Lists name no UUID of a floating IP: it is found by its address, which its line tells. */
const addressIn = (description: string) => /\d+\.\d+\.\d+\.\d+/.exec(description)?.[0] ?? ''

/** The lines of this month; what is still there is found again by its UUID. */
export function usageRows(lines: readonly Usage[], [owned]: readonly [owned: Owned]): UsageRow[] {
  const places = new Map<string, { location: string; page: string | null }>()
  for (const { uuid, location } of owned.disks) places.set(uuid, { location, page: null })
  for (const { uuid, location } of owned.vms) places.set(uuid, { location, page: paths.vm(location, uuid) })
  for (const { uuid, location } of owned.loadBalancers) places.set(uuid, { location, page: null })
  for (const { address, location } of owned.floatingIps) places.set(address, { location, page: null })
  return lines.map((line, at) => {
    const description = line.description?.trim() || (line.owner_uuid ?? '')
    const place = places.get(line.owner_uuid ?? '') ?? places.get(addressIn(description))
    return {
      // A resource has a line for each configuration that it stood in.
      id: `${at}`,
      description,
      kind: kindOf(line),
      location: place?.location ?? '',
      hours: line.hours ?? null,
      hourly: parseMoney(line.price),
      cost: parseMoney(line.cost) ?? ZERO,
      page: place?.page ?? null,
      searchText: prepare([description, line.owner_uuid ?? '']),
    }
  })
}

interface Share {
  readonly key: string
  readonly cost: Money
}

/** What each group costs, the dearest first. */
export function sharesBy(rows: readonly UsageRow[], keyOf: (row: UsageRow) => string): Share[] {
  const costs = new Map<string, Money[]>()
  for (const row of rows) {
    const key = keyOf(row)
    const known = costs.get(key)
    if (known === undefined) costs.set(key, [row.cost])
    else known.push(row.cost)
  }
  return [...costs]
    .map(([key, parts]) => ({ key, cost: sumMoney(parts) }))
    .toSorted((a, b) => b.cost.cmp(a.cost))
}
