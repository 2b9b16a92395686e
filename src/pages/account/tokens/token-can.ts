import { messagesOf } from '@/lib/i18n/catalogue'

import { tokenMessages } from './messages'
import type { TokenRow } from './token-rows'

/** What this sign-in's own token reaches; `unknown` while that is read, or when it cannot be found out. */
export type OwnReach = 'everything' | 'one account' | 'unknown'

export function ownReach(rows: readonly TokenRow[]): OwnReach {
  const used = rows.find(({ isUsed }) => isUsed)
  if (used === undefined) return 'unknown'
  return used.account === null ? 'everything' : 'one account'
}

/** What can be done about tokens now; the one home of these rules. Each answers null or the reason why not. */
export const tokenCan = {
  /** Otherwise a restricted token could make itself an unrestricted one. */
  reachEverything: (own: OwnReach): string | null =>
    own === 'one account' ? messagesOf(tokenMessages).cannot.needsOwn : null,
}
