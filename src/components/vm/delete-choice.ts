import type { QueryClient } from '@tanstack/react-query'

import { disksQuery, type Disk } from '@/api/disks'
import { floatingIpsQuery, type FloatingIp } from '@/api/floating-ips'
import type { Vm } from '@/api/vms'

/** What goes in the same go as the VMs: keys of `addressKey` and `diskKey`. */
export type Chosen = readonly string[]

type VmPlace = Pick<Vm, 'location' | 'uuid'>

export const addressKey = ({ location, address }: Pick<FloatingIp, 'location' | 'address'>) =>
  `address/${location}/${address}`
export const diskKey = ({ location, uuid }: Pick<Disk, 'location' | 'uuid'>) => `disk/${location}/${uuid}`

/** Each location once. */
export function placesOf(vms: readonly VmPlace[]): string[] {
  return [...new Set(vms.map(({ location }) => location))]
}

/** The chosen addresses of a VM, as the dialog read them. */
export function chosenAddresses(client: QueryClient, vm: VmPlace, chosen: Chosen): string[] {
  const ips = client.getQueryData(floatingIpsQuery(vm.location).queryKey)?.items ?? []
  return ips
    .filter((ip) => ip.assigned_to === vm.uuid && chosen.includes(addressKey(ip)))
    .map(({ address }) => address)
}

/** The chosen disks of the locations of these VMs, as the dialog read them. */
export function chosenDisks(client: QueryClient, vms: readonly VmPlace[], chosen: Chosen): Disk[] {
  return placesOf(vms)
    .flatMap((slug) => client.getQueryData(disksQuery(slug).queryKey)?.items ?? [])
    .filter((disk) => chosen.includes(diskKey(disk)))
}

/** With it taken in, or out. */
export function toggled(chosen: Chosen, keys: readonly string[], isIn: boolean): Chosen {
  const others = chosen.filter((key) => !keys.includes(key))
  return isIn ? [...others, ...keys] : others
}
