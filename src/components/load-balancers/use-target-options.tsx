import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

import { networksQuery } from '@/api/networks'
import { vmListQuery } from '@/api/vms'
import type { PickerOption } from '@/components/pickers/option-list'
import { vmState } from '@/components/vm/status'
import { compareText } from '@/lib/sort'
import { State } from '@/ui/state'

/** The VMs of a private network, to be picked as targets. While the networks are not known, those of the whole location. */
export function useTargetOptions(location: string, networkUuid: string | null | undefined) {
  const vms = useQuery(vmListQuery(location))
  const networks = useQuery(networksQuery(location))
  const members = networks.data?.items.find(({ uuid }) => uuid === networkUuid)?.vm_uuids
  const options = useMemo((): PickerOption[] => {
    const inside = members == null ? null : new Set(members)
    return (vms.data?.items ?? [])
      .filter(({ uuid }) => inside === null || inside.has(uuid))
      .toSorted((a, b) => compareText(a.name, b.name))
      .map((vm) => {
        const { kind, word } = vmState(vm)
        return {
          value: vm.uuid,
          label: vm.name.trim() || vm.uuid,
          address: vm.private_ipv4 ?? undefined,
          aside: <State kind={kind}>{word}</State>,
        }
      })
  }, [vms.data, members])
  return { vms, options }
}
