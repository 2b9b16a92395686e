import { SquareArrowOutUpRight, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'

import { useBalancerActions } from '@/components/load-balancers/actions'
import { useLocationScope } from '@/components/location-scope'
import { ActionMenuItems } from '@/components/resource-actions'
import { useDialogs } from '@/components/use-dialogs'
import { useVmActionsOf, type VmActionId } from '@/components/vm/actions'
import { useReplicaMenu } from '@/components/vm/replica-menu'
import { useMessages } from '@/lib/i18n/catalogue'
import { lazyPart } from '@/ui/lazy-part'
import { MenuItem, MenuLink, MenuSeparator } from '@/ui/menu'

import { unusedMessages } from './messages'
import type { UnusedRow, UnusedThing } from './unused-rows'

const DeleteDiskDialog = lazyPart(
  async () => (await import('@/components/disks/delete-dialog')).DeleteDiskDialog,
)
const ReleaseDialog = lazyPart(
  async () => (await import('@/components/floating-ips/confirm-dialogs')).ReleaseDialog,
)

/** Of all that can be done with a VM what ends its standing idle. */
const FOR_VM: ReadonlySet<VmActionId> = new Set(['start', 'snapshot', 'delete'])

/** What there is to do about each kind, as everywhere else. The dialogs of each stand once on the page. */
export function useUnusedMenus() {
  return {
    vm: useVmActionsOf(),
    replica: useReplicaMenu(),
    balancer: useBalancerActions(),
    other: useDialogs(),
  }
}

type Menus = ReturnType<typeof useUnusedMenus>

/** The menu of a row: its page, and what is to be done about it here. */
export function UnusedActions({ row, ...menus }: { row: UnusedRow } & Menus) {
  const t = useMessages(unusedMessages).actions
  const { keep } = useLocationScope()
  return (
    <>
      <MenuLink to={keep(row.page)} icon={<SquareArrowOutUpRight />}>
        {t.open}
      </MenuLink>
      <MenuSeparator />
      <Fixes thing={row.thing} {...menus} />
    </>
  )
}

function Fixes({ thing, vm, replica, balancer, other: { show } }: { thing: UnusedThing } & Menus): ReactNode {
  const t = useMessages(unusedMessages).actions.remove
  if ('replica' in thing && thing.replica !== undefined) return replica.menuOf(thing.vm, thing.replica)
  if ('vm' in thing)
    return <ActionMenuItems actions={vm.actionsOf(thing.vm).filter(({ id }) => FOR_VM.has(id))} />
  if ('balancer' in thing)
    return (
      <ActionMenuItems actions={balancer.actionsOf(thing.balancer).filter(({ id }) => id === 'delete')} />
    )
  if ('disk' in thing)
    return (
      <MenuItem
        icon={<Trash2 />}
        danger
        onSelect={() => show((dialog) => <DeleteDiskDialog disk={thing.disk} {...dialog} />)}
      >
        {t.disk}
      </MenuItem>
    )
  return (
    <MenuItem
      icon={<Trash2 />}
      danger
      onSelect={() => show((dialog) => <ReleaseDialog ip={thing.ip} holder={null} {...dialog} />)}
    >
      {t.floatingIp}
    </MenuItem>
  )
}
