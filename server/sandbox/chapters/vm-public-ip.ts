import type { Chapter } from '../http/call.ts'
import { refused } from '../http/failures.ts'
import { ok } from '../http/reply.ts'
import { floatingIpOf, insertFloatingIp, unassignFrom } from '../state/floating-ips.ts'
import { refuseRestricted } from '../state/restriction.ts'
import { viewVm } from '../state/vm-view.ts'
import { findVm } from '../state/vms.ts'

/** The deprecated way to a public address, kept by the reference beside floating IPs. */
export const vmPublicIp: Chapter = {
  'POST /v1/user-resource/vm/ip/public': (call) => {
    const vm = findVm(call.db, call, call.input.required('uuid'))
    if (floatingIpOf(call.db, vm.uuid)) throw refused('Virtual machine already has a public IP address')
    refuseRestricted(call.db, vm.billing_account_id, call.now)
    insertFloatingIp(call.db, {
      userId: call.userId,
      location: call.location,
      billingAccountId: vm.billing_account_id,
      name: vm.name,
      createdAt: call.now,
      assignedTo: { uuid: vm.uuid, type: 'virtual_machine' },
    })
    return ok(viewVm(call.db, call, vm.uuid, call.now))
  },

  'DELETE /v1/user-resource/vm/ip/public': (call) => {
    const vm = findVm(call.db, call, call.input.required('uuid'))
    if (!floatingIpOf(call.db, vm.uuid)) throw refused('Virtual machine has no public IP address')
    unassignFrom(call.db, vm.uuid, call.now)
    return ok(viewVm(call.db, call, vm.uuid, call.now))
  },
}
