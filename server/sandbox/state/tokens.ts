import type { Database } from '../database.ts'
import type { Caller } from '../http/call.ts'
import { forbiddenResource } from '../http/failures.ts'
import { uuid } from '../identifiers.ts'

export function authenticate(db: Database, token: string): Caller | undefined {
  const row = db.get<{ user_id: number; restricted: number; billing_account_id: number | null }>(
    'SELECT user_id, restricted, billing_account_id FROM tokens WHERE token = :token',
    { token },
  )
  if (!row) return undefined
  return { userId: row.user_id, onlyAccount: row.restricted === 1 ? row.billing_account_id : null }
}

export function insertToken(
  db: Database,
  token: {
    readonly userId: number
    readonly token: string
    readonly description: string
    readonly restricted: boolean
    /** The billing account that it is for when it is restricted. */
    readonly account: number | null
    readonly createdAt: number
  },
): void {
  db.insert('tokens', {
    user_id: token.userId,
    token: token.token,
    kong_id: uuid(),
    description: token.description,
    restricted: token.restricted,
    billing_account_id: token.account,
    created_at: token.createdAt,
  })
}

/** For what belongs to the user and so to all their accounts: a token that is for one of them only is not let at it. */
export function refuseRestricted({ onlyAccount }: Caller): void {
  if (onlyAccount !== null) throw forbiddenResource()
}
