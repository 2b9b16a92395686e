import { isInTransition, type Vm, type VmStorage } from '@/api/vms'
import { messagesOf } from '@/lib/i18n/catalogue'

import { vmMessages } from './messages'

/** Null: it can be done now. A text: it cannot, and this is why. */
export type WhyNot = string | null

type StateOf = Pick<Vm, 'status' | 'name'>

const reasons = () => messagesOf(vmMessages).cannot

/** What is known of these the panel says by itself; of a state that nobody has seen before the service judges. */
const KNOWN = new Set(['running', 'stopped', 'failed', 'error', 'deleted'])

function inState(vm: StateOf, needed: 'running' | 'stopped', reason: () => string): WhyNot {
  const status = vm.status.toLowerCase()
  if (status === needed) return null
  if (isInTransition(vm)) return reasons().inTransition(status)
  return KNOWN.has(status) ? reason() : null
}

/** The service changes nothing about a VM that is on its way from one state to another. */
function atRest(vm: StateOf): WhyNot {
  return isInTransition(vm) ? reasons().inTransition(vm.status.toLowerCase()) : null
}

/** Running or stopped: what is done while it is stopped stops it first and starts it again after. */
function onOrOff(vm: StateOf, reason: () => string): WhyNot {
  const status = vm.status.toLowerCase()
  return status === 'running' || status === 'stopped' ? null : (atRest(vm) ?? reason())
}

/**
 * What can be done with a VM now: the one home of these rules (rules.md, "Rules of behaviour"), shared by the row menu, the VM's page,
 * the bulk bar and the command palette. Each answers null or the reason why not.
 */
export const vmCan = {
  start: (vm: StateOf): WhyNot =>
    inState(vm, 'stopped', () =>
      vm.status.toLowerCase() === 'running' ? reasons().alreadyRunning : reasons().notStopped,
    ),
  stop: (vm: StateOf): WhyNot => inState(vm, 'running', () => reasons().notRunning),
  /** A guest that hangs in its shutdown is what cutting the power is for. */
  forceStop: (vm: StateOf): WhyNot =>
    vm.status.toLowerCase() === 'stopping' ? null : inState(vm, 'running', () => reasons().notRunning),
  restart: (vm: StateOf): WhyNot => inState(vm, 'running', () => reasons().notRunning),
  /** It boots from outside its disks, so it is stopped first where it runs (reference, "Boot VM in rescue mode"). */
  rescue: (vm: StateOf): WhyNot => onOrOff(vm, () => reasons().rescueNotAtRest),
  rename: atRest,
  /** Sizes change only while the VM is stopped (reference, "Modify VM"): it is stopped for it where it runs. */
  resize: (vm: StateOf): WhyNot => onOrOff(vm, () => reasons().notAtRest),
  /** The guest itself changes it, so it must run (reference, "Change Password"). */
  changePassword: (vm: StateOf): WhyNot => inState(vm, 'running', () => reasons().passwordNeedsRunning),
  reinstall: atRest,
  clone: atRest,
  /** Restores a disk from one of its replicas. */
  rebuild: atRest,
  deleteReplica: atRest,
  snapshot: (vm: StateOf & Pick<Vm, 'storage'>): WhyNot =>
    atRest(vm) ?? ((vm.storage ?? []).length === 0 ? reasons().noDisk : null),
  backupsOn: (vm: StateOf & Pick<Vm, 'backup'>): WhyNot =>
    atRest(vm) ?? (vm.backup === true ? reasons().backupsOn : null),
  backupsOff: (vm: StateOf & Pick<Vm, 'backup'>): WhyNot =>
    atRest(vm) ?? (vm.backup === true ? null : reasons().backupsOff),
  moveToAccount: atRest,
  addDisk: atRest,
  attachDisk: atRest,
  delete: atRest,
}

type DiskOf = Pick<VmStorage, 'primary'>

/** A boot disk can be neither detached nor deleted (rules.md, "Rules of behaviour"). */
const extraOnly = (vm: StateOf, disk: DiskOf): WhyNot =>
  disk.primary === true ? reasons().bootDisk : atRest(vm)

/** What can be done now with a disk of a VM. */
export const vmDiskCan = {
  grow: (vm: StateOf, _disk: DiskOf): WhyNot => atRest(vm),
  snapshot: (vm: StateOf, _disk: DiskOf): WhyNot => atRest(vm),
  detach: extraOnly,
  delete: extraOnly,
}
