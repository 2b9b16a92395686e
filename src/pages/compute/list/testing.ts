import type { Vm } from '@/api/vms'
import type { VmRow } from '@/components/vm/inventory'
import { pricer } from '@/lib/pricing'
import { prepare } from '@/lib/search'

const prices = pricer([{ resourceType: 'CPU', price: 0.01 }])

/** A row of the list, for tests. `monthlyCores`: what it costs, in cores of a price list that knows nothing else. */
export function rowOf(
  vm: Partial<Vm> & { name: string },
  more: Partial<Omit<VmRow, 'vm'>> & { monthlyCores?: number } = {},
): VmRow {
  const { monthlyCores, ...rest } = more
  const whole: Vm = { uuid: vm.name, location: 'cyc01', status: 'running', ...vm }
  const system = [whole.os_name, whole.os_version].filter(Boolean).join(' ')
  return {
    id: `${whole.location}/${whole.uuid}`,
    vm: whole,
    system,
    publicAddresses: [],
    created: null,
    estimate:
      monthlyCores === undefined
        ? null
        : prices.vm({ vcpu: monthlyCores, memoryMb: 0, disksGb: [], running: true }),
    searchText: prepare([whole.name, whole.uuid, system]),
    ...rest,
  }
}
