import { useEffect, useRef, useState, type SubmitEvent } from 'react'

import { ApiError } from '@/api/api-error'
import { describeError } from '@/api/describe-error'
import { signIn, type Session, type SignedIn } from '@/api/session'
import { useMessages } from '@/lib/i18n/catalogue'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { PasswordInput } from '@/ui/password-input'

import { appMessages } from './messages'

interface SignInFormProps {
  session: Session
  /** The session that ended, and goes on when the token is of the same user. */
  instead?: SignedIn | null
  /** With the account that was signed in to as the current one. */
  onSignedIn: (next: Session) => void | Promise<void>
}

/** Hands the token to the gateway and forgets it: it is never kept in a store, in storage or in the address. */
export function SignInForm({ session, instead, onSignedIn }: SignInFormProps) {
  const t = useMessages(appMessages).signIn
  const [token, setToken] = useState('')
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const field = useRef<HTMLInputElement>(null)

  // The only thing to do here.
  useEffect(() => field.current?.focus(), [])

  const refuse = (refused: Problem) => {
    setProblem(refused)
    if (refused.at === 'token') field.current?.focus()
  }

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (token.trim() === '') return refuse({ at: 'token', text: ({ tokenMissing }) => tokenMissing })
    setPending(true)
    setProblem(null)
    try {
      const next = await signIn(token.trim(), instead)
      if (next.current === null) return refuse({ at: 'form', text: ({ noSession }) => noSession })
      await onSignedIn(next)
    } catch (error) {
      refuse(problemOf(error))
    } finally {
      setPending(false)
    }
  }

  return (
    <form className="grid gap-4" onSubmit={submit} noValidate>
      {problem?.at === 'form' && (
        <Notice tone="bad" live>
          {problem.text(t)}
        </Notice>
      )}
      <Field label={t.token} hint={t.tokenRule} error={problem?.at === 'token' ? problem.text(t) : undefined}>
        <PasswordInput
          ref={field}
          name="token"
          autoComplete="current-password"
          spellCheck={false}
          value={token}
          onChange={(event) => setToken(event.target.value)}
        />
      </Field>
      <Button type="submit" variant="primary" pending={pending} className="w-full">
        {t.submit}
      </Button>
      {session.demo_token !== undefined && (
        <div className="grid gap-2 border-t border-line pt-4 text-sm text-muted">
          <p>{t.sandbox}</p>
          <Button variant="secondary" onClick={() => setToken(session.demo_token ?? '')} className="w-full">
            {t.useDemo}
          </Button>
        </div>
      )}
    </form>
  )
}

interface Problem {
  at: 'token' | 'form'
  /** Made where it is shown: the language may change under it. */
  text: (t: typeof appMessages.en.signIn) => string
}

function problemOf(error: unknown): Problem {
  if (error instanceof ApiError && error.kind === 'unauthenticated') {
    return { at: 'token', text: ({ refused }) => refused }
  }
  return { at: 'form', text: () => describeError(error) }
}
