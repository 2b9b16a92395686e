import type { Vm } from '@/api/vms'
import { parseInstant, wholeDays } from '@/lib/instant'

import { replicasOf, type VmReplicaRow } from './replicas'

/** A VM that nothing recent could bring back. Times are epoch milliseconds. */
export interface Unprotected {
  readonly vm: Vm
  /**
   * Its automatic backups are off; they are on, but the last one is too old; they have been on for long, and none ever came; they are on,
   * and the first is still to come.
   */
  readonly why: 'off' | 'old' | 'never' | 'first'
  /** Of its newest snapshot or backup; of its newest backup where that is too old. */
  readonly last: number | null
}

/** Backups are taken every day: where a week brought none, something is wrong. */
const TOO_OLD_DAYS = 7

/** Nothing to lose yet, or any more. */
const EMPTY = new Set(['creating', 'deleting', 'deleted'])

/**
 * The one place that says which VMs are not protected: the list of snapshots, the protection board and the overview go by it. Those that nothing at all could bring back come first, those whose first backup is only a matter of time last.
 */
export function unprotectedIn(vms: readonly Vm[], now: number): Unprotected[] {
  return vms
    .flatMap((vm): Unprotected[] => {
      if (EMPTY.has(vm.status.toLowerCase())) return []
      const replicas = replicasOf(vm)
      if (vm.backup !== true) return [{ vm, why: 'off', last: replicas[0]?.taken ?? null }]
      const backups = replicas.filter(({ kind }) => kind === 'backup')
      if (backups.length === 0) return [{ vm, why: isLongSet(vm, now) ? 'never' : 'first', last: null }]
      const last = oldestOfLast(backups)
      if (last === null || wholeDays(last, now) < TOO_OLD_DAYS) return []
      return [{ vm, why: 'old', last }]
    })
    .toSorted((a, b) => rank(a) - rank(b) || (a.last ?? 0) - (b.last ?? 0))
}

/** Of each disk that was ever backed up the last backup, and of these the oldest: what is on that disk is lost since. */
function oldestOfLast(newestFirst: readonly VmReplicaRow[]): number | null {
  const last = new Map<string, number | null>()
  for (const { diskUuid, taken } of newestFirst) if (!last.has(diskUuid)) last.set(diskUuid, taken)
  const known = [...last.values()].filter((taken) => taken !== null)
  return known.length === 0 ? null : Math.min(...known)
}

/** When backups were switched on nobody says, but it was no later than the VM was last changed. */
function isLongSet({ created_at, updated_at }: Vm, now: number): boolean {
  const since = parseInstant(updated_at) ?? parseInstant(created_at)
  return since !== null && wholeDays(since, now) >= TOO_OLD_DAYS
}

/** Of those, the ones about which something is to be done: a first backup comes by itself. */
export function toProtectIn(vms: readonly Vm[], now: number): Unprotected[] {
  return unprotectedIn(vms, now).filter(({ why }) => why !== 'first')
}

function rank({ why, last }: Unprotected): number {
  if (why === 'first') return 2
  return last === null ? 0 : 1
}
