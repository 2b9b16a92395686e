import type { Location } from '../catalogue/locations.ts'
import type { Database } from '../database.ts'
import { message } from '../http/failures.ts'
import type { Scope } from '../http/call.ts'
import { systemRandom, uuid, type RandomBytes } from '../identifiers.ts'
import { IN_SCOPE, scopeValues } from './scope.ts'

export type ResourceType = 'virtual_machine' | 'load_balancer'

export interface FloatingIpRow {
  readonly id: number
  readonly uuid: string
  readonly user_id: number
  readonly location: string
  readonly billing_account_id: number
  readonly address: string
  readonly name: string
  readonly assigned_to: string | null
  readonly assigned_to_resource_type: ResourceType | null
  readonly created_at: number
  readonly updated_at: number
  readonly unassigned_at: number | null
  /** The private address of what it is assigned to. */
  readonly private_ipv4: string | null
}

const SELECT = `SELECT floating_ips.*, COALESCE(
    (SELECT vms.private_ipv4 FROM vms WHERE vms.uuid = assigned_to),
    (SELECT load_balancers.private_address FROM load_balancers WHERE load_balancers.uuid = assigned_to)
  ) AS private_ipv4 FROM floating_ips WHERE ${IN_SCOPE} AND deleted_at IS NULL`

export function listFloatingIps(db: Database, scope: Scope): FloatingIpRow[] {
  return db.all<FloatingIpRow>(`${SELECT} ORDER BY id`, scopeValues(scope))
}

export function findFloatingIp(db: Database, scope: Scope, address: string): FloatingIpRow {
  const found = db.get<FloatingIpRow>(`${SELECT} AND address = :address`, { ...scopeValues(scope), address })
  if (!found) throw message(404, `Ip address ${address} was not found.`)
  return found
}

/** The address in front of a resource. */
export function floatingIpOf(
  db: Database,
  resourceUuid: string,
): { id: number; address: string } | undefined {
  return db.get('SELECT id, address FROM floating_ips WHERE assigned_to = :resource AND deleted_at IS NULL', {
    resource: resourceUuid,
  })
}

export function insertFloatingIp(
  db: Database,
  floatingIp: {
    readonly userId: number
    readonly location: Location
    readonly billingAccountId: number
    readonly name: string
    readonly createdAt: number
    readonly assignedTo?: { readonly uuid: string; readonly type: ResourceType }
    readonly random?: RandomBytes
  },
): string {
  return db.transaction(() => {
    const address = freeAddress(db, floatingIp.userId, floatingIp.location)
    db.insert('floating_ips', {
      uuid: uuid(floatingIp.random ?? systemRandom),
      user_id: floatingIp.userId,
      location: floatingIp.location.slug,
      billing_account_id: floatingIp.billingAccountId,
      address,
      name: floatingIp.name,
      assigned_to: floatingIp.assignedTo?.uuid ?? null,
      assigned_to_resource_type: floatingIp.assignedTo?.type ?? null,
      created_at: floatingIp.createdAt,
      updated_at: floatingIp.createdAt,
    })
    return address
  })
}

export function assignFloatingIp(
  db: Database,
  id: number,
  resource: { readonly uuid: string; readonly type: ResourceType },
  now: number,
): void {
  db.run(
    `UPDATE floating_ips SET assigned_to = :uuid, assigned_to_resource_type = :type, unassigned_at = NULL, updated_at = :now
     WHERE id = :id`,
    { id, uuid: resource.uuid, type: resource.type, now },
  )
}

/** Takes the address off its resource, if one is on it; the address stays the user's. */
export function unassignFrom(db: Database, resourceUuid: string, now: number): void {
  db.run(
    `UPDATE floating_ips SET assigned_to = NULL, assigned_to_resource_type = NULL, unassigned_at = :now, updated_at = :now
     WHERE assigned_to = :resource AND deleted_at IS NULL`,
    { resource: resourceUuid, now },
  )
}

/** Addresses come scattered over the location's pool; a released one is not soon given out again. */
function freeAddress(db: Database, userId: number, location: Location): string {
  const owner = { user_id: userId, location: location.slug }
  const made = db.get<{ count: number }>(
    'SELECT COUNT(*) AS count FROM floating_ips WHERE user_id = :user_id AND location = :location',
    owner,
  )
  const pool = 256 * 254
  for (let step = 0; step < pool; step++) {
    const at = (((made?.count ?? 0) + step + 1) * 10_007) % pool
    const address = `${location.publicPrefix}.${Math.floor(at / 254)}.${1 + (at % 254)}`
    const taken = db.get(
      'SELECT 1 FROM floating_ips WHERE user_id = :user_id AND address = :address AND deleted_at IS NULL',
      { user_id: userId, address },
    )
    if (taken === undefined) return address
  }
  throw message(400, 'No free public address is left in this location.')
}
