import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'

import { sessionQuery, type Session } from '@/api/session'
import { addressAs } from '@/api/session-choice'
import { useMessages } from '@/lib/i18n/catalogue'
import { Dialog } from '@/ui/dialog'

import { appMessages } from './messages'
import { sessionRenewed } from './session-state'
import { SignInForm } from './sign-in-form'

interface SessionEndedDialogProps {
  open: boolean
  onClose: () => void
}

/** Over the page, which keeps everything that was typed; after signing in, all that is shown is read again. */
export function SessionEndedDialog({ open, onClose }: SessionEndedDialogProps) {
  const t = useMessages(appMessages).signIn
  const { data: session } = useSuspenseQuery(sessionQuery)
  const client = useQueryClient()
  const of = session.current?.user.person ?? session.current?.user.name
  const goOn = (next: Session) => {
    if (next.current === null) return
    if (next.current.id !== session.current?.id) {
      // Another user: nothing of what stands here is theirs.
      location.replace(addressAs(location.pathname + location.search, next.current.id))
      return
    }
    client.setQueryData(sessionQuery.queryKey, next)
    sessionRenewed()
    // Not waited for: the work goes on at once, and each part shows its own reading.
    void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
  }
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t.again}
      description={of === undefined ? t.ended : t.endedOf(of)}
    >
      <SignInForm session={session} instead={session.current} onSignedIn={goOn} />
    </Dialog>
  )
}
