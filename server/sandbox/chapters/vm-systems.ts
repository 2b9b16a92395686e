import { violations } from '../catalogue/constraints.ts'
import { customSystem } from '../catalogue/images.ts'
import { endpoint } from '../contract/endpoint.ts'
import { identifier, text } from '../contract/kinds.ts'
import { body } from '../contract/parameters.ts'
import type { Call } from '../http/call.ts'
import { refuseInvalid, refused } from '../http/failures.ts'
import { disksOfVm, findReplica, primaryDiskOf, type DiskRow, type InstalledSystem } from '../state/disks.ts'
import { viewVm } from '../state/vm-view.ts'
import { beginTransition, findVmAtRest } from '../state/vms.ts'
import { EXAMPLE_VM, UNKNOWN_VM, vm, vmUuid } from './vm-shapes.ts'

/** What throws a boot disk's present state away: a fresh system, or an earlier state of it. */
export const vmSystems = [
  endpoint('POST /v1/user-resource/vm/reinstall', {
    description: 'Puts a fresh system on the boot disk. All that is on it is lost.',
    parameters: {
      uuid: vmUuid,
      os_name: body.optional(text, 'Which system; by default the present one.', 'ubuntu'),
      os_version: body.optional(text, 'Which version; by default the present one.', '22.04-lts'),
    },
    answer: vm,
    refusals: { 400: `${UNKNOWN_VM}, or the system is not offered, or not for its size.` },
    run: async (call, input) => {
      const { now } = call
      const row = findVmAtRest(call.db, call, input.uuid, now)
      const os_name = input.os_name ?? row.os_name
      const os_version = input.os_version ?? row.os_version
      const disk = primaryDiskOf(call.db, row.uuid, now)
      // The present system may be reinstalled even where its version is no longer offered.
      if (os_name !== row.os_name || os_version !== row.os_version) {
        const values = { os_name, os_version, vcpu: row.vcpu, ram: row.memory, disks: disk.size_gb }
        refuseInvalid(violations(call.location, values, Object.keys(values)))
      }
      const until = call.db.transaction(() => {
        putOnDisk(call, disk, { os_name, os_version })
        nameSystem(call, row.id, os_name, os_version)
        return beginTransition(call.db, row, 'reinstalling', 'running', now)
      })
      await call.until(until)
      return viewVm(call.db, call, row.uuid, call.now)
    },
  }),

  endpoint('POST /v1/user-resource/vm/rebuild', {
    description:
      'Puts a disk back to a snapshot or a backup. What it is now is lost; the machine is stopped.',
    parameters: {
      uuid: vmUuid,
      replica_uuid: body.required(identifier, 'The replica.', `${EXAMPLE_VM}2018-12-21-14-05-33`),
    },
    answer: vm,
    refusals: { 400: `${UNKNOWN_VM}, or it has no such replica.` },
    run: async (call, { uuid, replica_uuid }) => {
      const { now } = call
      const row = findVmAtRest(call.db, call, uuid, now)
      const replica = findReplica(call.db, call, replica_uuid, now)
      const disk = disksOfVm(call.db, row.uuid, now).find((entry) => entry.uuid === replica?.disk_uuid)
      if (!replica || !disk) throw refused(`No such replica exists. ${replica_uuid}`)
      const until = call.db.transaction(() => {
        putOnDisk(call, disk, replica)
        if (disk.is_primary === 1) {
          const { os_name, os_version } = customSystem
          nameSystem(call, row.id, replica.os_name ?? os_name, replica.os_version ?? os_version)
        }
        return beginTransition(call.db, row, 'rebuilding', 'stopped', now)
      })
      await call.until(until)
      return viewVm(call.db, call, row.uuid, call.now)
    },
  }),
]

function putOnDisk(call: Call, disk: DiskRow, system: InstalledSystem): void {
  call.db.run('UPDATE disks SET os_name = :name, os_version = :version, updated_at = :now WHERE id = :id', {
    id: disk.id,
    name: system.os_name,
    version: system.os_version,
    now: call.now,
  })
}

function nameSystem(call: Call, vmId: number, name: string, version: string): void {
  call.db.run('UPDATE vms SET os_name = :name, os_version = :version, updated_at = :now WHERE id = :id', {
    id: vmId,
    name,
    version,
    now: call.now,
  })
}
