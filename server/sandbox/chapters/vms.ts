import { z } from 'zod'

import { sizeViolations, violations } from '../catalogue/constraints.ts'
import { findServerClass } from '../catalogue/server-classes.ts'
import { succeeded, success } from '../contract/answers.ts'
import { endpoint } from '../contract/endpoint.ts'
import { integer, label, text, uuid } from '../contract/kinds.ts'
import { body, query } from '../contract/parameters.ts'
import type { Call } from '../http/call.ts'
import { refuseInvalid, refused } from '../http/failures.ts'
import { PASSWORD_SECONDS, RESIZE_SECONDS } from '../state/transitions.ts'
import { viewVms } from '../state/vm-list-view.ts'
import { viewVm } from '../state/vm-view.ts'
import { deleteVm, findVm, findVmAtRest, type VmRow } from '../state/vms.ts'
import { EXAMPLE_VM, UNKNOWN_VM, vm, vmUuid } from './vm-shapes.ts'

/** VMs as they are, and what changes one in place. */
export const vms = [
  endpoint('DELETE /v1/user-resource/vm', {
    description:
      'Deletes a machine with every disk attached to it. Its public address stays yours, and costs.',
    parameters: { uuid: vmUuid },
    answer: success,
    refusals: { 400: `${UNKNOWN_VM}.` },
    run: async (call, input) => {
      const row = findVm(call.db, call, input.uuid)
      await call.until(deleteVm(call.db, row, call.now))
      return succeeded
    },
  }),

  endpoint('GET /v1/user-resource/vm', {
    description: 'One machine, even a deleted one: then its status says so.',
    parameters: { uuid: query.required(uuid, 'The virtual machine.', EXAMPLE_VM) },
    answer: vm,
    refusals: { 400: `${UNKNOWN_VM}.` },
    run: (call, input) => viewVm(call.db, call, input.uuid, call.now),
  }),

  endpoint('PATCH /v1/user-resource/vm/user', {
    description: 'Gives a user of a running machine a new password.',
    parameters: {
      uuid: vmUuid,
      username: body.required(text, 'The user.', 'example'),
      password: body.required(text, 'The new password, as the VM parameters describe it.', 'Password1234'),
    },
    answer: success,
    refusals: { 400: `${UNKNOWN_VM}, it is not running, it has no such user, or the password is too weak.` },
    run: async (call, { username, password, ...input }) => {
      const { now } = call
      const row = findVmAtRest(call.db, call, input.uuid, now)
      refuseInvalid(violations(call.location, { os_name: row.os_name, password }, ['password']))
      if (row.status !== 'running') throw refused('Virtual machine must be running to change a password')
      if (username !== row.username) throw refused(`No such user on the virtual machine: ${username}`)
      call.db.run('UPDATE vms SET updated_at = :now WHERE id = :id', { id: row.id, now })
      await call.until(now + PASSWORD_SECONDS * 1000)
      return succeeded
    },
  }),

  endpoint('PATCH /v1/user-resource/vm', {
    description: 'Renames a machine, or resizes one that is stopped. Send only what changes.',
    parameters: {
      uuid: vmUuid,
      name: body.optional(label, 'What you call it.', 'web-server'),
      ram: body.optional(integer, 'Memory in MB.', 2048),
      vcpu: body.optional(integer, 'Cores.', 4),
    },
    answer: vm,
    refusals: { 400: `${UNKNOWN_VM}, it is not stopped, the sizes are what they were, or out of bounds.` },
    run: async (call, { uuid: named, name, vcpu, ram }) => {
      const { now } = call
      const row = findVmAtRest(call.db, call, named, now)
      const resized = vcpu !== undefined || ram !== undefined
      if (name === undefined && !resized)
        throw refused('Nothing to modify: name, vcpu and ram can be changed')
      if (name !== undefined) refuseInvalid(violations(call.location, { name }, ['name']))
      const sizes = { vcpu: vcpu ?? row.vcpu, ram: ram ?? row.memory }
      if (resized) checkResize(call, row, sizes)
      call.db.run(
        'UPDATE vms SET name = :name, vcpu = :vcpu, memory = :ram, updated_at = :now WHERE id = :id',
        { ...sizes, id: row.id, name: name ?? row.name, now },
      )
      if (resized) await call.until(now + RESIZE_SECONDS * 1000)
      return viewVm(call.db, call, row.uuid, call.now)
    },
  }),

  endpoint('POST /v1/user-resource/vm/backup', {
    description: 'Switches scheduled backups on when they are off, and off when they are on.',
    parameters: { uuid: vmUuid },
    answer: vm,
    refusals: { 400: `${UNKNOWN_VM}.` },
    run: (call, input) => {
      const row = findVm(call.db, call, input.uuid)
      call.db.run('UPDATE vms SET backup = 1 - backup, updated_at = :now WHERE id = :id', {
        id: row.id,
        now: call.now,
      })
      return viewVm(call.db, call, row.uuid, call.now)
    },
  }),

  endpoint('GET /v1/user-resource/vm/list', {
    description: 'The machines of the location, newest first.',
    answer: z.array(vm),
    run: (call) => viewVms(call.db, call, call.now),
  }),
]

function checkResize(call: Call, row: VmRow, sizes: { readonly vcpu: number; readonly ram: number }): void {
  if (sizes.vcpu === row.vcpu && sizes.ram === row.memory) {
    throw refused('Modifying vcpu and ram is not possible, because values are same')
  }
  if (row.status !== 'stopped') throw refused('Virtual machine must be stopped to change vcpu or ram')
  const serverClass = findServerClass(row.designated_pool_uuid)
  refuseInvalid({
    ...violations(call.location, { os_name: row.os_name, ...sizes }, ['vcpu', 'ram']),
    ...(serverClass && sizeViolations(serverClass, sizes)),
  })
}
