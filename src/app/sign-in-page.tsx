import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useNavigate, useSearchParams } from 'react-router'

import { sessionQuery, type Session } from '@/api/session'
import { addressAs, chooseSession, usedSession } from '@/api/session-choice'
import { showPreferencesOf, startAddress } from '@/components/preferences'
import { forgetAccount } from '@/components/use-sign-out'
import { useMessages } from '@/lib/i18n/catalogue'
import { paths } from '@/lib/paths'
import { Button } from '@/ui/button'

import { localTarget } from './local-target'
import { AccountName } from './account-name'
import { appMessages } from './messages'
import { SignInForm } from './sign-in-form'
import { SignInLanguage } from './sign-in-language'

export function Component() {
  const t = useMessages(appMessages).signIn
  const { data: session } = useSuspenseQuery(sessionQuery)
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const client = useQueryClient()
  useEffect(() => forgetAccount(client), [client])
  const asked = localTarget(search.get('to'))

  const enter = async (next: Session) => {
    if (next.current === null) return
    await showPreferencesOf(next.current.user.id)
    const target = asked ?? startAddress()
    if (usedSession() !== null) return switchTo(next.current.id, target)
    chooseSession(next.current.id)
    client.setQueryData(sessionQuery.queryKey, next)
    await navigate(target, { replace: true })
  }

  return (
    <main className="grid min-h-dvh grid-cols-[minmax(0,1fr)] place-items-center p-4">
      <title>{t.title(session.brand)}</title>
      <div className="w-full max-w-[360px]">
        <img src="/icon.svg" alt="" width={32} height={32} className="mb-4" />
        <h1 className="mb-4 text-xl font-semibold tracking-tight">{t.title(session.brand)}</h1>
        <SignInForm session={session} onSignedIn={enter} />
        {session.sessions.length > 0 && (
          <section className="mt-4 grid grid-cols-[minmax(0,1fr)] gap-2 border-t border-line pt-4">
            <h2 className="text-sm text-muted">{t.others}</h2>
            {session.sessions.map((account) => (
              <Button
                key={account.id}
                className="h-auto! w-full min-w-0 justify-start! py-1.5"
                onClick={() => switchTo(account.id, asked ?? paths.overview)}
              >
                <span className="min-w-0">
                  <span className="sr-only">{t.goOnAs} </span>
                  <AccountName account={account} />
                </span>
              </Button>
            ))}
          </section>
        )}
        <SignInLanguage />
      </div>
    </main>
  )
}

/** By loading the page anew: nothing that was in it goes over to another account. */
function switchTo(id: string, target: string): void {
  location.replace(addressAs(target, id))
}
