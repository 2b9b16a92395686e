import { plainTime } from '../formats.ts'
import type { Call, Chapter } from '../http/call.ts'
import { message } from '../http/failures.ts'
import { created, empty, ok } from '../http/reply.ts'
import { chargedAccount } from '../state/billing-accounts.ts'
import {
  assignFloatingIp,
  findFloatingIp,
  floatingIpOf,
  insertFloatingIp,
  listFloatingIps,
  unassignFrom,
  type FloatingIpRow,
  type ResourceType,
} from '../state/floating-ips.ts'
import { findLoadBalancer } from '../state/load-balancers.ts'
import { findVm } from '../state/vms.ts'

export const floatingIps: Chapter = {
  'GET /v1/network/ip_addresses': (call) => {
    const account = call.input.integer('billing_account_id')
    const vm = call.input.optional('vm_uuid')
    const wanted = listFloatingIps(call.db, call).filter(
      (row) =>
        (account === undefined || row.billing_account_id === account) &&
        (vm === undefined || row.assigned_to === vm),
    )
    return ok(wanted.map((row) => floatingIpView(call, row)))
  },

  'GET /v1/network/ip_addresses/{public_ipv4_address}': (call) => ok(floatingIpView(call, named(call))),

  'POST /v1/network/ip_addresses': (call) => {
    const account = chargedAccount(call)
    const address = insertFloatingIp(call.db, {
      userId: call.userId,
      location: call.location,
      billingAccountId: account.id,
      name: call.input.text('name') ?? '',
      createdAt: call.now,
    })
    return created(floatingIpView(call, findFloatingIp(call.db, call, address)))
  },

  'PATCH /v1/network/ip_addresses/{public_ipv4_address}': (call) => {
    const row = named(call)
    const account = call.input.has('billing_account_id') ? chargedAccount(call).id : row.billing_account_id
    call.db.run(
      'UPDATE floating_ips SET name = :name, billing_account_id = :account, updated_at = :now WHERE id = :id',
      {
        id: row.id,
        name: call.input.text('name') ?? row.name,
        account,
        now: call.now,
      },
    )
    return ok(floatingIpView(call, named(call)))
  },

  'DELETE /v1/network/ip_addresses/{public_ipv4_address}': (call) => {
    const row = named(call)
    call.db.run(
      `UPDATE floating_ips SET deleted_at = :now, assigned_to = NULL, assigned_to_resource_type = NULL WHERE id = :id`,
      { id: row.id, now: call.now },
    )
    return empty(200)
  },

  'POST /v1/network/ip_addresses/{public_ipv4_address}/assign': (call) => {
    const row = named(call)
    const resource = namedResource(call)
    if (row.assigned_to !== null) throw message(400, `Ip address ${row.address} is already assigned.`)
    const present = floatingIpOf(call.db, resource.uuid)
    if (present) throw message(400, `The resource already has the public address ${present.address}.`)
    assignFloatingIp(call.db, row.id, resource, call.now)
    return ok(floatingIpView(call, named(call)))
  },

  'POST /v1/network/ip_addresses/{public_ipv4_address}/unassign': (call) => {
    const row = named(call)
    if (row.assigned_to === null) throw message(400, `Ip address ${row.address} is not assigned.`)
    unassignFrom(call.db, row.assigned_to, call.now)
    const after = named(call)
    return ok({
      ...floatingIpView(call, after),
      unassigned_at: plainTime(after.unassigned_at ?? call.now),
      uuid: after.uuid,
    })
  },
}

function named(call: Call): FloatingIpRow {
  return findFloatingIp(call.db, call, call.path('public_ipv4_address'))
}

/** The reference names a VM by `vm_uuid`; live deployments also take the pair that the answer carries. */
function namedResource(call: Call): { uuid: string; type: ResourceType } {
  const uuid = call.input.optional('vm_uuid') ?? call.input.optional('assigned_to')
  if (uuid === undefined) throw message(400, "Required parameter 'vm_uuid' not supplied")
  const type = call.input.optional('assigned_to_resource_type') ?? 'virtual_machine'
  if (type === 'virtual_machine') return { uuid: findVm(call.db, call, uuid).uuid, type }
  if (type === 'load_balancer') return { uuid: findLoadBalancer(call.db, call, uuid).uuid, type }
  throw message(400, "'assigned_to_resource_type' must be virtual_machine or load_balancer")
}

function floatingIpView(call: Call, row: FloatingIpRow) {
  return {
    id: row.id,
    address: row.address,
    user_id: row.user_id,
    billing_account_id: row.billing_account_id,
    type: 'public',
    network_id: null,
    name: row.name,
    enabled: true,
    created_at: plainTime(row.created_at),
    updated_at: plainTime(row.updated_at),
    is_deleted: false,
    is_virtual: false,
    ...assignment(call, row),
  }
}

/** The reference says `assigned_to: null` of an idle address; live deployments leave the keys out. */
function assignment(call: Call, row: FloatingIpRow) {
  if (row.assigned_to === null) return call.location.dialect === 'documented' ? { assigned_to: null } : {}
  return {
    assigned_to: row.assigned_to,
    assigned_to_resource_type: row.assigned_to_resource_type,
    assigned_to_private_ip: row.private_ipv4,
  }
}
