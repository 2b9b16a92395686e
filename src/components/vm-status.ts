import { isInTransition, type Vm } from '@/api/vms'
import { messagesOf } from '@/lib/i18n/catalogue'

import { vmMessages } from './vm-messages'

export type Shape = 'running' | 'stopped' | 'pending' | 'failed'

export interface VmState {
  readonly shape: Shape
  /** The word beside the shape; a status that nobody has seen before is shown as it is. */
  readonly word: string
}

/** How a VM's state looks: a shape and a word, never colour alone (design, "Looks"). */
export function vmState(vm: Pick<Vm, 'status'>): VmState {
  const status = vm.status.toLowerCase()
  const words: Record<string, string> = messagesOf(vmMessages).states
  const word = words[status] ?? capitalised(vm.status)
  if (status === 'running') return { shape: 'running', word }
  if (status === 'stopped' || status === 'deleted') return { shape: 'stopped', word }
  return { shape: isInTransition(vm) ? 'pending' : 'failed', word }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
