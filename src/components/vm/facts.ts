import type { FloatingIp } from '@/api/floating-ips'
import type { Image } from '@/api/images'
import type { Vm, VmStorage } from '@/api/vms'
import { messagesOf } from '@/lib/i18n/catalogue'
import { formatMb } from '@/lib/sizes'

import { vmMessages } from './messages'

/** What the service calls the system of a VM that was made of a disk. */
const CUSTOM = '_custom'

/** "Ubuntu 24.04": the provider's own words for a VM's system, or the API's where it names none. */
export function systemName(
  vm: Pick<Vm, 'os_name' | 'os_version'>,
  images: readonly Image[] | undefined,
): string {
  const name = vm.os_name ?? ''
  const version = vm.os_version ?? ''
  // Made of a disk: the service cannot know what is on it.
  if (name === CUSTOM) return messagesOf(vmMessages).ownSystem
  const image = images?.find((candidate) => candidate.os_name === name)
  const shownVersion =
    image?.versions.find((candidate) => candidate.os_version === version)?.display_name ?? version
  const shownName = image?.display_name ?? name.charAt(0).toUpperCase() + name.slice(1)
  return `${shownName} ${shownVersion}`.trim()
}

/** "4 × 8 GB": cores and memory, as a list shows them. Empty when the API left them out. */
export function sizeName(vm: Pick<Vm, 'vcpu' | 'memory'>): string {
  if (vm.vcpu == null || vm.memory == null) return ''
  return messagesOf(vmMessages).size(vm.vcpu, formatMb(vm.memory))
}

/** The floating IPs of each VM by its uuid. Usually one; the API allows more. */
export function addressesByVm(floatingIps: readonly FloatingIp[]): Map<string, string[]> {
  const byVm = new Map<string, string[]>()
  for (const { address, assigned_to: vm } of floatingIps) {
    if (vm == null) continue
    const known = byVm.get(vm)
    if (known === undefined) byVm.set(vm, [address])
    else known.push(address)
  }
  return byVm
}

export function isWindows({ os_name: osName }: Pick<Vm, 'os_name'>): boolean {
  return /^windows/i.test(osName ?? '')
}

/** The one that it boots from, or where none is said to be, its first. */
export const bootDiskOf = ({ storage }: Pick<Vm, 'storage'>): VmStorage | undefined =>
  storage?.find(({ primary }) => primary === true) ?? storage?.[0]

/** "vda": what its system calls the disk. */
export const diskName = ({ name, uuid }: Pick<VmStorage, 'name' | 'uuid'>): string => name ?? uuid
