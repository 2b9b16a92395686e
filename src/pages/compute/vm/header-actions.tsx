import { Ellipsis } from 'lucide-react'
import { Fragment } from 'react'

import type { Vm } from '@/api/vms'
import { vmActionGroups, type VmAction, type VmActionId } from '@/components/vm/actions'
import { useMessages } from '@/lib/i18n/catalogue'
import { Button } from '@/ui/button'
import { IconButton } from '@/ui/icon-button'
import { Menu, MenuItem, MenuSeparator } from '@/ui/menu'

import { vmPageMessages } from './messages'
import { useRunningWrites } from '@/components/vm/use-running-writes'

const ON: ReadonlySet<string> = new Set(['running', 'stopping'])

interface HeaderActionsProps {
  vm: Vm
  actions: readonly VmAction[]
}

/** What one mostly wants of a VM as buttons: start or stop, resize; the rest is in the menu. */
export function HeaderActions({ vm, actions }: HeaderActionsProps) {
  const t = useMessages(vmPageMessages)
  const running = useRunningWrites(vm)
  const power: VmActionId = ON.has(vm.status.toLowerCase()) ? 'stop' : 'start'
  const isMain = ({ id }: VmAction) => id === power || id === 'resize'
  // The other half of the switch is never possible when this one is.
  const rest = actions.filter((action) => !isMain(action) && action.id !== 'start' && action.id !== 'stop')
  return (
    <>
      {actions.filter(isMain).map((action) => (
        <Button
          // One switch: it keeps the focus when starting becomes stopping.
          key={action.id === power ? 'power' : action.id}
          icon={action.icon}
          pending={running.has(action.id) || (action.id === power && running.has('restart'))}
          disabledReason={action.why ?? undefined}
          onClick={action.run}
        >
          {action.label}
        </Button>
      ))}
      <Menu
        trigger={(trigger) => (
          <IconButton {...trigger} variant="secondary" label={t.more(vm.name)} icon={<Ellipsis />} />
        )}
      >
        {() =>
          vmActionGroups
            .map((ids) => rest.filter(({ id }) => ids.includes(id)))
            .filter((group) => group.length > 0)
            .map((group, at) => (
              <Fragment key={group[0]?.id}>
                {at > 0 && <MenuSeparator />}
                {group.map((action) => (
                  <MenuItem
                    key={action.id}
                    icon={action.icon}
                    danger={action.danger ?? false}
                    disabledReason={action.why ?? undefined}
                    onSelect={action.run}
                  >
                    {action.label}
                  </MenuItem>
                ))}
              </Fragment>
            ))
        }
      </Menu>
    </>
  )
}
