import type { Vm } from '@/api/vms'
import { parseInstant } from '@/lib/instant'

/** A snapshot or backup with the disk that it was taken of. */
export interface VmReplicaRow {
  readonly uuid: string
  /** The reference knows two types; any other is shown as it is. */
  readonly kind: string
  /** The disk's name in the system, or its uuid. */
  readonly disk: string
  /** Epoch milliseconds. */
  readonly taken: number | null
  /** GB. */
  readonly size: number | null
}

/** The replicas of all disks of a VM, the newest first; one without a time comes last. */
export function replicasOf({ storage }: Pick<Vm, 'storage'>): VmReplicaRow[] {
  return (storage ?? [])
    .flatMap((disk) =>
      (disk.replica ?? []).map((replica) => ({
        uuid: replica.uuid,
        kind: replica.type ?? 'snapshot',
        disk: disk.name ?? disk.uuid,
        taken: parseInstant(replica.created_at),
        size: replica.size ?? null,
      })),
    )
    .toSorted((a, b) => (b.taken ?? -Infinity) - (a.taken ?? -Infinity))
}
