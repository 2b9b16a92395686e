import { useMutationState } from '@tanstack/react-query'
import { Activity as ActivityIcon, ChevronDown } from 'lucide-react'
import { useEffect } from 'react'

import { writeTitle } from '@/api/query-client'
import { appMessages } from '@/app/messages'
import { useMessages } from '@/lib/i18n/catalogue'
import { buttonStyle } from '@/ui/button-style'
import { cx } from '@/ui/cx'
import { WithMono } from '@/ui/with-mono'

/** The writes that are under way: they go on wherever one goes in the panel, and leaving it warns while there are any. */
export function Activity() {
  const t = useMessages(appMessages).activity
  const pending = useMutationState({ filters: { status: 'pending' }, select: (mutation) => mutation })
  // Made here, and not as it is selected: it is in the language that is shown.
  const running = pending.map(writeTitle).filter((title) => title !== undefined)
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
    <details className="group relative">
      <summary
        className={cx(buttonStyle('quiet', 'md'), 'cursor-pointer list-none')}
        aria-label={t.running(running.length)}
      >
        <ActivityIcon className="text-wait" />
        {t.short(running.length)}
        <ChevronDown className="group-open:rotate-180 max-md:hidden" />
      </summary>
      <div className="absolute top-full right-0 z-30 mt-1 w-max max-w-[min(20rem,90vw)] rounded-lg border border-line bg-raised p-2 shadow-float">
        <h2 className="px-2 py-1 text-xs text-muted">{t.list}</h2>
        <ul>
          {running.map((title) => (
            <li key={title} className="px-2 py-1 wrap-anywhere">
              <WithMono>{title}</WithMono>
            </li>
          ))}
        </ul>
      </div>
    </details>
  )
}
