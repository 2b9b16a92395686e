import type { BillingAccount } from '@/api/billing-accounts'
import type { Session } from '@/api/session'
import { restrictionOf, type Token, type TokenRef } from '@/api/tokens'
import type { ListRow } from '@/components/list/list-definition'
import { accountName } from '@/components/billing-account-facts'
import { messagesOf } from '@/lib/i18n/catalogue'
import { parseInstant } from '@/lib/instant'
import { prepare } from '@/lib/search'

import { tokenMessages } from './messages'

export interface TokenRow extends ListRow {
  readonly token: Token
  /** What it is called on screen: its description, or its number where it has none. */
  readonly name: string
  /** The name of the one account that it reaches; null when it reaches all. */
  readonly account: string | null
  /** This sign-in uses it. */
  readonly isUsed: boolean
  /** Epoch milliseconds. */
  readonly created: number | null
  readonly changed: number | null
}

type Context = readonly [accounts: readonly BillingAccount[] | undefined, used: number | null | undefined]

export function makeTokenRows(tokens: readonly Token[], [accounts, used]: Context): readonly TokenRow[] {
  const t = messagesOf(tokenMessages)
  return tokens.map((token): TokenRow => {
    const only = restrictionOf(token)
    const account = only === null ? null : nameOfAccount(only)
    const name = token.description?.trim() || t.untitled(token.id)
    return {
      id: String(token.id),
      token,
      name,
      account,
      isUsed: token.id === used,
      created: parseInstant(token.created_at),
      changed: parseInstant(token.updated_at),
      searchText: prepare([name, account, String(token.id)]),
    }
  })

  function nameOfAccount(id: number): string {
    const known = accounts?.find((account) => account.id === id)
    return known === undefined ? t.accountNumber(id) : accountName(known)
  }
}

/** The one that the sandbox's sign-in page offers to everybody. */
export function isDemo({ token }: Token, { demo_token }: Session): boolean {
  return demo_token !== undefined && token === demo_token
}

/** What a write about the token needs to know of it. */
export function refOf({ token, name, isUsed }: TokenRow): TokenRef {
  return { id: token.id, name, isUsed }
}
