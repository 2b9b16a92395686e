import { Ellipsis } from 'lucide-react'
import type { ReactNode } from 'react'
import { useMessages } from '@/lib/i18n/catalogue'
import { IconButton } from './icon-button'
import { Menu } from './menu'
import { uiMessages } from './messages'

/** The menu at the end of a row or card. */
export function RowMenu({ name, children }: { name: string; children: () => ReactNode }) {
  const t = useMessages(uiMessages)
  return (
    <Menu
      trigger={(props) => (
        <IconButton {...props} label={t.actionsFor(name)} icon={<Ellipsis />} withoutTooltip />
      )}
    >
      {children}
    </Menu>
  )
}
