import type { Database } from '../database.ts'
import type { UsageLine } from './tally.ts'

/** What a resource is called, and by which identifier the API knows it. */
export interface Named {
  readonly name: string
  readonly uuid: string
}

const VM = 'SELECT uuid AS key, name, uuid FROM vms WHERE user_id = :user'
const OTHERS = {
  disk: "SELECT id AS key, 'Disk ' || SUBSTR(uuid, 1, 8) AS name, uuid FROM disks WHERE user_id = :user",
  floating_ip: `SELECT id AS key, CASE WHEN name = '' THEN address ELSE name || ' (' || address || ')' END AS name, uuid
    FROM floating_ips WHERE user_id = :user`,
  load_balancer:
    "SELECT id AS key, COALESCE(NULLIF(display_name, ''), 'Load balancer') AS name, uuid FROM load_balancers WHERE user_id = :user",
  bucket: 'SELECT id AS key, name, name AS uuid FROM buckets WHERE user_id = :user',
} as const

/** Finds what resources are called, also those that are gone. Each kind is read once, when it is first asked for. */
export function namesOf(db: Database, userId: number): (owner: UsageLine['owner']) => Named {
  const known = new Map<string, Map<string | number, Named>>()
  const read = (sql: string): Map<string | number, Named> => {
    const rows = db.all<Named & { key: string | number }>(sql, { user: userId })
    return new Map(rows.map((row) => [row.key, row]))
  }
  return (owner) => {
    const names = known.get(owner.kind) ?? read(owner.kind === 'vm' ? VM : OTHERS[owner.kind])
    known.set(owner.kind, names)
    const found = names.get(owner.kind === 'vm' ? owner.uuid : owner.id)
    if (!found) throw new Error(`A ${owner.kind} that was metered is not there`)
    return found
  }
}
