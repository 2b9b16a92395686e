import { useQuery, type QueryClient } from '@tanstack/react-query'
import { KeyRound, Plus } from 'lucide-react'
import type { LoaderFunction } from 'react-router'

import { billingAccountsQuery } from '@/api/billing-accounts'
import { startReading } from '@/api/read'
import { tokensQuery, usedTokenQuery } from '@/api/tokens'
import { ListPage } from '@/components/list/list-page'
import { Unread } from '@/components/list/list-notices'
import { useAccountInventory } from '@/components/list/use-inventory'
import { useTokenReminder } from '@/components/preferences'
import { useNow } from '@/components/use-now'
import { useMessages } from '@/lib/i18n/catalogue'
import { useInLanguage } from '@/lib/i18n/locale'
import { formatDays } from '@/lib/instant'
import { paths } from '@/lib/paths'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { Notice } from '@/ui/notice'
import { Skeleton } from '@/ui/skeleton'
import { TextLink } from '@/ui/text-link'

import { TokenCard, useTokenColumns } from './tokens/columns'
import { tokenCsv } from './tokens/csv'
import { tokenFilterFaces, tokenList } from './tokens/definition'
import { tokenMessages } from './tokens/messages'
import { useTokenActions } from './tokens/row-menu'
import { ownReach } from './tokens/token-can'
import { tokenAge } from './tokens/token-age'
import { makeTokenRows, type TokenRow } from './tokens/token-rows'

export const loader = (client: QueryClient): LoaderFunction => {
  return () => {
    startReading(client, tokensQuery)
    startReading(client, usedTokenQuery)
    startReading(client, billingAccountsQuery)
    return null
  }
}

export function Component() {
  const t = useMessages(tokenMessages)
  const tokens = useQuery(tokensQuery)
  const used = useQuery(usedTokenQuery)
  const accounts = useQuery(billingAccountsQuery)
  const inventory = useAccountInventory(tokens, makeTokenRows, [accounts.data?.items, used.data])
  const { rows } = inventory
  const { create, menuOf, dialogs } = useTokenActions(rows, ownReach(rows))
  const remindAfterDays = useTokenReminder()
  const columns = useTokenColumns(remindAfterDays)
  const faces = useInLanguage(tokenFilterFaces, [])
  const newToken = (
    <Button variant="primary" icon={<Plus />} onClick={create}>
      {t.actions.create}
    </Button>
  )
  return (
    <>
      <ListPage
        title={t.title}
        summary={
          tokens.isPending ? (
            <Skeleton className="w-56" />
          ) : (
            t.summary(rows.length, rows.filter(({ account }) => account !== null).length)
          )
        }
        actions={newToken}
        definition={tokenList}
        inventory={inventory}
        faces={faces}
        search={t.search}
        partName={t.partName}
        notices={
          <>
            <Due rows={rows} remindAfterDays={remindAfterDays} />
            {accounts.isError && accounts.data === undefined && (
              <Unread what={t.notices.accounts} reading={accounts}>
                {t.notices.accountsText}
              </Unread>
            )}
            {used.isError && used.data === undefined && (
              <Unread what={t.notices.used} reading={used}>
                {t.notices.usedText}
              </Unread>
            )}
          </>
        }
        columns={columns}
        nameOf={({ name }) => name}
        card={(row) => <TokenCard row={row} remindAfterDays={remindAfterDays} />}
        rowActions={menuOf}
        csv={{ name: t.csvName, fields: tokenCsv }}
        empty={
          <Empty icon={<KeyRound />} title={t.empty.title} action={newToken}>
            {t.empty.text}
          </Empty>
        }
      />
      {dialogs}
    </>
  )
}

/** Tokens that have been about for long. */
function Due({ rows, remindAfterDays }: { rows: readonly TokenRow[]; remindAfterDays: number | null }) {
  const t = useMessages(tokenMessages)
  const now = useNow()
  if (remindAfterDays === null) return null
  const due = rows.filter(({ created }) => tokenAge(created, remindAfterDays, now)?.isDue)
  if (due.length === 0) return null
  return (
    <Notice
      tone="wait"
      title={t.due(due.length, formatDays(remindAfterDays))}
      action={<TextLink to={paths.preferences}>{t.changeReminder}</TextLink>}
    >
      {t.dueText(due.length)}
    </Notice>
  )
}
