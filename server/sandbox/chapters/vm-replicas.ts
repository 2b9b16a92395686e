import { z } from 'zod'

import { succeeded, success } from '../contract/answers.ts'
import { endpoint } from '../contract/endpoint.ts'
import { identifier, oneOf, uuid } from '../contract/kinds.ts'
import { body, query } from '../contract/parameters.ts'
import type { Call } from '../http/call.ts'
import { refused } from '../http/failures.ts'
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
import { EXAMPLE_VM, replica, storage, UNKNOWN_VM } from './vm-shapes.ts'

const WHAT = 'A disk, or the virtual machine whose boot disk is meant.'

export const vmReplicas = [
  endpoint('DELETE /v1/user-resource/vm/replica', {
    description: 'Deletes a snapshot or a backup.',
    parameters: {
      replica_uuid: body.required(identifier, 'The replica.', `${EXAMPLE_VM}2018-02-22-14-24-32`),
    },
    answer: success,
    refusals: { 400: 'There is no such replica in the location.' },
    run: (call, { replica_uuid }) => {
      const found = findReplica(call.db, call, replica_uuid, call.now)
      if (!found) throw refused(`No such replica exists. ${replica_uuid}`)
      call.db.run('UPDATE replicas SET deleted_at = :now WHERE id = :id', { id: found.id, now: call.now })
      return succeeded
    },
  }),

  endpoint('GET /v1/user-resource/vm/replica', {
    description: 'The snapshots, or the backups, of a disk or of all disks of a machine.',
    parameters: {
      uuid: query.required(uuid, 'A disk or a virtual machine.', EXAMPLE_VM),
      r_type: query.default(oneOf('snapshot', 'backup'), 'snapshot', 'Which of them.'),
    },
    answer: z.array(replica),
    refusals: { 400: `${UNKNOWN_VM}, nor such a disk.` },
    run: (call, input) =>
      replicasOfDisks(call.db, namedDisks(call, input.uuid), call.now)
        .filter((row) => row.type === input.r_type)
        .map(replicaView),
  }),

  endpoint('POST /v1/user-resource/vm/replica', {
    description: 'Takes a snapshot of a disk, and answers with the disk when it is done.',
    parameters: { uuid: body.required(uuid, WHAT, EXAMPLE_VM) },
    answer: storage,
    refusals: { 400: `${UNKNOWN_VM}, nor such a disk.` },
    run: async (call, input) => {
      const { now } = call
      const [disk] = namedDisks(call, input.uuid)
      if (!disk) throw refused(`No such virtual machine exists. ${input.uuid}`)
      const finishedAt = now + SNAPSHOT_SECONDS * 1000
      insertReplica(call.db, disk, { type: 'snapshot', begunAt: now, finishedAt })
      await call.until(finishedAt)
      return storageView(disk, replicasOfDisks(call.db, [disk], call.now), call.location)
    },
  }),
]

/**
 * The disks that `uuid` stands for, the boot disk first. In the reference's examples a VM and its boot disk share one UUID,
 * so it may be either's: a VM's stands for all its disks.
 */
function namedDisks(call: Call, named: string): DiskRow[] {
  const { now } = call
  const isDisk = call.db.get('SELECT 1 FROM disks WHERE uuid = :uuid', { uuid: named }) !== undefined
  if (isDisk) return [findDisk(call.db, call, named, now)]
  const disks = disksOfVm(call.db, findVm(call.db, call, named).uuid, now)
  return disks.toSorted((a, b) => b.is_primary - a.is_primary)
}
