import type { Location } from '../catalogue/locations.ts'
import type { Database } from '../database.ts'
import { message } from '../http/failures.ts'
import type { Call, Scope } from '../http/call.ts'
import { systemRandom, uuid, type RandomBytes } from '../identifiers.ts'

export interface NetworkRow {
  readonly uuid: string
  readonly user_id: number
  readonly location: string
  readonly name: string
  readonly vlan_id: number
  readonly subnet: string
  readonly subnet_ipv6: string
  readonly is_default: number
  readonly created_at: number
  readonly updated_at: number
}

export const UNKNOWN_NETWORK = 'Network UUID is invalid.'

const VLANS = { first: 100, last: 4000 }

export function listNetworks(db: Database, scope: Scope): NetworkRow[] {
  return db.all<NetworkRow>(
    'SELECT * FROM networks WHERE user_id = :user_id AND location = :location ORDER BY created_at DESC, name',
    { user_id: scope.userId, location: scope.location.slug },
  )
}

export function findNetwork(db: Database, scope: Scope, networkUuid: string): NetworkRow {
  const found = listNetworks(db, scope).find((network) => network.uuid === networkUuid)
  if (!found) throw message(400, UNKNOWN_NETWORK)
  return found
}

/** The location's default network, made when there is none. */
export function defaultNetwork(db: Database, scope: Scope, now: number): NetworkRow {
  const found = listNetworks(db, scope).find((network) => network.is_default === 1)
  return found ?? insertNetwork(db, { ...scope, name: 'Default network', createdAt: now })
}

/** The network that a new resource is put into: the one named, or the location's default. */
export function chosenNetwork(call: Call, named: string | undefined, now: number): NetworkRow {
  return named === undefined ? defaultNetwork(call.db, call, now) : findNetwork(call.db, call, named)
}

/** Makes a network on a VLAN of its own; the first of a location becomes its default. */
export function insertNetwork(
  db: Database,
  network: {
    readonly userId: number
    readonly location: Location
    readonly name: string
    readonly createdAt: number
    /** For a network larger than usual. */
    readonly subnet?: string
    readonly random?: RandomBytes
  },
): NetworkRow {
  return db.transaction(() => {
    const owner = { user_id: network.userId, location: network.location.slug }
    const taken = new Set(
      db
        .all<{ vlan_id: number }>(
          'SELECT vlan_id FROM networks WHERE user_id = :user_id AND location = :location',
          owner,
        )
        .map((row) => row.vlan_id),
    )
    const vlan = freeVlan(taken, network.location)
    const row: NetworkRow = {
      uuid: uuid(network.random ?? systemRandom),
      ...owner,
      name: network.name,
      vlan_id: vlan,
      subnet: network.subnet ?? `10.${1 + (vlan >> 8)}.${vlan & 0xff}.0/24`,
      subnet_ipv6:
        network.location.dialect === 'documented' ? `2001:db8:10:30::${vlan.toString(16)}:0/112` : '',
      is_default: Number(taken.size === 0),
      created_at: network.createdAt,
      updated_at: network.createdAt,
    }
    db.insert('networks', { ...row })
    return row
  })
}

/** VLANs are handed out scattered, as those of a shared network are; the stride visits every one once. */
function freeVlan(taken: ReadonlySet<number>, location: Location): number {
  const count = VLANS.last - VLANS.first
  for (let step = 0; step < count; step++) {
    const vlan = VLANS.first + ((4 + location.order_nr * 600 + step * 287) % count)
    if (!taken.has(vlan)) return vlan
  }
  throw message(400, 'No free network is left in this location.')
}
