import { useQuery } from '@tanstack/react-query'

import { sessionTokensQuery, type SignedIn } from '@/api/session'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatDateTime } from '@/lib/instant'

import { appMessages } from './messages'

/** One of the accounts of this browser in two lines: whose it is, and by which token, as one may be signed in with several of one's own. */
export function AccountName({ account: { id, user, since } }: { account: SignedIn }) {
  const t = useMessages(appMessages).account
  const { data: tokens } = useQuery(sessionTokensQuery)
  const token = tokens?.find(({ session }) => session === id)
  const by =
    token === undefined || token.description === ''
      ? t.since(formatDateTime(since * 1000))
      : t.by(token.description)
  const lines = [user.person === undefined ? null : user.name, by, token?.restricted === true && t.restricted]
  const second = lines.filter((line) => typeof line === 'string').join(', ')
  return (
    <span className="block min-w-0 text-left">
      <span className="block truncate">{user.person ?? user.name}</span>
      <span className="block truncate text-xs font-normal text-muted" title={second}>
        {second}
      </span>
    </span>
  )
}
