import { violations } from '../catalogue/constraints.ts'
import { customSystem } from '../catalogue/images.ts'
import type { Chapter } from '../http/call.ts'
import { refuseInvalid, refused } from '../http/failures.ts'
import { ok } from '../http/reply.ts'
import { disksOfVm, findReplica, primaryDiskOf } from '../state/disks.ts'
import { viewVm } from '../state/vm-view.ts'
import { beginTransition, findVmAtRest } from '../state/vms.ts'

/** What throws a boot disk's present state away: a fresh system, or an earlier state of it. */
export const vmSystems: Chapter = {
  'POST /v1/user-resource/vm/reinstall': async (call) => {
    const { now } = call
    const vm = findVmAtRest(call.db, call, call.input.required('uuid'), now)
    const osName = call.input.optional('os_name') ?? vm.os_name
    const osVersion = call.input.optional('os_version') ?? vm.os_version
    const disk = primaryDiskOf(call.db, vm.uuid, now)
    // The present system may be reinstalled even where its version is no longer offered.
    if (osName !== vm.os_name || osVersion !== vm.os_version) {
      const found = violations(
        call.location,
        { os_name: osName, os_version: osVersion, vcpu: vm.vcpu, ram: vm.memory, disks: disk.size_gb },
        ['os_name', 'os_version', 'vcpu', 'ram', 'disks'],
      )
      refuseInvalid(found)
    }
    const until = call.db.transaction(() => {
      call.db.run(
        'UPDATE disks SET os_name = :name, os_version = :version, updated_at = :now WHERE id = :id',
        {
          id: disk.id,
          name: osName,
          version: osVersion,
          now,
        },
      )
      call.db.run('UPDATE vms SET os_name = :name, os_version = :version, updated_at = :now WHERE id = :id', {
        id: vm.id,
        name: osName,
        version: osVersion,
        now,
      })
      return beginTransition(call.db, vm, 'reinstalling', 'running', now)
    })
    await call.until(until)
    return ok(viewVm(call.db, call, vm.uuid, call.now))
  },

  'POST /v1/user-resource/vm/rebuild': async (call) => {
    const { now } = call
    const vm = findVmAtRest(call.db, call, call.input.required('uuid'), now)
    const replicaUuid = call.input.required('replica_uuid')
    const replica = findReplica(call.db, call, replicaUuid, now)
    const disk = disksOfVm(call.db, vm.uuid, now).find((entry) => entry.uuid === replica?.disk_uuid)
    if (!replica || !disk) throw refused(`No such replica exists. ${replicaUuid}`)
    const until = call.db.transaction(() => {
      call.db.run(
        'UPDATE disks SET os_name = :name, os_version = :version, updated_at = :now WHERE id = :id',
        {
          id: disk.id,
          name: replica.os_name,
          version: replica.os_version,
          now,
        },
      )
      if (disk.is_primary === 1) {
        call.db.run(
          'UPDATE vms SET os_name = :name, os_version = :version, updated_at = :now WHERE id = :id',
          {
            id: vm.id,
            name: replica.os_name ?? customSystem.os_name,
            version: replica.os_version ?? customSystem.os_version,
            now,
          },
        )
      }
      return beginTransition(call.db, vm, 'rebuilding', 'stopped', now)
    })
    await call.until(until)
    return ok(viewVm(call.db, call, vm.uuid, call.now))
  },
}
