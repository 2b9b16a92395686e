import { NavLink } from 'react-router'

import { appMessages } from '@/app/messages'
import { useLocationScope } from '@/components/location-scope'
import { useMessages } from '@/lib/i18n/catalogue'
import { paths } from '@/lib/paths'
import { cx } from '@/ui/cx'

import { useNavigationGroups } from './navigation-groups'

export function Navigation({ onNavigate }: { onNavigate?: () => void }) {
  const t = useMessages(appMessages).nav
  const groups = useNavigationGroups()
  const { keep } = useLocationScope()
  return (
    <nav aria-label={t.label} className="grid gap-0.5">
      {groups.map(({ title, entries }) => (
        <div key={title ?? ''} className="grid gap-0.5">
          {title !== undefined && <div className="px-2 pt-3.5 pb-1 text-xs text-muted">{title}</div>}
          {entries.map(({ to, label, icon: Icon }) => (
            <NavLink
              key={to}
              to={keep(to)}
              end={to === paths.overview}
              onClick={onNavigate}
              className={({ isActive }) =>
                cx(
                  'group flex min-h-8 items-center gap-2 rounded-md px-2 py-1',
                  // The ground of the current one is not shown then.
                  'forced-colors:aria-[current]:outline-1 forced-colors:aria-[current]:-outline-offset-1',
                  isActive
                    ? 'bg-accent-soft font-medium text-text'
                    : 'text-muted hover:bg-hover hover:text-text',
                )
              }
            >
              <Icon
                strokeWidth={1.6}
                aria-hidden="true"
                className="size-4 shrink-0 group-aria-[current]:text-accent"
              />
              {label}
            </NavLink>
          ))}
        </div>
      ))}
    </nav>
  )
}
