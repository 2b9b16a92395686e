import { useMutationState } from '@tanstack/react-query'
import { Activity as ActivityIcon, ChevronDown } from 'lucide-react'
import { useEffect } from 'react'

import { writeTitle } from '@/api/query-client'
import { appMessages } from '@/app/messages'
import { useMessages } from '@/lib/i18n/catalogue'
import { Button } from '@/ui/button'
import { Menu, MenuGroup } from '@/ui/menu'

/** The writes that are under way: they go on wherever one goes in the panel, and leaving it warns while there are any. */
export function Activity() {
  const t = useMessages(appMessages).activity
  const running = useMutationState({ filters: { status: 'pending' }, select: writeTitle }).filter(
    (title) => title !== undefined,
  )
  const any = running.length > 0

  useEffect(() => {
    if (!any) return
    // The browser shows its own words; the service finishes the actions, but their outcome would not be seen.
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [any])

  if (!any) return null
  return (
    <Menu
      trigger={(trigger) => (
        <Button
          {...trigger}
          variant="quiet"
          aria-label={t.running(running.length)}
          icon={<ActivityIcon className="text-wait" />}
        >
          {t.short(running.length)}
          <ChevronDown className="max-md:hidden" />
        </Button>
      )}
    >
      <MenuGroup label={t.list}>
        {running.map((title) => (
          <div key={title} className="px-2 py-1">
            {title}
          </div>
        ))}
      </MenuGroup>
    </Menu>
  )
}
