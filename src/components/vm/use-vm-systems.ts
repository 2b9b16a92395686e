import { useQuery } from '@tanstack/react-query'

import type { Image } from '@/api/images'
import { vmParametersQuery } from '@/api/parameters'
import type { Vm } from '@/api/vms'
import { effectiveConstraints, type Values } from '@/forms/descriptors/effective'
import { hintFor, labelOf } from '@/forms/descriptors/hints'
import { firstChoice } from '@/forms/descriptors/initial-values'
import { checkValues } from '@/forms/descriptors/schema'
import { formMessages } from '@/forms/messages'
import { messagesOf, useMessages } from '@/lib/i18n/catalogue'

import { withImages } from './system-descriptors'
import { vmDescriptors } from './descriptors'
import { vmDialogMessages } from './dialog-messages'
import { systemName } from './facts'

interface System {
  readonly os_name: string
  readonly os_version: string
}

/** What may be installed by the location's rules and its images, what of it is chosen, and why the VM's size does not do for it. */
export function useVmSystems(vm: Vm, plain: Image[] | undefined, apps: Image[] | undefined, asked: System) {
  const t = useMessages(vmDialogMessages).reinstall
  const parameters = useQuery(vmParametersQuery(vm.location))
  const images = [...(plain ?? []), ...(apps ?? [])]
  const rules = vmDescriptors(parameters.data?.items ?? [], ['os_name', 'os_version'])
  const known = plain === undefined && apps === undefined ? rules : withImages(rules, images)
  const valuesOf = (parameter: string, values: Values) => {
    const effective = effectiveConstraints(known, values).find((each) => each.parameter === parameter)
    const list = effective?.constraint.kind === 'enum' ? effective.constraint.values.map(String) : []
    return { list, first: effective === undefined ? '' : firstChoice(effective) }
  }
  const systems = valuesOf('os_name', {})
  const os_name = systems.list.includes(asked.os_name) ? asked.os_name : systems.first
  const versions = valuesOf('os_version', { os_name })
  const os_version = versions.list.includes(asked.os_version) ? asked.os_version : versions.first
  const disk = vm.storage?.find(({ primary }) => primary === true)
  const sizes: Values = { os_name, vcpu: vm.vcpu, ram: vm.memory, disks: disk?.size }
  const sized = vmDescriptors(parameters.data?.items ?? [], ['vcpu', 'ram', 'disks'])
  const wrong = checkValues(
    sized.filter(({ parameter }) => sizes[parameter] != null),
    sizes,
  ).problems
  return {
    isReading: parameters.isPending,
    names: systems.list,
    versions: versions.list,
    chosen: os_name === '' || os_version === '' ? null : { os_name, os_version },
    versionName: (version: string) => {
      const image = images.find((each) => each.os_name === os_name)
      const shown = image?.versions.find((each) => each.os_version === version)?.display_name ?? version
      const isPresent = os_name === vm.os_name && version === vm.os_version
      return isPresent ? t.present(shown) : shown
    },
    problems: Object.entries(wrong).map(([parameter, problem]) =>
      t.unfit(
        systemName({ os_name, os_version }, images),
        labelOf(parameter),
        messagesOf(formMessages).problem(problem, hintFor(parameter)?.unit ?? null, labelOf(parameter)),
      ),
    ),
  }
}
