import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

import { disksQuery, type Disk } from '@/api/disks'
import { FoundError } from '@/api/found-error'
import type { ListOf } from '@/api/list'
import { vmListQuery, type Vm } from '@/api/vms'
import { messagesOf } from '@/lib/i18n/catalogue'
import { formatDate, parseInstant } from '@/lib/instant'
import { formatGb } from '@/lib/sizes'

import { shortId } from './disks/disk-name'
import { unattachedDiskMessages } from './unattached-messages'

/** The disks that no VM has: a disk does not say where it is attached, the VMs do. */
export function unattachedDisks(disks: readonly Disk[], vms: readonly Pick<Vm, 'storage'>[]): Disk[] {
  const attached = new Set(vms.flatMap(({ storage }) => storage ?? []).map(({ uuid }) => uuid))
  return disks.filter(({ uuid }) => !attached.has(uuid))
}

/**
 * Whether the VMs of a location tell of every disk who has it. One that could not be read, or came without its disks, may have any of
 * those that seem free: none must be offered for deletion then.
 */
export function tellsAttachments({ items, malformed }: ListOf<Pick<Vm, 'storage'>>): boolean {
  return malformed === 0 && items.every(({ storage }) => storage != null)
}

/** Reads them; as one reading, since neither half of it tells anything. */
export function useUnattachedDisks(slug: string) {
  const disks = useQuery(disksQuery(slug))
  const vms = useQuery(vmListQuery(slug))
  const isTold = vms.data === undefined || tellsAttachments(vms.data)
  const data = useMemo(
    () => (isTold ? disks.data && vms.data && unattachedDisks(disks.data.items, vms.data.items) : undefined),
    [isTold, disks.data, vms.data],
  )
  return {
    data,
    isPending: disks.isPending || vms.isPending,
    isFetching: disks.isFetching || vms.isFetching,
    error:
      data === undefined
        ? (disks.error ??
          vms.error ??
          (isTold ? null : new FoundError(messagesOf(unattachedDiskMessages).untold)))
        : null,
    refetch: () => Promise.all([disks.refetch(), vms.refetch()]),
  }
}

/** "60 GB, 3d91aa31": where when it was made stands beside. */
export function diskShortLabel({ size_gb: gb, uuid }: Disk): string {
  return messagesOf(unattachedDiskMessages).named(gb == null ? null : formatGb(gb), null, shortId(uuid))
}

/** "60 GB, made on 12 Mar 2024, 3d91aa31-…": a disk has no name. */
export function diskLabel({ size_gb: gb, created_at: made, uuid }: Disk): string {
  const at = parseInstant(made)
  return messagesOf(unattachedDiskMessages).named(
    gb == null ? null : formatGb(gb),
    at === null ? null : formatDate(at),
    uuid,
  )
}
