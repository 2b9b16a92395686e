import type { ReactNode } from 'react'

import { useBalancerActions } from '@/components/load-balancers/actions'
import { useNetworkActions } from '@/components/networks/actions'
import type { ResourceAction } from '@/components/resource-actions'
import { useVmActionsOf } from '@/components/vm/actions'

import type { Subject } from './resource'

/** What can be done with a thing: the same as on its page and in the menu of its row. `dialogs` outlive the palette. */
export function useSubjectActions(): {
  actionsOf: (subject: Subject) => readonly ResourceAction[]
  dialogs: readonly ReactNode[]
} {
  const vms = useVmActionsOf()
  const networks = useNetworkActions()
  const balancers = useBalancerActions()
  const actionsOf = (subject: Subject) => {
    switch (subject.kind) {
      case 'vm':
        return vms.actionsOf(subject.vm)
      case 'network':
        return networks.actionsOf(subject.network)
      case 'loadBalancer':
        return balancers.actionsOf(subject.balancer)
    }
  }
  return { actionsOf, dialogs: [vms.dialogs, networks.dialogs, balancers.dialogs] }
}
