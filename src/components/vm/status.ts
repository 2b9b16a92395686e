import { isInTransition, type Vm } from '@/api/vms'
import { messagesOf } from '@/lib/i18n/catalogue'
import type { StateKind } from '@/ui/state'

import { vmMessages } from './messages'

export interface VmState {
  /** The shape, for `State` of the design system. */
  readonly kind: StateKind
  /** The word beside it; a status that nobody has seen before is shown as it is. */
  readonly word: string
}

/** How a VM's state looks: a shape and a word, never colour alone (design, "Looks"). */
export function vmState(vm: Pick<Vm, 'status'>): VmState {
  const status = vm.status.toLowerCase()
  const words: Record<string, string> = messagesOf(vmMessages).states
  const word = words[status] ?? vm.status.charAt(0).toUpperCase() + vm.status.slice(1)
  if (status === 'running') return { kind: 'good', word }
  if (status === 'stopped' || status === 'deleted') return { kind: 'off', word }
  if (isInTransition(vm)) return { kind: 'pending', word }
  return { kind: status === 'failed' || status === 'error' ? 'failed' : 'due', word }
}
