import { plainTime } from '../formats.ts'
import type { Call, Chapter } from '../http/call.ts'
import { message, missing } from '../http/failures.ts'
import { empty, ok } from '../http/reply.ts'
import {
  defaultNetwork,
  findNetwork,
  insertNetwork,
  listNetworks,
  type NetworkRow,
} from '../state/networks.ts'
import { grouped } from '../state/vm-view.ts'

export const networks: Chapter = {
  'GET /v1/network/networks': (call) => ok(networkViews(call, listNetworks(call.db, call))),

  'GET /v1/network/network/{network_uuid}': (call) => ok(networkView(call, named(call))),

  'POST /v1/network/network': (call) => {
    const name = call.input.optional('name')
    const network =
      name === undefined
        ? defaultNetwork(call.db, call, call.now)
        : insertNetwork(call.db, { userId: call.userId, location: call.location, name, createdAt: call.now })
    return ok(networkView(call, network))
  },

  'PATCH /v1/network/network/{network_uuid}': (call) => {
    const network = named(call)
    const name = call.input.optional('name')
    if (name === undefined) throw missing('name')
    call.db.run('UPDATE networks SET name = :name, updated_at = :now WHERE uuid = :uuid', {
      name,
      now: call.now,
      uuid: network.uuid,
    })
    return ok(networkView(call, named(call)))
  },

  'PUT /v1/network/network/{network_uuid}/default': (call) => {
    const network = named(call)
    call.db.transaction(() => {
      call.db.run('UPDATE networks SET is_default = 0 WHERE user_id = :user_id AND location = :location', {
        user_id: call.userId,
        location: call.location.slug,
      })
      call.db.run('UPDATE networks SET is_default = 1, updated_at = :now WHERE uuid = :uuid', {
        now: call.now,
        uuid: network.uuid,
      })
    })
    return ok(networkView(call, named(call)))
  },

  'DELETE /v1/network/network/{network_uuid}': (call) => {
    const network = named(call)
    if (network.is_default === 1) throw message(400, 'The default network cannot be deleted.')
    if (holders(call).has(network.uuid))
      throw message(400, 'Network contains resources and cannot be deleted.')
    call.db.run('DELETE FROM networks WHERE uuid = :uuid', { uuid: network.uuid })
    return empty(200)
  },
}

function named(call: Call): NetworkRow {
  return findNetwork(call.db, call, call.path('network_uuid'))
}

interface Holder {
  readonly network_uuid: string
  readonly holder_uuid: string
  /** Whether it is a VM, and one that the caller may see. */
  readonly is_visible_vm: number
}

/** What has an address in each network of the location. */
function holders(call: Call): Map<string, Holder[]> {
  const rows = call.db.all<Holder>(
    `SELECT network_uuid, holder_uuid,
       vms.uuid IS NOT NULL AND (:only_account IS NULL OR vms.billing_account_id = :only_account) AS is_visible_vm
     FROM address_leases JOIN networks ON networks.uuid = network_uuid LEFT JOIN vms ON vms.uuid = holder_uuid
     WHERE networks.user_id = :user_id AND networks.location = :location ORDER BY address`,
    { user_id: call.userId, location: call.location.slug, only_account: call.onlyAccount },
  )
  return grouped(rows, (row) => row.network_uuid)
}

function networkView(call: Call, network: NetworkRow) {
  return networkViews(call, [network])[0]
}

function networkViews(call: Call, rows: readonly NetworkRow[]) {
  const held = holders(call)
  const documented = call.location.dialect === 'documented'
  return rows.map((network) => {
    const holding = held.get(network.uuid) ?? []
    return {
      ...(documented && { vlan_id: network.vlan_id }),
      subnet: network.subnet,
      subnet_ipv6: network.subnet_ipv6,
      name: network.name,
      created_at: plainTime(network.created_at),
      updated_at: plainTime(network.updated_at),
      uuid: network.uuid,
      type: 'private',
      is_default: network.is_default === 1,
      vm_uuids: holding.filter((holder) => holder.is_visible_vm === 1).map((holder) => holder.holder_uuid),
      resources_count: holding.length,
    }
  })
}
