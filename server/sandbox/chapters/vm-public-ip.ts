import { endpoint } from '../contract/endpoint.ts'
import { refused } from '../http/failures.ts'
import { floatingIpOf, insertFloatingIp, unassignFrom } from '../state/floating-ips.ts'
import { refuseRestricted } from '../state/restriction.ts'
import { viewVm } from '../state/vm-view.ts'
import { findVm } from '../state/vms.ts'
import { UNKNOWN_VM, vm, vmUuid } from './vm-shapes.ts'

/** The deprecated way to a public address, kept by the reference beside floating IPs. */
export const vmPublicIp = [
  endpoint('DELETE /v1/user-resource/vm/ip/public', {
    description: 'Takes the public address off a machine. It stays yours, and costs.',
    parameters: { uuid: vmUuid },
    answer: vm,
    refusals: { 400: `${UNKNOWN_VM}, or it has no public address.` },
    run: (call, { uuid }) => {
      const row = findVm(call.db, call, uuid)
      if (!floatingIpOf(call.db, row.uuid)) throw refused('Virtual machine has no public IP address')
      unassignFrom(call.db, row.uuid, call.now)
      return viewVm(call.db, call, row.uuid, call.now)
    },
  }),

  endpoint('POST /v1/user-resource/vm/ip/public', {
    description: 'Reserves a public address that leads to a machine.',
    parameters: { uuid: vmUuid },
    answer: vm,
    refusals: { 400: `${UNKNOWN_VM}, or it has a public address.` },
    run: (call, { uuid }) => {
      const row = findVm(call.db, call, uuid)
      if (floatingIpOf(call.db, row.uuid)) throw refused('Virtual machine already has a public IP address')
      refuseRestricted(call.db, row.billing_account_id, call.now)
      insertFloatingIp(call.db, {
        userId: call.userId,
        location: call.location,
        billingAccountId: row.billing_account_id,
        name: row.name,
        createdAt: call.now,
        assignedTo: { uuid: row.uuid, type: 'virtual_machine' },
      })
      return viewVm(call.db, call, row.uuid, call.now)
    },
  }),
]
