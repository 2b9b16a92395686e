import type { ReactNode } from 'react'

import type { VmAction, VmActionId } from '@/components/vm/actions'
import { sizeName } from '@/components/vm/facts'
import { useMessages } from '@/lib/i18n/catalogue'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'

import { vmPageMessages } from './messages'
import type { VmTabProps } from './tab-props'

export function SettingsTab({ vm, actions }: VmTabProps) {
  const t = useMessages(vmPageMessages).settings
  const action = (id: VmActionId) => actions.find((each) => each.id === id)
  return (
    <>
      <Setting title={t.name} action={action('rename')}>
        <p className="wrap-anywhere">{vm.name}</p>
        <p className="text-muted">{t.nameText}</p>
      </Setting>
      <Setting title={t.size} action={action('resize')}>
        <p>{sizeName(vm)}</p>
      </Setting>
      <Setting title={t.password} action={action('password')}>
        <p className="text-muted">{t.passwordText}</p>
      </Setting>
      <Setting title={t.danger} action={action('delete')}>
        <p className="text-muted">{t.dangerText}</p>
      </Setting>
    </>
  )
}

interface SettingProps {
  title: string
  action: VmAction | undefined
  children: ReactNode
}

/** A thing that can be changed, with the way to change it; the reason why not stands where it can be read without a pointer. */
function Setting({ title, action, children }: SettingProps) {
  return (
    <Card title={title}>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="grid min-w-0 flex-1 basis-64 gap-0.5">
          {children}
          {action?.why != null && <p className="text-sm text-muted">{action.why}</p>}
        </div>
        {action !== undefined && (
          <Button
            variant={action.danger === true ? 'danger' : 'secondary'}
            icon={action.icon}
            disabledReason={action.why ?? undefined}
            onClick={action.run}
          >
            {action.label}
          </Button>
        )}
      </div>
    </Card>
  )
}
