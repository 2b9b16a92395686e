import { Copy, SquareArrowOutUpRight } from 'lucide-react'
import { Fragment } from 'react'

import { copyText } from '@/components/copy-text'
import { useLocationScope } from '@/components/location-scope'
import type { VmAction, VmActionId } from '@/components/vm/actions'
import type { VmRow } from '@/components/vm/inventory'
import { useMessages } from '@/lib/i18n/catalogue'
import { paths } from '@/lib/paths'
import { MenuItem, MenuLink, MenuSeparator } from '@/ui/menu'

import { vmListMessages } from './messages'

/** What one does from the list; the rest is on the VM's page. */
const groups: readonly (readonly VmActionId[])[] = [
  ['start', 'stop', 'forceStop', 'restart'],
  ['resize', 'snapshot', 'clone'],
  ['delete'],
]

/** The menu of a row: what can be done with the VM, and, where it cannot be now, why. */
export function VmRowMenu({ row, actions }: { row: VmRow; actions: readonly VmAction[] }) {
  const t = useMessages(vmListMessages).menu
  const { keep } = useLocationScope()
  const { vm, publicAddresses } = row
  const addresses = [vm.private_ipv4, ...publicAddresses].filter((address) => address != null)
  return (
    <>
      <MenuLink to={keep(paths.vm(vm.location, vm.uuid))} icon={<SquareArrowOutUpRight />}>
        {t.open}
      </MenuLink>
      {addresses.map((address) => (
        <MenuItem
          key={address}
          icon={<Copy />}
          onSelect={() => void copyText(address, { done: t.copied(address), failed: t.copyFailed(address) })}
        >
          {t.copy(address)}
        </MenuItem>
      ))}
      {groups.map((ids) => (
        <Fragment key={ids[0]}>
          <MenuSeparator />
          {actions
            .filter(({ id }) => ids.includes(id))
            .map(({ id, label, icon, danger = false, why, run }) => (
              <MenuItem key={id} icon={icon} danger={danger} disabledReason={why ?? undefined} onSelect={run}>
                {label}
              </MenuItem>
            ))}
        </Fragment>
      ))}
    </>
  )
}
