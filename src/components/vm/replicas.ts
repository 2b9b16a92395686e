import type { Vm } from '@/api/vms'
import { messagesOf } from '@/lib/i18n/catalogue'
import { formatDateTime, parseInstant } from '@/lib/instant'

import { replicaKind } from './configuration'
import { vmDialogMessages } from './dialog-messages'

/** A snapshot or backup with the disk that it was taken of. */
export interface VmReplicaRow {
  readonly uuid: string
  /** The reference knows two types; any other is shown as it is. */
  readonly kind: string
  /** The disk's name in the system, or its uuid. */
  readonly disk: string
  readonly diskUuid: string
  /** A new VM can be made of it: it holds a system. */
  readonly isOfBootDisk: boolean
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
        kind: replicaKind(replica),
        disk: disk.name ?? disk.uuid,
        diskUuid: disk.uuid,
        isOfBootDisk: disk.primary === true,
        taken: parseInstant(replica.created_at),
        size: replica.size ?? null,
      })),
    )
    .toSorted((a, b) => (b.taken ?? -Infinity) - (a.taken ?? -Infinity))
}

/** In the middle of a sentence: "the snapshot of 12 Mar 2024, 09:41". */
export function replicaName({ kind, taken }: Pick<VmReplicaRow, 'kind' | 'taken'>): string {
  const t = messagesOf(vmDialogMessages).replica
  if (taken === null) return t.undated(kind)
  return t.dated(kind, formatDateTime(taken))
}
