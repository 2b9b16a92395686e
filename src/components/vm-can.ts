import { isInTransition, type Vm } from '@/api/vms'
import { messagesOf } from '@/lib/i18n/catalogue'

import { vmMessages } from './vm-messages'

/** Null: it can be done now. A text: it cannot, and this is why. */
export type WhyNot = string | null

type StateOf = Pick<Vm, 'status' | 'name'>

const reasons = () => messagesOf(vmMessages).cannot

function inState(vm: StateOf, needed: 'running' | 'stopped', reason: () => string): WhyNot {
  const status = vm.status.toLowerCase()
  if (status === needed) return null
  return isInTransition(vm) ? reasons().inTransition(status) : reason()
}

/**
 * What can be done with a VM now: the one home of these rules (rules.md, "Rules of behaviour"), shared by the row menu, the VM's page
 * and the bulk bar. Each answers null or the reason why not.
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
  rename: (vm: StateOf): WhyNot =>
    isInTransition(vm) ? reasons().inTransition(vm.status.toLowerCase()) : null,
  /** Sizes change only while the VM is stopped (reference, "Modify VM"). */
  resize: (vm: StateOf): WhyNot => inState(vm, 'stopped', () => reasons().resizeNeedsStop),
  /** The guest itself changes it, so it must run (reference, "Change Password"). */
  changePassword: (vm: StateOf): WhyNot => inState(vm, 'running', () => reasons().passwordNeedsRunning),
  delete: (vm: StateOf): WhyNot =>
    isInTransition(vm) ? reasons().inTransition(vm.status.toLowerCase()) : null,
}
