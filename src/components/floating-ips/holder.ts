import type { AddressHolder, FloatingIp } from '@/api/floating-ips'
import type { LoadBalancer } from '@/api/load-balancers'
import type { Vm } from '@/api/vms'
import { balancerName } from '@/components/load-balancers/balancer-name'

/** What an address is assigned to. */
export interface Holder {
  readonly kind: AddressHolder['kind'] | 'service'
  readonly uuid: string
  /** Null: it is not among the things that are known. */
  readonly name: string | null
}

/**
 * Found by its uuid: the type that stands beside it is not to be trusted, as the reference itself calls a VM a "service" there. Null:
 * the address is assigned to nothing.
 */
export function holderOf(
  ip: Pick<FloatingIp, 'assigned_to' | 'assigned_to_resource_type'>,
  vms: readonly Pick<Vm, 'uuid' | 'name'>[],
  balancers: readonly Pick<LoadBalancer, 'uuid' | 'display_name'>[],
): Holder | null {
  const uuid = ip.assigned_to
  if (uuid == null || uuid === '') return null
  const vm = vms.find((each) => each.uuid === uuid)
  if (vm !== undefined) return { kind: 'vm', uuid, name: vm.name.trim() || uuid }
  const balancer = balancers.find((each) => each.uuid === uuid)
  if (balancer !== undefined) return { kind: 'load_balancer', uuid, name: balancerName(balancer) }
  switch (ip.assigned_to_resource_type) {
    case 'virtual_machine':
      return { kind: 'vm', uuid, name: null }
    case 'load_balancer':
      return { kind: 'load_balancer', uuid, name: null }
    default:
      return { kind: 'service', uuid, name: null }
  }
}

/** As the writes want it. What is only called a service was assigned like a VM. */
export function asTarget({ kind, uuid, name }: Holder): AddressHolder {
  return { kind: kind === 'load_balancer' ? kind : 'vm', uuid, name: name ?? uuid }
}
