import type { Vm } from '@/api/vms'
import { wholeDays } from '@/lib/instant'

import { replicasOf } from './replicas'

/** A VM that nothing recent could bring back. Times are epoch milliseconds. */
export interface Unprotected {
  readonly vm: Vm
  /** Its automatic backups are off; they are on, but the last one is too old; they are on, and the first is still to come. */
  readonly why: 'off' | 'old' | 'first'
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
      const last = replicas.find(({ kind }) => kind === 'backup')
      if (last === undefined) return [{ vm, why: 'first', last: null }]
      if (last.taken === null || wholeDays(last.taken, now) < TOO_OLD_DAYS) return []
      return [{ vm, why: 'old', last: last.taken }]
    })
    .toSorted((a, b) => rank(a) - rank(b) || (a.last ?? 0) - (b.last ?? 0))
}

/** Of those, the ones about which something is to be done: a first backup comes by itself. */
export function toProtectIn(vms: readonly Vm[], now: number): Unprotected[] {
  return unprotectedIn(vms, now).filter(({ why }) => why !== 'first')
}

function rank({ why, last }: Unprotected): number {
  if (why === 'first') return 2
  return last === null ? 0 : 1
}
