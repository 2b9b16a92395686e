import { useMutationState, useSuspenseQuery } from '@tanstack/react-query'
import { Activity as ActivityIcon } from 'lucide-react'
import { Suspense, useEffect, useState } from 'react'

import { sessionQuery } from '@/api/session'
import { appMessages } from '@/app/messages'
import { keepHistory } from '@/components/write-history/keep'
import { useMessages } from '@/lib/i18n/catalogue'
import { buttonStyle } from '@/ui/button-style'
import { cx } from '@/ui/cx'
import { lazyPart } from '@/ui/lazy-part'

const ActivityDialog = lazyPart(async () => (await import('./activity-dialog')).ActivityDialog)

/**
 * The writes of this browser: those under way go on wherever one goes in the panel, and leaving it warns while there are any; those that
 * have ended are kept for the user.
 */
export function Activity() {
  const t = useMessages(appMessages).activity
  const { data: session } = useSuspenseQuery(sessionQuery)
  const user = session.current === null ? null : String(session.current.user.id)
  const [isOpen, setIsOpen] = useState(false)
  const running = useMutationState({
    filters: { status: 'pending' },
    select: ({ meta }) => meta !== undefined,
  }).filter(Boolean).length
  const any = running > 0

  useEffect(() => (user === null ? undefined : keepHistory(user)), [user])

  useEffect(() => {
    if (!any) return
    // The browser shows its own words; the service finishes the actions, but their outcome would not be seen.
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [any])

  if (user === null) return null
  return (
    <>
      <button
        type="button"
        className={cx(buttonStyle('quiet', 'md'), 'max-md:px-2')}
        aria-label={any ? t.running(running) : t.open}
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
      >
        <ActivityIcon className={cx(any && 'text-wait')} />
        {any && t.short(running)}
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <ActivityDialog user={user} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
