import { ChevronDown } from 'lucide-react'
import { Fragment, type ReactNode } from 'react'

import { useMessages } from '@/lib/i18n/catalogue'
import { Button } from '@/ui/button'
import { Menu, MenuItem, MenuSeparator } from '@/ui/menu'

import { actionMessages } from './action-messages'
import type { WhyNot } from './vm/can'

/** Something that can be done with one thing, for its page and for the menu of its row. */
export interface ResourceAction {
  readonly id: string
  /** Ends with an ellipsis when it asks first. */
  readonly label: string
  readonly icon: ReactNode
  /** It destroys something. */
  readonly danger?: boolean
  /** Null: it can be done now; otherwise the reason why not. */
  readonly why: WhyNot
  readonly run: () => void
}

interface Props {
  actions: readonly ResourceAction[]
}

/** In a menu; what destroys stands apart at its end. */
export function ActionMenuItems({ actions }: Props) {
  return actions.map((action, at) => (
    <Fragment key={action.id}>
      {action.danger === true && at > 0 && <MenuSeparator />}
      <MenuItem
        icon={action.icon}
        danger={action.danger ?? false}
        disabledReason={action.why ?? undefined}
        onSelect={action.run}
      >
        {action.label}
      </MenuItem>
    </Fragment>
  ))
}

/** In the head of a page; on a phone, where they would stand below each other, in one menu. */
export function ActionButtons({ actions }: Props) {
  const t = useMessages(actionMessages)
  return (
    <>
      <div className="flex flex-wrap gap-2 max-md:hidden">
        {actions.map((action) => (
          <Button
            key={action.id}
            icon={action.icon}
            variant={action.danger === true ? 'danger' : 'secondary'}
            disabledReason={action.why ?? undefined}
            onClick={action.run}
          >
            {action.label}
          </Button>
        ))}
      </div>
      <div className="md:hidden">
        <Menu
          align="start"
          trigger={(trigger) => (
            <Button {...trigger}>
              {t.actions}
              <ChevronDown className="text-muted" />
            </Button>
          )}
        >
          <ActionMenuItems actions={actions} />
        </Menu>
      </div>
    </>
  )
}
