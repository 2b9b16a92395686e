import { useQuery, useSuspenseQuery } from '@tanstack/react-query'

import { sessionQuery, sessionTokensQuery, type SignedIn } from '@/api/session'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatDateTime } from '@/lib/instant'

import { appMessages } from './messages'

/** One of the accounts of this browser in two lines: whose it is, and by which token, as one may be signed in with several of one's own. */
export function AccountName({ account }: { account: SignedIn }) {
  const { details } = useDetails(account)
  return <TwoLines name={nameOf(account)} details={details} />
}

/** Which one this page works in, in more words when another one has the same name. */
export function AccountInUse({ account, name }: { account: SignedIn; name: string }) {
  const { details, isOneOfSame } = useDetails(account)
  return <TwoLines name={name} details={isOneOfSame ? details : ''} />
}

function useDetails(account: SignedIn): { details: string; isOneOfSame: boolean } {
  const { id, user, since } = account
  const t = useMessages(appMessages).account
  const { data: tokens } = useQuery(sessionTokensQuery)
  const { sessions } = useSuspenseQuery(sessionQuery).data
  const same = sessions.filter((other) => other.id !== id && nameOf(other) === nameOf(account))
  const hasTwin = same.some((other) => other.user.id !== user.id)
  const token = tokens?.find(({ session }) => session === id)
  const by =
    token === undefined || token.description === ''
      ? t.since(formatDateTime(since * 1000))
      : t.by(token.description)
  const number = hasTwin && t.number(String(user.id))
  const lines = [
    number,
    user.person === undefined ? null : user.name,
    by,
    token?.restricted === true && t.restricted,
  ]
  return {
    details: lines.filter((line) => typeof line === 'string').join(', '),
    isOneOfSame: same.length > 0,
  }
}

function TwoLines({ name, details }: { name: string; details: string }) {
  return (
    <span className="block min-w-0 text-left">
      <span className="block truncate">{name}</span>
      {details !== '' && (
        <span className="block truncate text-xs font-normal text-muted" title={details}>
          {details}
        </span>
      )}
    </span>
  )
}

const nameOf = ({ user }: SignedIn) => user.person ?? user.name
