import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

import { disksQuery, type Disk } from '@/api/disks'
import { vmListQuery, type Vm } from '@/api/vms'
import { messagesOf } from '@/lib/i18n/catalogue'
import { formatDate, parseInstant } from '@/lib/instant'
import { formatGb } from '@/lib/sizes'

import { shortId } from './disks/disk-name'
import { vmDialogMessages } from './vm/dialog-messages'

/** The disks that no VM has: a disk does not say where it is attached, the VMs do. */
export function unattachedDisks(disks: readonly Disk[], vms: readonly Pick<Vm, 'storage'>[]): Disk[] {
  const attached = new Set(vms.flatMap(({ storage }) => storage ?? []).map(({ uuid }) => uuid))
  return disks.filter(({ uuid }) => !attached.has(uuid))
}

/** Reads them; as one reading, since neither half of it tells anything. */
export function useUnattachedDisks(slug: string) {
  const disks = useQuery(disksQuery(slug))
  const vms = useQuery(vmListQuery(slug))
  const data = useMemo(
    () => disks.data && vms.data && unattachedDisks(disks.data.items, vms.data.items),
    [disks.data, vms.data],
  )
  return {
    data,
    isPending: disks.isPending || vms.isPending,
    isFetching: disks.isFetching || vms.isFetching,
    error: data === undefined ? (disks.error ?? vms.error) : null,
    refetch: () => Promise.all([disks.refetch(), vms.refetch()]),
  }
}

/** "60 GB, 3d91aa31": where when it was made stands beside. */
export function diskShortLabel({ size_gb: gb, uuid }: Disk): string {
  return messagesOf(vmDialogMessages).attachDisk.named(gb == null ? null : formatGb(gb), null, shortId(uuid))
}

/** "60 GB, made on 12 Mar 2024, 3d91aa31-…": a disk has no name. */
export function diskLabel({ size_gb: gb, created_at: made, uuid }: Disk): string {
  const at = parseInstant(made)
  return messagesOf(vmDialogMessages).attachDisk.named(
    gb == null ? null : formatGb(gb),
    at === null ? null : formatDate(at),
    uuid,
  )
}
