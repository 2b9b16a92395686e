import type { Vm } from '@/api/vms'

/** After its deletion it may still be answered (rules.md, "Observed"). */
export function isDeleted(vm: Vm): boolean {
  return vm.status.toLowerCase() === 'deleted' || vm['is_deleted'] === true
}
