import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useNavigate, useSearchParams } from 'react-router'

import { sessionQuery } from '@/api/session'
import { forgetAccount } from '@/components/use-sign-out'
import { useMessages } from '@/lib/i18n/catalogue'
import { paths } from '@/lib/paths'

import { appMessages } from './messages'
import { SignInForm } from './sign-in-form'

export function Component() {
  const t = useMessages(appMessages).signIn
  const { data: session } = useSuspenseQuery(sessionQuery)
  const navigate = useNavigate()
  const client = useQueryClient()
  useEffect(() => forgetAccount(client), [client])
  const [search] = useSearchParams()
  return (
    <main className="grid min-h-dvh place-items-center p-4">
      <title>{t.title(session.brand)}</title>
      <div className="w-full max-w-[360px]">
        <img src="/icon.svg" alt="" width={32} height={32} className="mb-4" />
        <h1 className="mb-4 text-xl font-semibold tracking-tight">{t.title(session.brand)}</h1>
        <SignInForm
          session={session}
          onSignedIn={() => navigate(localTarget(search.get('to')), { replace: true })}
        />
      </div>
    </main>
  )
}

/** Only an address of this panel: `//elsewhere` and `https:` would lead a signed-in user away. */
function localTarget(to: string | null): string {
  return to !== null && /^\/(?![/\\])/.test(to) ? to : paths.overview
}
