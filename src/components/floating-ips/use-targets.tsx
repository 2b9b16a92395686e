import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

import { floatingIpsQuery } from '@/api/floating-ips'
import { loadBalancersQuery } from '@/api/load-balancers'
import { vmListQuery } from '@/api/vms'
import { balancerName } from '@/components/load-balancers/balancer-name'
import type { PickerOption } from '@/components/pickers/option-list'
import { vmState } from '@/components/vm/status'
import { useMessages } from '@/lib/i18n/catalogue'
import { compareText } from '@/lib/sort'
import { State } from '@/ui/state'

import { floatingIpCan } from './can'
import type { Holder } from './holder'
import { floatingIpMessages } from './messages'

/** Everything in a location that a floating IP can be assigned to. `present` holds it now and is no choice. */
export function useTargets(location: string, present: Holder | null) {
  const t = useMessages(floatingIpMessages).targets
  const vms = useQuery(vmListQuery(location))
  const balancers = useQuery(loadBalancersQuery(location))
  const floatingIps = useQuery(floatingIpsQuery(location))
  const holders = useMemo((): (Holder & { name: string })[] => {
    const machines = (vms.data?.items ?? []).map(({ uuid, name }) => ({
      kind: 'vm' as const,
      uuid,
      name: name.trim() || uuid,
    }))
    const services = (balancers.data?.items ?? []).map((balancer) => ({
      kind: 'load_balancer' as const,
      uuid: balancer.uuid,
      name: balancerName(balancer),
    }))
    return [...machines, ...services].toSorted((a, b) => compareText(a.name, b.name))
  }, [vms.data, balancers.data])

  const options = useMemo((): PickerOption[] => {
    const machines = new Map(vms.data?.items.map((vm) => [vm.uuid, vm]))
    return holders.map(({ kind, uuid, name }) => {
      const vm = machines.get(uuid)
      const state = vm && vmState(vm)
      const hasOne = floatingIpCan.receive(uuid, floatingIps.data?.items ?? [])
      return {
        value: uuid,
        label: name,
        address: vm?.private_ipv4 ?? undefined,
        hint: kind === 'load_balancer' ? t.balancer : undefined,
        disabledReason: uuid === present?.uuid ? t.here : (hasOne ?? undefined),
        ...(state !== undefined && { aside: <State kind={state.kind}>{state.word}</State> }),
      }
    })
  }, [floatingIps.data, vms.data, holders, present?.uuid, t])

  return { vms, balancers, holders, options }
}
