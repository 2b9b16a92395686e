import type { Vm } from '@/api/vms'
import { formatGb } from '@/lib/sizes'

import type { Erased } from './delete-messages'

/** Its disks go with it, and with each disk its replicas (rules.md, "Rules of behaviour"). */
export function erasedWith({ storage }: Pick<Vm, 'storage'>): Erased {
  const disks = storage ?? []
  const boot = disks.find((disk) => disk.primary === true)
  const replicas = disks.flatMap((disk) => disk.replica ?? [])
  const backups = replicas.filter(({ type }) => type === 'backup').length
  const sizeOf = (gb: number | null | undefined) => (gb == null ? null : formatGb(gb))
  return {
    boot: sizeOf(boot?.size),
    others: disks
      .filter((disk) => disk !== boot)
      .map(({ name, uuid, size }) => [name ?? uuid, sizeOf(size)].filter((part) => part !== null))
      .map(([name = '', size]) => (size === undefined ? name : `${name} (${size})`)),
    snapshots: replicas.length - backups,
    backups,
  }
}
