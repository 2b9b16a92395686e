import { Suspense, useState } from 'react'

import { appMessages } from '@/app/messages'
import { useSessionEnded } from '@/app/session-state'
import { useMessages } from '@/lib/i18n/catalogue'
import { Button } from '@/ui/button'
import { lazyPart } from '@/ui/lazy-part'
import { Notice } from '@/ui/notice'

const SessionEndedDialog = lazyPart(
  async () => (await import('@/app/session-ended-dialog')).SessionEndedDialog,
)

/** When the session ends in mid-work: asks for the token over the page; put aside, it stays at hand as a notice. */
export function SessionGuard() {
  const ended = useSessionEnded()
  // Mounted anew each time a session ends, so the dialog opens again after one was renewed.
  return ended ? <Ended /> : null
}

function Ended() {
  const t = useMessages(appMessages).signIn
  const [open, setOpen] = useState(true)
  return (
    <>
      {!open && (
        <div className="px-3 pt-3 md:px-6">
          <Notice tone="wait" action={<Button onClick={() => setOpen(true)}>{t.again}</Button>}>
            {t.endedShort}
          </Notice>
        </div>
      )}
      <Suspense fallback={null}>
        <SessionEndedDialog open={open} onClose={() => setOpen(false)} />
      </Suspense>
    </>
  )
}
