import { z } from 'zod'

import { diskSizeViolation } from '../catalogue/constraints.ts'
import { nothing } from '../contract/answers.ts'
import { endpoint } from '../contract/endpoint.ts'
import { integer, oneOf, reference, text, uuid } from '../contract/kinds.ts'
import { body, path, payer, type Problems } from '../contract/parameters.ts'
import type { Call } from '../http/call.ts'
import { invalid, message, notSupplied } from '../http/failures.ts'
import { chargedAccount, receivingAccount } from '../state/billing-accounts.ts'
import { endDisk, findDisk, insertDisk, listDisks, listReplicas, replicasOfDisks } from '../state/disks.ts'
import { DISK_COPY_SECONDS, DISK_SECONDS } from '../state/transitions.ts'
import { grouped } from '../state/vm-view.ts'
import { chosenSource, isSized, sourceProblem, type Source } from './disk-source.ts'
import { disk, diskView, diskWithSnapshots, diskWithSnapshotsView } from './disk-view.ts'

const disk_uuid = path(uuid, 'The disk.', 'cef3a629-89b0-40ec-986b-4b6e831f9b64')
const UNKNOWN = { 404: 'There is no such disk in the location.' }

/** Block storage: disks by themselves, attached or not. */
export const disks = [
  endpoint('POST /v1/storage/disks', {
    description: 'Makes a disk that is empty, or a copy of something.',
    parameters: {
      size_gb: body.optional(
        integer,
        'How large. Required, unless it is a copy of a disk or a snapshot.',
        '50',
      ),
      billing_account_id: payer(129673),
      source_image_type: body.default(
        oneOf('EMPTY', 'OS_BASE', 'DISK', 'SNAPSHOT'),
        'EMPTY',
        'What it is a copy of.',
        'EMPTY',
      ),
      source_image: body.optional(
        text,
        'The disk or snapshot, or an image like `ubuntu_20.04`. Required, unless the disk is empty.',
      ),
    },
    judge: (call, { size_gb, source_image_type, source_image }) => ({
      ...(size_gb !== undefined && sizeProblem(call, size_gb)),
      ...sourceProblem(call, source_image_type, source_image),
      ...(size_gb === undefined && !isSized(source_image_type) && { size_gb: notSupplied('size_gb') }),
    }),
    status: 201,
    answer: disk,
    refusals: {
      400: 'The size is missing, too small for the source or out of bounds.',
      404: 'There is no such source in the location.',
    },
    run: async (call, input) => {
      const { now } = call
      const account = chargedAccount(call, input.billing_account_id)
      const source = chosenSource(call, input.source_image_type, input.source_image)
      const made = insertDisk(call.db, {
        userId: call.userId,
        location: call.location,
        billingAccountId: account.id,
        sizeGb: chosenSize(input.size_gb, source),
        createdAt: now,
        source,
      })
      await call.until(now + (source.type === 'EMPTY' ? DISK_SECONDS : DISK_COPY_SECONDS) * 1000)
      return diskView(findDisk(call.db, call, made.uuid, now))
    },
  }),

  endpoint('GET /v1/storage/disks/{disk_uuid}', {
    description: 'One disk with its snapshots.',
    parameters: { disk_uuid },
    answer: diskWithSnapshots,
    refusals: UNKNOWN,
    run: (call, input) => {
      const row = findDisk(call.db, call, input.disk_uuid, call.now)
      return diskWithSnapshotsView(row, replicasOfDisks(call.db, [row], call.now))
    },
  }),

  endpoint('GET /v1/storage/disks', {
    description: 'The disks of the location with their snapshots.',
    answer: z.array(diskWithSnapshots),
    run: (call) => {
      const { now } = call
      const replicas = grouped(listReplicas(call.db, call, now), (replica) => replica.disk_uuid)
      return listDisks(call.db, call, now).map((row) =>
        diskWithSnapshotsView(row, replicas.get(row.uuid) ?? []),
      )
    },
  }),

  endpoint('PATCH /v1/storage/disks/{disk_uuid}', {
    description: 'Has another billing account pay for a disk.',
    parameters: {
      disk_uuid,
      billing_account_id: body.required(reference, 'Who pays from now on.', 129072),
    },
    answer: disk,
    refusals: UNKNOWN,
    run: (call, input) => {
      const { id, uuid: named } = findDisk(call.db, call, input.disk_uuid, call.now)
      const account = receivingAccount(call, input.billing_account_id)
      call.db.run('UPDATE disks SET billing_account_id = :account, updated_at = :now WHERE id = :id', {
        id,
        account: account.id,
        now: call.now,
      })
      return diskView(findDisk(call.db, call, named, call.now))
    },
  }),

  endpoint('DELETE /v1/storage/disks/{disk_uuid}', {
    description: 'Deletes a disk that is attached to nothing, and its snapshots.',
    parameters: { disk_uuid },
    status: 204,
    answer: nothing,
    refusals: { ...UNKNOWN, 400: 'The disk is attached.' },
    run: (call, input) => {
      const row = findDisk(call.db, call, input.disk_uuid, call.now)
      if (row.vm_uuid !== null) throw message(400, 'Disk is attached to a virtual machine, detach it first')
      call.db.transaction(() => endDisk(call.db, row.id, call.now))
    },
  }),
]

function chosenSize(asked: number | undefined, source: Source): number {
  const sizeGb = asked ?? source.sizeGb ?? 0
  if (source.sizeGb !== undefined && sizeGb < source.sizeGb) {
    throw invalid({ size_gb: `The disk cannot be smaller than its source's ${source.sizeGb} GB` })
  }
  return sizeGb
}

function sizeProblem(call: Call, sizeGb: number): Problems {
  const problem = diskSizeViolation(call.location, undefined, sizeGb)
  return problem === undefined ? {} : { size_gb: problem }
}
