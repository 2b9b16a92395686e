import type { HostPool } from '@/api/host-pools'
import type { Vm } from '@/api/vms'
import { parseDescriptors, type Descriptor } from '@/forms/descriptors/descriptor'
import { withGuestLimits } from '@/forms/descriptors/guest-limits'

import { documented } from './documented'

/**
 * What may be written into these parameters of a VM that exists. `parameters` are those of its location (reference, "VM parameters"),
 * made for new VMs: what a new one may leave out must be filled in here. The limits of its own server class hold besides. `atLeast` are
 * minima that follow from what there is: a disk does not shrink.
 */
export function vmDescriptors(
  parameters: readonly unknown[],
  names: readonly string[],
  hostPool?: HostPool,
  atLeast: Readonly<Record<string, number>> = {},
): Descriptor[] {
  // A user that exists may have any name: the rule for new ones refuses root.
  const rules = parseDescriptors(parameters).filter(({ parameter }) => parameter !== 'username')
  const described = withFurtherDisk(withGuestLimits(rules, hostPool?.guest_limits))
  return names.flatMap((name) => {
    const descriptor = described.find(({ parameter }) => parameter === name) ?? documented(name, true)
    return descriptor === null ? [] : [withMinimum(mandatory(descriptor), atLeast[name])]
  })
}

/** `disks` describes boot disks: a further one is bounded by the same maximum, but need not hold a system, and no minimum is told. */
function withFurtherDisk(descriptors: readonly Descriptor[]): readonly Descriptor[] {
  const boot = descriptors.find(({ parameter }) => parameter === 'disks')
  if (boot === undefined) return descriptors
  const properties = { ...boot.properties, min: undefined, default: undefined }
  const bounds = boot.bounds && { ...boot.bounds, min: null }
  return [...descriptors, { ...boot, parameter: 'size_gb', properties, bounds, limitedBy: null, limits: [] }]
}

function withMinimum(descriptor: Descriptor, min: number | undefined): Descriptor {
  if (min === undefined) return descriptor
  return { ...descriptor, properties: { ...descriptor.properties, min } }
}

function mandatory(descriptor: Descriptor): Descriptor {
  return {
    ...descriptor,
    properties: { ...descriptor.properties, mandatory: true },
    limits: descriptor.limits.map((limit) => ({
      ...limit,
      properties: { ...limit.properties, mandatory: true },
    })),
    ignoreFor: [],
  }
}

/** The values that limits of other parameters depend on; they are part of the form, but not to be changed. */
export function fixedValues(vm: Vm): Record<string, string> {
  return {
    os_name: vm.os_name ?? '',
    os_version: vm.os_version ?? '',
    designated_pool_uuid: vm.designated_pool_uuid ?? '',
  }
}
