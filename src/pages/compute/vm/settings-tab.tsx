import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'

import { allImagesQuery } from '@/api/images'
import type { VmAction, VmActionId } from '@/components/vm/actions'
import { sizeName, systemName } from '@/components/vm/facts'
import { useMessages } from '@/lib/i18n/catalogue'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'

import { BilledTo } from './billed-to'
import { vmPageMessages } from './messages'
import type { VmTabProps } from './tab-props'
import { useRunningWrites } from '@/components/vm/use-running-writes'

/** What an action sends is called as the action, but for one. */
const verbOf = (id: VmActionId) => (id === 'move' ? 'moveToAccount' : id)

/** Everything about it that can be set. What starts, stops or copies it is no setting. */
export function SettingsTab({ vm, actions }: VmTabProps) {
  const t = useMessages(vmPageMessages)
  const { settings } = t
  const { data: images } = useQuery(allImagesQuery(vm.location))
  const running = useRunningWrites(vm)
  const act = (id: VmActionId) => ({
    action: actions.find((each) => each.id === id),
    isRunning: running.has(verbOf(id)),
  })
  return (
    <>
      <Group title={settings.general}>
        <Setting name={settings.name} value={vm.name} text={settings.nameText} {...act('rename')} />
        <Setting name={settings.billedTo} value={<BilledTo vm={vm} />} {...act('move')} />
      </Group>
      <Group title={settings.machine}>
        <Setting
          name={settings.size}
          value={sizeName(vm) || t.notKnown}
          text={settings.sizeText}
          {...act('resize')}
        />
        <Setting
          name={settings.backups}
          text={vm.backup === true ? settings.backupsOn : settings.backupsOff}
          {...act('backups')}
        />
      </Group>
      <Group title={settings.system}>
        <Setting name={settings.password} text={settings.passwordText} {...act('password')} />
        <Setting name={settings.rescue} text={settings.rescueText} {...act('rescue')} />
        <Setting
          name={settings.reinstall}
          value={systemName(vm, images?.items) || t.notKnown}
          text={settings.reinstallText}
          {...act('reinstall')}
        />
      </Group>
      <Group title={settings.danger}>
        <Setting text={settings.dangerText} {...act('delete')} />
      </Group>
    </>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card title={title} padded={false}>
      <div className="divide-y divide-line">{children}</div>
    </Card>
  )
}

interface SettingProps {
  /** Left out where the group has but one. */
  name?: string
  /** What it is now. */
  value?: ReactNode
  text?: string
  action: VmAction | undefined
  isRunning: boolean
}

/** A thing that can be changed, with the way to change it; the reason why not stands where it can be read without a pointer. */
function Setting({ name, value, text, action, isRunning }: SettingProps) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 px-4 py-3">
      <div className="grid min-w-0 flex-1 basis-64 gap-0.5">
        {name !== undefined && <h3>{name}</h3>}
        {value !== undefined && <p className="wrap-anywhere">{value}</p>}
        {text !== undefined && <p className="text-muted">{text}</p>}
        {action?.why != null && <p className="text-sm text-muted">{action.why}</p>}
      </div>
      {action !== undefined && (
        <Button
          wraps
          variant={action.danger === true ? 'danger' : 'secondary'}
          icon={action.icon}
          pending={isRunning}
          disabledReason={action.why ?? undefined}
          onClick={action.run}
        >
          {action.label}
        </Button>
      )}
    </div>
  )
}
