import type { Vm } from '@/api/vms'

export interface ErasedWithAll {
  readonly disks: number
  /** Of the disks together. */
  readonly gb: number
  readonly snapshots: number
  readonly backups: number
  readonly running: number
}

/** What dies with these VMs: their disks, and with each disk its replicas (rules.md, "Rules of behaviour"). */
export function erasedWithAll(vms: readonly Pick<Vm, 'status' | 'storage'>[]): ErasedWithAll {
  const disks = vms.flatMap(({ storage }) => storage ?? [])
  const replicas = disks.flatMap(({ replica }) => replica ?? [])
  const backups = replicas.filter(({ type }) => type === 'backup').length
  return {
    disks: disks.length,
    gb: disks.reduce((sum, { size }) => sum + (size ?? 0), 0),
    snapshots: replicas.length - backups,
    backups,
    running: vms.filter(({ status }) => status.toLowerCase() === 'running').length,
  }
}
