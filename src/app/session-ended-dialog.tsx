import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { sessionQuery, type Session, type SignedIn } from '@/api/session'
import { addressAs } from '@/api/session-choice'
import { useMessages } from '@/lib/i18n/catalogue'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Notice } from '@/ui/notice'

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
  const of = session.current === null ? undefined : whose(session.current)
  const [other, setOther] = useState<SignedIn | null>(null)
  const goOn = (next: Session) => {
    if (next.current === null) return
    if (next.current.id !== session.current?.id) return setOther(next.current)
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
      <div className="grid gap-4">
        {other !== null && (
          // Nothing of what stands here is theirs.
          <Notice
            tone="wait"
            live
            action={
              <Button
                onClick={() => location.replace(addressAs(location.pathname + location.search, other.id))}
              >
                {t.leave}
              </Button>
            }
          >
            {t.ofAnother(whose(other))}
          </Notice>
        )}
        <SignInForm session={session} instead={session.current} onSignedIn={goOn} />
      </div>
    </Dialog>
  )
}

/** With the number: several users may have one name. */
function whose({ user }: SignedIn): string {
  return `${user.person ?? user.name} (${user.id})`
}
