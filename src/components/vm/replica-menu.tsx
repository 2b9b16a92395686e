import { History, Plus, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'

import type { Vm } from '@/api/vms'
import { useMessages } from '@/lib/i18n/catalogue'
import { paths } from '@/lib/paths'
import { MenuItem, MenuLink, MenuSeparator } from '@/ui/menu'

import { useLocationScope } from '@/components/location-scope'
import { useDialogs } from '@/components/use-dialogs'
import { lazyPart } from '@/ui/lazy-part'
import { vmActionsMessages } from './actions-messages'
import { vmCan, type WhyNot } from './can'
import { vmMeanwhileMessages } from './meanwhile-messages'
import { FollowedVm } from './followed-vm'
import { replicasOf, type VmReplicaRow } from './replicas'

const RestoreDialog = lazyPart(async () => (await import('./replica-dialogs')).RestoreDialog)
const DeleteReplicaDialog = lazyPart(async () => (await import('./replica-dialogs')).DeleteReplicaDialog)

/** What can be done with a snapshot or backup, for every list of them. `dialogs` stands once on the page. */
export function useReplicaMenu(): {
  menuOf: (vm: Vm, replica: VmReplicaRow) => ReactNode
  dialogs: ReactNode
} {
  const t = useMessages(vmActionsMessages).replica
  const meanwhile = useMessages(vmMeanwhileMessages)
  const { keep } = useLocationScope()
  const { show, dialogs } = useDialogs()
  const menuOf = (vm: Vm, replica: VmReplicaRow) => {
    const follow = (can: (vm: Vm) => WhyNot, Dialog: typeof RestoreDialog) =>
      show((dialog) => (
        <FollowedVm
          vm={vm}
          open={dialog.open}
          whyNot={(now) =>
            replicasOf(now).some(({ uuid }) => uuid === replica.uuid) ? can(now) : meanwhile.replicaGone
          }
        >
          {(now) => <Dialog vm={now} replica={replica} {...dialog} />}
        </FollowedVm>
      ))
    return (
      <>
        <MenuItem
          icon={<History />}
          disabledReason={vmCan.rebuild(vm) ?? undefined}
          onSelect={() => follow(vmCan.rebuild, RestoreDialog)}
        >
          {t.restore}
        </MenuItem>
        {replica.isOfBootDisk ? (
          <MenuLink icon={<Plus />} to={keep(paths.newVmFromReplica(vm, replica.uuid))}>
            {t.newVm}
          </MenuLink>
        ) : (
          <MenuItem icon={<Plus />} disabledReason={t.notBootable} onSelect={() => undefined}>
            {t.newVm}
          </MenuItem>
        )}
        <MenuSeparator />
        <MenuItem
          icon={<Trash2 />}
          danger
          disabledReason={vmCan.deleteReplica(vm) ?? undefined}
          onSelect={() => follow(vmCan.deleteReplica, DeleteReplicaDialog)}
        >
          {t.delete}
        </MenuItem>
      </>
    )
  }
  return { menuOf, dialogs }
}
