import { useQuery, useSuspenseQuery } from '@tanstack/react-query'

import { sessionQuery, sessionTokensQuery, type SignedIn } from '@/api/session'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatDateTime } from '@/lib/instant'

import { appMessages } from './messages'

/** One of the accounts of this browser in two lines: whose it is, and by which token, as one may be signed in with several of one's own. */
export function AccountName({ account }: { account: SignedIn }) {
  const { id, user, since } = account
  const t = useMessages(appMessages).account
  const { data: tokens } = useQuery(sessionTokensQuery)
  const { sessions } = useSuspenseQuery(sessionQuery).data
  const hasTwin = sessions.some((other) => other.user.id !== user.id && nameOf(other) === nameOf(account))
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
  const second = lines.filter((line) => typeof line === 'string').join(', ')
  return (
    <span className="block min-w-0 text-left">
      <span className="block truncate">{nameOf(account)}</span>
      <span className="block truncate text-xs font-normal text-muted" title={second}>
        {second}
      </span>
    </span>
  )
}

const nameOf = ({ user }: SignedIn) => user.person ?? user.name
