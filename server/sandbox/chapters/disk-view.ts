import { z } from 'zod'

import { models } from '../contract/answers.ts'
import { offsetTime } from '../formats.ts'
import type { DiskRow, ReplicaRow } from '../state/disks.ts'

const exampleDisk = {
  uuid: 'cef3a629-89b0-40ec-986b-4b6e831f9b64',
  status: 'Active',
  user_id: 28,
  billing_account_id: 129552,
  size_gb: 30,
  source_image_type: 'OS_BASE' as const,
  source_image: 'ubuntu_20.04',
  created_at: '2022-08-25T09:26:21.171+0000',
  updated_at: '2022-08-25T09:26:32.857+0000',
}

export const disk = z
  .object({
    uuid: z.string(),
    status: z.string(),
    user_id: z.int(),
    billing_account_id: z.int(),
    size_gb: z.int(),
    source_image_type: z.enum(['OS_BASE', 'DISK', 'SNAPSHOT', 'EMPTY']),
    source_image: z.string().optional(),
    created_at: z.string(),
    updated_at: z.string(),
  })
  .register(models, {
    id: 'Disk',
    description: 'A disk by itself, attached or not.',
    examples: [exampleDisk],
  })

export const diskWithSnapshots = disk
  .extend({
    snapshots: z.array(
      z.object({ uuid: z.string(), sizeGb: z.int(), created_at: z.string(), disk_uuid: z.string() }),
    ),
  })
  .register(models, {
    id: 'DiskWithSnapshots',
    examples: [
      {
        ...exampleDisk,
        snapshots: [
          {
            uuid: '8ae9b8e2-54b5-4163-b692-1327ec39ce35',
            sizeGb: 20,
            created_at: '2022-09-02T01:31:51.065+0000',
            disk_uuid: 'cef3a629-89b0-40ec-986b-4b6e831f9b64',
          },
        ],
      },
    ],
  })

export function diskView(row: DiskRow): z.input<typeof disk> {
  return {
    uuid: row.uuid,
    status: 'Active',
    user_id: row.user_id,
    billing_account_id: row.billing_account_id,
    size_gb: row.size_gb,
    source_image_type: row.source_image_type,
    ...(row.source_image !== null && { source_image: row.source_image }),
    created_at: offsetTime(row.created_at),
    updated_at: offsetTime(row.updated_at ?? row.created_at),
  }
}

export function diskWithSnapshotsView(
  row: DiskRow,
  replicas: readonly ReplicaRow[],
): z.input<typeof diskWithSnapshots> {
  const { uuid, status, ...rest } = diskView(row)
  const snapshots = replicas
    .filter((replica) => replica.type === 'snapshot')
    .map((snapshot) => ({
      uuid: snapshot.uuid,
      sizeGb: snapshot.size_gb,
      created_at: offsetTime(snapshot.created_at),
      disk_uuid: snapshot.disk_uuid,
    }))
  return { uuid, status, snapshots, ...rest }
}
