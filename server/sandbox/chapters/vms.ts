import { sizeViolations, violations } from '../catalogue/constraints.ts'
import { findServerClass } from '../catalogue/server-classes.ts'
import type { Call, Chapter } from '../http/call.ts'
import { refuseInvalid, refused } from '../http/failures.ts'
import { ok, success } from '../http/reply.ts'
import { PASSWORD_SECONDS, RESIZE_SECONDS } from '../state/transitions.ts'
import { viewVm, viewVms } from '../state/vm-view.ts'
import { deleteVm, findVm, findVmAtRest, type VmRow } from '../state/vms.ts'

/** VMs as they are, and what changes one in place. */
export const vms: Chapter = {
  'GET /v1/user-resource/vm/list': (call) => ok(viewVms(call.db, call, call.now)),

  'GET /v1/user-resource/vm': (call) => ok(viewVm(call.db, call, call.input.required('uuid'), call.now)),

  'PATCH /v1/user-resource/vm': async (call) => {
    const { now } = call
    const vm = findVmAtRest(call.db, call, call.input.required('uuid'), now)
    const name = call.input.optional('name')
    const vcpu = call.input.integer('vcpu')
    const ram = call.input.integer('ram')
    const resized = vcpu !== undefined || ram !== undefined
    if (name === undefined && !resized) throw refused('Nothing to modify: name, vcpu and ram can be changed')
    if (name !== undefined) checkName(call, name)
    if (resized) checkResize(vm, call, vcpu, ram)
    call.db.run(
      'UPDATE vms SET name = :name, vcpu = :vcpu, memory = :memory, updated_at = :now WHERE id = :id',
      {
        id: vm.id,
        name: name ?? vm.name,
        vcpu: vcpu ?? vm.vcpu,
        memory: ram ?? vm.memory,
        now,
      },
    )
    if (resized) await call.until(now + RESIZE_SECONDS * 1000)
    return ok(viewVm(call.db, call, vm.uuid, call.now))
  },

  'DELETE /v1/user-resource/vm': async (call) => {
    const vm = findVm(call.db, call, call.input.required('uuid'))
    await call.until(deleteVm(call.db, vm, call.now))
    return success
  },

  'POST /v1/user-resource/vm/backup': (call) => {
    const vm = findVm(call.db, call, call.input.required('uuid'))
    call.db.run('UPDATE vms SET backup = 1 - backup, updated_at = :now WHERE id = :id', {
      id: vm.id,
      now: call.now,
    })
    return ok(viewVm(call.db, call, vm.uuid, call.now))
  },

  'PATCH /v1/user-resource/vm/user': async (call) => {
    const { now } = call
    const vm = findVmAtRest(call.db, call, call.input.required('uuid'), now)
    const username = call.input.required('username')
    const password = call.input.required('password')
    const found = violations(call.location, { os_name: vm.os_name, password }, ['password'])
    refuseInvalid(found)
    if (vm.status !== 'running') throw refused('Virtual machine must be running to change a password')
    if (username !== vm.username) throw refused(`No such user on the virtual machine: ${username}`)
    call.db.run('UPDATE vms SET updated_at = :now WHERE id = :id', { id: vm.id, now })
    await call.until(now + PASSWORD_SECONDS * 1000)
    return success
  },
}

function checkName(call: Call, name: string): void {
  refuseInvalid(violations(call.location, { name }, ['name']))
}

function checkResize(vm: VmRow, call: Call, vcpu: number | undefined, ram: number | undefined): void {
  if ((vcpu ?? vm.vcpu) === vm.vcpu && (ram ?? vm.memory) === vm.memory) {
    throw refused('Modifying vcpu and ram is not possible, because values are same')
  }
  if (vm.status !== 'stopped') throw refused('Virtual machine must be stopped to change vcpu or ram')
  const serverClass = findServerClass(vm.designated_pool_uuid)
  const sizes = { vcpu: vcpu ?? vm.vcpu, ram: ram ?? vm.memory }
  const found = {
    ...violations(call.location, { os_name: vm.os_name, ...sizes }, ['vcpu', 'ram']),
    ...(serverClass && sizeViolations(serverClass, sizes)),
  }
  refuseInvalid(found)
}
