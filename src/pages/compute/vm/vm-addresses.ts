import type { FloatingIp } from '@/api/floating-ips'
import type { Network } from '@/api/networks'
import type { Vm } from '@/api/vms'

/* What other calls know of a VM: its public addresses and its network are not on the VM itself (rules.md, "Payloads"). */

export function floatingIpsOf(vm: Pick<Vm, 'uuid'>, floatingIps: readonly FloatingIp[]): FloatingIp[] {
  return floatingIps.filter((ip) => ip.assigned_to === vm.uuid)
}

export function addressesOf(vm: Pick<Vm, 'uuid'>, floatingIps: readonly FloatingIp[]): string[] {
  return floatingIpsOf(vm, floatingIps).map(({ address }) => address)
}

export function networksOf(vm: Pick<Vm, 'uuid'>, networks: readonly Network[]): Network[] {
  return networks.filter(({ vm_uuids: uuids }) => uuids?.includes(vm.uuid) ?? false)
}
