import type { Call, Chapter } from '../http/call.ts'
import { invalid, missing } from '../http/failures.ts'
import { ok } from '../http/reply.ts'
import { receivingAccount, findBillingAccount } from '../state/billing-accounts.ts'
import { listFloatingIps } from '../state/floating-ips.ts'
import { viewVm, viewVms } from '../state/vm-view.ts'
import { findVm } from '../state/vms.ts'

/** Which account pays for what. */
export const billing: Chapter = {
  'GET /v1/user-resource/billing_resources': (call) => {
    const account = findBillingAccount(call, call.input.requiredInteger('id'))
    checkResourceType(call)
    const addresses = new Map(listFloatingIps(call.db, call).map((row) => [row.assigned_to, row.address]))
    const charged = viewVms(call.db, call, call.now).filter((vm) => vm.billing_account === account.id)
    return ok(
      charged.toReversed().map((vm) => ({
        ...vm,
        hypervisor_id: null,
        public_ipv4: addresses.get(vm.uuid) ?? null,
        storage: vm.storage.map((disk) => ({ ...disk, public_ipv4: null })),
      })),
    )
  },

  'POST /v1/user-resource/resource_billing': (call) => {
    checkResourceType(call)
    const vm = findVm(call.db, call, call.input.required('uuid'))
    const account = receivingAccount(call, call.input.reference('billing_account_id'), () =>
      missing('billing_account_id'),
    )
    const values = { account: account.id, now: call.now }
    call.db.transaction(() => {
      call.db.run('UPDATE vms SET billing_account_id = :account, updated_at = :now WHERE id = :id', {
        ...values,
        id: vm.id,
      })
      call.db.run('UPDATE disks SET billing_account_id = :account, updated_at = :now WHERE vm_uuid = :vm', {
        ...values,
        vm: vm.uuid,
      })
    })
    return ok(viewVm(call.db, call, vm.uuid, call.now))
  },
}

function checkResourceType(call: Call): void {
  const type = call.input.optional('resource_type') ?? 'vm'
  if (type !== 'vm') throw invalid({ resource_type: "Parameter 'resource_type' must be vm" })
}
