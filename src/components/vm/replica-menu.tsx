import { History, Plus, Trash2 } from 'lucide-react'
import { lazy, type ReactNode } from 'react'

import type { Vm } from '@/api/vms'
import { useMessages } from '@/lib/i18n/catalogue'
import { paths } from '@/lib/paths'
import { MenuItem, MenuLink, MenuSeparator } from '@/ui/menu'

import { useLocationScope } from '@/components/location-scope'
import { useDialogs } from '@/components/use-dialogs'
import { vmActionsMessages } from './actions-messages'
import { vmCan } from './can'
import type { VmReplicaRow } from './replicas'

const RestoreDialog = lazy(async () => ({ default: (await import('./replica-dialogs')).RestoreDialog }))
const DeleteReplicaDialog = lazy(async () => ({
  default: (await import('./replica-dialogs')).DeleteReplicaDialog,
}))

/** What can be done with a snapshot or backup, for every list of them. `dialogs` stands once on the page. */
export function useReplicaMenu(): {
  menuOf: (vm: Vm, replica: VmReplicaRow) => ReactNode
  dialogs: ReactNode
} {
  const t = useMessages(vmActionsMessages).replica
  const { keep } = useLocationScope()
  const { show, dialogs } = useDialogs()
  const menuOf = (vm: Vm, replica: VmReplicaRow) => {
    const about = { vm, replica }
    return (
      <>
        <MenuItem
          icon={<History />}
          disabledReason={vmCan.rebuild(vm) ?? undefined}
          onSelect={() => show((dialog) => <RestoreDialog {...about} {...dialog} />)}
        >
          {t.restore}
        </MenuItem>
        {replica.isOfBootDisk ? (
          <MenuLink icon={<Plus />} to={keep(paths.newVmFromReplica(vm.location, vm.uuid, replica.uuid))}>
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
          onSelect={() => show((dialog) => <DeleteReplicaDialog {...about} {...dialog} />)}
        >
          {t.delete}
        </MenuItem>
      </>
    )
  }
  return { menuOf, dialogs }
}
