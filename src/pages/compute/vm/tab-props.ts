import type { Vm } from '@/api/vms'
import type { VmAction } from '@/components/vm/actions'

export interface VmTabProps {
  vm: Vm
  actions: readonly VmAction[]
}
