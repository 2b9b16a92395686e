import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'

import { sessionQuery } from '@/api/session'
import { useMessages } from '@/lib/i18n/catalogue'
import { Dialog } from '@/ui/dialog'

import { appMessages } from './messages'
import { sessionRenewed } from './session-state'
import { SignInForm } from './sign-in-form'

/** Over the page, which keeps everything that was typed; signing in lets all that failed be asked again. */
export function SessionEndedDialog() {
  const t = useMessages(appMessages).signIn
  const { data: session } = useSuspenseQuery(sessionQuery)
  const client = useQueryClient()
  const goOn = async () => {
    sessionRenewed()
    await client.invalidateQueries()
  }
  return (
    <Dialog open title={t.again} description={t.ended}>
      <SignInForm session={session} onSignedIn={goOn} />
    </Dialog>
  )
}
