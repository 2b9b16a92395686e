import type { Call, Chapter } from '../http/call.ts'
import { invalid, refused } from '../http/failures.ts'
import { ok, success } from '../http/reply.ts'
import {
  disksOfVm,
  findDisk,
  findReplica,
  insertReplica,
  replicasOfDisks,
  type DiskRow,
} from '../state/disks.ts'
import { SNAPSHOT_SECONDS } from '../state/transitions.ts'
import { replicaView, storageView } from '../state/vm-view.ts'
import { findVm } from '../state/vms.ts'

export const vmReplicas: Chapter = {
  'GET /v1/user-resource/vm/replica': (call) => {
    const type = call.input.optional('r_type') ?? 'snapshot'
    if (type !== 'snapshot' && type !== 'backup')
      throw invalid({ r_type: "Parameter 'r_type' must be snapshot or backup" })
    const replicas = replicasOfDisks(call.db, namedDisks(call), call.now)
    return ok(replicas.filter((replica) => replica.type === type).map(replicaView))
  },

  'POST /v1/user-resource/vm/replica': async (call) => {
    const { now } = call
    const [disk] = namedDisks(call)
    if (!disk) throw refused(`No such virtual machine exists. ${call.input.required('uuid')}`)
    const finishedAt = now + SNAPSHOT_SECONDS * 1000
    insertReplica(call.db, disk, { type: 'snapshot', begunAt: now, finishedAt })
    await call.until(finishedAt)
    return ok(storageView(disk, replicasOfDisks(call.db, [disk], call.now), call.location))
  },

  'DELETE /v1/user-resource/vm/replica': (call) => {
    const replicaUuid = call.input.required('replica_uuid')
    const replica = findReplica(call.db, call, replicaUuid, call.now)
    if (!replica) throw refused(`No such replica exists. ${replicaUuid}`)
    call.db.run('UPDATE replicas SET deleted_at = :now WHERE id = :id', { id: replica.id, now: call.now })
    return success
  },
}

/**
 * The disks that `uuid` stands for, the boot disk first. In the reference's examples a VM and its boot disk share one UUID,
 * so it may be either's: a VM's stands for all its disks.
 */
function namedDisks(call: Call): DiskRow[] {
  const named = call.input.required('uuid')
  const { now } = call
  const isDisk = call.db.get('SELECT 1 FROM disks WHERE uuid = :uuid', { uuid: named }) !== undefined
  if (isDisk) return [findDisk(call.db, call, named, now)]
  const disks = disksOfVm(call.db, findVm(call.db, call, named).uuid, now)
  return disks.toSorted((a, b) => b.is_primary - a.is_primary)
}
