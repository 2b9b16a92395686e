import { z } from 'zod'

import { nothing } from '../contract/answers.ts'
import { endpoint } from '../contract/endpoint.ts'
import { erasableLabel, integer, oneOf, reference, text, uuid } from '../contract/kinds.ts'
import { body, path, query } from '../contract/parameters.ts'
import { plainTime } from '../formats.ts'
import type { Call } from '../http/call.ts'
import { message } from '../http/failures.ts'
import { chargedAccount, receivingAccount } from '../state/billing-accounts.ts'
import {
  assignFloatingIp,
  findFloatingIp,
  floatingIpOf,
  insertFloatingIp,
  listFloatingIps,
  unassignFrom,
  type ResourceType,
} from '../state/floating-ips.ts'
import { findLoadBalancer } from '../state/load-balancers.ts'
import { findVm } from '../state/vms.ts'
import { floatingIp, floatingIpView, unassignedFloatingIp } from './floating-ip-view.ts'

const address = path(text, 'The public address.', '1.1.1.1')
const name = 'What you call it.'

export const floatingIps = [
  endpoint('POST /v1/network/ip_addresses', {
    description: 'Reserves a public IPv4 address. It costs as long as it is assigned to nothing.',
    parameters: {
      billing_account_id: body.required(reference, 'Who pays.', 2),
      name: body.default(erasableLabel, '', name, 'my_ip'),
    },
    status: 201,
    answer: floatingIp,
    run: (call, input) => {
      const made = insertFloatingIp(call.db, {
        userId: call.userId,
        location: call.location,
        billingAccountId: chargedAccount(call, input.billing_account_id).id,
        name: input.name,
        createdAt: call.now,
      })
      return view(call, made)
    },
  }),

  endpoint('GET /v1/network/ip_addresses', {
    description: 'The public addresses that you have in the location.',
    parameters: {
      billing_account_id: query.optional(integer, 'Only those that this billing account pays for.', 2),
      vm_uuid: query.optional(uuid, 'Only those that lead to this virtual machine.'),
    },
    answer: z.array(floatingIp),
    run: (call, { billing_account_id, vm_uuid }) =>
      listFloatingIps(call.db, call)
        .filter((row) => billing_account_id === undefined || row.billing_account_id === billing_account_id)
        .filter((row) => vm_uuid === undefined || row.assigned_to === vm_uuid)
        .map((row) => floatingIpView(call, row)),
  }),

  endpoint('GET /v1/network/ip_addresses/{public_ipv4_address}', {
    description: 'One public address.',
    parameters: { public_ipv4_address: address },
    answer: floatingIp,
    refusals: { 404: 'You have no such address in the location.' },
    run: (call, input) => view(call, input.public_ipv4_address),
  }),

  endpoint('PATCH /v1/network/ip_addresses/{public_ipv4_address}', {
    description: 'Renames an address, or has another billing account pay for it.',
    parameters: {
      public_ipv4_address: address,
      billing_account_id: body.optional(reference, 'Who pays from now on.', 2),
      name: body.optional(erasableLabel, name, 'my_ip'),
    },
    answer: floatingIp,
    refusals: { 404: 'You have no such address in the location.' },
    run: (call, { public_ipv4_address, billing_account_id, ...input }) => {
      const row = findFloatingIp(call.db, call, public_ipv4_address)
      call.db.run(
        'UPDATE floating_ips SET name = :name, billing_account_id = :account, updated_at = :now WHERE id = :id',
        {
          id: row.id,
          name: input.name ?? row.name,
          account:
            billing_account_id === undefined
              ? row.billing_account_id
              : receivingAccount(call, billing_account_id).id,
          now: call.now,
        },
      )
      return view(call, row.address)
    },
  }),

  endpoint('DELETE /v1/network/ip_addresses/{public_ipv4_address}', {
    description: 'Gives an address back. What it led to is no longer reached by it.',
    parameters: { public_ipv4_address: address },
    answer: nothing,
    refusals: { 404: 'You have no such address in the location.' },
    run: (call, input) => {
      const row = findFloatingIp(call.db, call, input.public_ipv4_address)
      call.db.run(
        `UPDATE floating_ips SET deleted_at = :now, assigned_to = NULL, assigned_to_resource_type = NULL WHERE id = :id`,
        { id: row.id, now: call.now },
      )
    },
  }),

  endpoint('POST /v1/network/ip_addresses/{public_ipv4_address}/assign', {
    description: 'Has the address lead to a virtual machine or a load balancer of the location.',
    parameters: {
      public_ipv4_address: address,
      vm_uuid: body.optional(
        uuid,
        'The virtual machine. Required, unless `assigned_to` is given.',
        uuid.example,
      ),
      // Live deployments also take the pair that the answer carries.
      assigned_to: body.optional(uuid, 'In place of `vm_uuid`: what it shall lead to.'),
      assigned_to_resource_type: body.default(
        oneOf('virtual_machine', 'load_balancer'),
        'virtual_machine',
        'What `assigned_to` is.',
      ),
    },
    alternatives: [['vm_uuid'], ['assigned_to']],
    answer: floatingIp,
    refusals: {
      400: 'The address leads somewhere already, or the resource has one.',
      404: 'You have no such address in the location.',
    },
    run: (call, { public_ipv4_address, vm_uuid, assigned_to, assigned_to_resource_type: type }) => {
      const row = findFloatingIp(call.db, call, public_ipv4_address)
      const resource = { type, uuid: findResource(call, type, vm_uuid ?? assigned_to ?? '') }
      if (row.assigned_to !== null) throw message(400, `Ip address ${row.address} is already assigned.`)
      const present = floatingIpOf(call.db, resource.uuid)
      if (present) throw message(400, `The resource already has the public address ${present.address}.`)
      assignFloatingIp(call.db, row.id, resource, call.now)
      return view(call, row.address)
    },
  }),

  endpoint('POST /v1/network/ip_addresses/{public_ipv4_address}/unassign', {
    description: 'Takes the address off what it leads to. It stays yours, and costs.',
    parameters: { public_ipv4_address: address },
    answer: unassignedFloatingIp,
    refusals: { 400: 'The address leads nowhere.', 404: 'You have no such address in the location.' },
    run: (call, input) => {
      const row = findFloatingIp(call.db, call, input.public_ipv4_address)
      if (row.assigned_to === null) throw message(400, `Ip address ${row.address} is not assigned.`)
      unassignFrom(call.db, row.assigned_to, call.now)
      return { ...view(call, row.address), unassigned_at: plainTime(call.now), uuid: row.uuid }
    },
  }),
]

function view(call: Call, named: string) {
  return floatingIpView(call, findFloatingIp(call.db, call, named))
}

function findResource(call: Call, type: ResourceType, named: string): string {
  return type === 'virtual_machine'
    ? findVm(call.db, call, named).uuid
    : findLoadBalancer(call.db, call, named).uuid
}
