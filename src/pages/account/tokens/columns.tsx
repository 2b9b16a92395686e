import { useMemo } from 'react'

import { Absent } from '@/components/list/absent'
import { useNow } from '@/components/use-now'
import { When } from '@/components/when'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatDays } from '@/lib/instant'
import { CardLine } from '@/ui/card-line'
import type { Column } from '@/ui/data-table'
import { Secret } from '@/ui/secret'
import { State } from '@/ui/state'
import { Tag } from '@/ui/tag'

import type { TokenColumn } from './definition'
import { tokenMessages } from './messages'
import { tokenAge } from './token-age'
import type { TokenRow } from './token-rows'

/** @param remindAfterDays the age from which a token is due to be rotated; null for never */
export function useTokenColumns(
  remindAfterDays: number | null,
): readonly (Column<TokenRow> & { id: TokenColumn | 'token' })[] {
  const t = useMessages(tokenMessages)
  return useMemo(
    () => [
      {
        id: 'name',
        header: t.columns.name,
        sortable: true,
        width: 'minmax(9rem, 2fr)',
        cell: (row) => <Name row={row} />,
      },
      {
        id: 'token',
        header: t.columns.token,
        width: 'minmax(11rem, 1.4fr)',
        cell: (row) => <TokenText row={row} />,
      },
      {
        id: 'reach',
        header: t.columns.reach,
        sortable: true,
        width: 'minmax(9rem, 1.4fr)',
        cell: (row) => <Reach row={row} />,
      },
      {
        id: 'created',
        header: t.columns.created,
        sortable: true,
        width: 'minmax(7.25rem, 0.8fr)',
        className: 'text-muted',
        hideBelow: 'lg',
        cell: ({ created }) => (created === null ? <Absent unknown /> : <When at={created} as="date" />),
      },
      {
        id: 'changed',
        header: t.columns.changed,
        sortable: true,
        width: 'minmax(7.25rem, 0.8fr)',
        className: 'text-muted',
        hideBelow: 'xl',
        cell: ({ changed }) => (changed === null ? t.never : <When at={changed} as="date" />),
      },
      {
        id: 'age',
        header: t.columns.age,
        sortable: true,
        width: 'minmax(9rem, 1fr)',
        cell: ({ created }) => <Age created={created} remindAfterDays={remindAfterDays} />,
      },
    ],
    [t, remindAfterDays],
  )
}

/** A token on a phone. */
export function TokenCard({ row, remindAfterDays }: { row: TokenRow; remindAfterDays: number | null }) {
  return (
    <>
      <Name row={row} />
      <CardLine end={<Age created={row.created} remindAfterDays={remindAfterDays} />}>
        <Reach row={row} />
      </CardLine>
      <TokenText row={row} />
    </>
  )
}

function Name({ row: { name, isUsed } }: { row: TokenRow }) {
  const t = useMessages(tokenMessages)
  return (
    <span className="flex min-w-0 items-center gap-2">
      <span className="min-w-0 truncate font-[550]" title={name}>
        {name}
      </span>
      {isUsed && (
        <span className="shrink-0">
          <Tag>{t.used}</Tag>
        </span>
      )}
    </span>
  )
}

function TokenText({ row: { token, name } }: { row: TokenRow }) {
  const t = useMessages(tokenMessages)
  return token.token == null ? <Absent unknown /> : <Secret what={t.secret(name)}>{token.token}</Secret>
}

function Reach({ row: { account } }: { row: TokenRow }) {
  const t = useMessages(tokenMessages)
  const text = account === null ? t.reachesAll : t.reachesOnly(account)
  return <span title={text}>{text}</span>
}

function Age({ created, remindAfterDays }: { created: number | null; remindAfterDays: number | null }) {
  const t = useMessages(tokenMessages)
  const now = useNow()
  const age = tokenAge(created, remindAfterDays, now)
  if (age === null) return <Absent unknown />
  const text = age.days === 0 ? t.today : formatDays(age.days)
  return age.isDue ? <State kind="due">{t.older(text)}</State> : <span className="text-muted">{text}</span>
}
