import { useMessages } from '@/lib/i18n/catalogue'
import { parseInstant } from '@/lib/instant'
import { formatGb } from '@/lib/sizes'
import { capitalised } from '@/lib/words'
import { Notice } from '@/ui/notice'
import { State } from '@/ui/state'

import { ScrollList } from './bulk/scroll-list'
import { vmDialogMessages } from './vm/dialog-messages'
import { replicaName } from './vm/replicas'

interface ErasedReplica {
  readonly uuid: string
  /** `snapshot` or `backup`. */
  readonly kind: string
  readonly created_at: string | null | undefined
  readonly gb: number | null | undefined
}

interface ErasedDiskProps {
  gb: number | null | undefined
  replicas: readonly ErasedReplica[]
  /** One more is being taken. */
  isSnapshotted: boolean
}

/** What dies with a disk, each of its snapshots and backups by name. */
export function ErasedDisk({ gb, replicas, isSnapshotted }: ErasedDiskProps) {
  const t = useMessages(vmDialogMessages).deleteDisk
  const rows = replicas
    .map((replica) => ({ ...replica, taken: parseInstant(replica.created_at) }))
    .toSorted((a, b) => (b.taken ?? -Infinity) - (a.taken ?? -Infinity))
  const count = rows.length + (isSnapshotted ? 1 : 0)
  return (
    <>
      <Notice tone="bad">{t.erased(gb == null ? null : formatGb(gb), count)}</Notice>
      {isSnapshotted && (
        <Notice tone="wait" live>
          {t.waitForSnapshot}
        </Notice>
      )}
      {count > 0 && (
        <section className="grid min-w-0 gap-1.5">
          <h3>{t.replicas}</h3>
          <ScrollList label={t.replicas}>
            {isSnapshotted && (
              <li>
                <State kind="pending">{t.snapshotNow}</State>
              </li>
            )}
            {rows.map((row) => (
              <li key={row.uuid} className="flex flex-wrap justify-between gap-x-3">
                {capitalised(replicaName(row))}
                {row.gb != null && <span className="num text-muted">{formatGb(row.gb)}</span>}
              </li>
            ))}
          </ScrollList>
        </section>
      )}
    </>
  )
}
