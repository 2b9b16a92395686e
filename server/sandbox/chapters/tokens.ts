import { plainTime } from '../formats.ts'
import type { Call, Chapter } from '../http/call.ts'
import { invalid, refused } from '../http/failures.ts'
import { ok, success } from '../http/reply.ts'
import { apiToken } from '../identifiers.ts'
import { findBillingAccount } from '../state/billing-accounts.ts'
import { insertToken } from '../state/tokens.ts'

interface TokenRow {
  readonly id: number
  readonly user_id: number
  readonly token: string
  readonly kong_id: string
  readonly consumer_id: string
  readonly description: string
  readonly restricted: number
  readonly billing_account_id: number | null
  readonly created_at: number
  readonly updated_at: number | null
}

export const tokens: Chapter = {
  'GET /v1/user-resource/token/list': (call) => ok(listTokens(call).map(tokenView)),

  'POST /v1/user-resource/token': (call) => {
    const restricted = call.input.flag('restricted') ?? false
    const onlyAccount = restricted ? restrictionAccount(call, null) : null
    // Otherwise a restricted token could make itself an unrestricted one.
    if (call.onlyAccount !== null && onlyAccount === null) throw refused('Failed to create token.')
    insertToken(call.db, {
      userId: call.userId,
      token: apiToken(),
      description: call.input.text('description') ?? '',
      onlyAccount,
      createdAt: call.now,
    })
    return ok(listTokens(call).map(tokenView))
  },

  'PATCH /v1/user-resource/token': (call) => {
    const token = findToken(call, 'Failed to update token.')
    // Any value turns the restriction on, even "false"; leaving the field out turns it off.
    const restricted = call.input.has('restricted')
    if (!restricted && call.onlyAccount !== null) throw refused('Failed to update token.')
    const account = call.input.reference('billing_account_id') ?? token.billing_account_id
    if (restricted) restrictionAccount(call, token.billing_account_id)
    call.db.run(
      `UPDATE tokens SET description = :description, restricted = :restricted, billing_account_id = :account, updated_at = :now
       WHERE id = :id`,
      {
        id: token.id,
        description: call.input.text('description') ?? token.description,
        restricted,
        account,
        now: call.now,
      },
    )
    return ok(listTokens(call).map(tokenView))
  },

  'DELETE /v1/user-resource/token': (call) => {
    const token = findToken(call, 'Failed to delete kong token.')
    call.db.run('DELETE FROM tokens WHERE id = :id', { id: token.id })
    return success
  },
}

/** A restricted token sees the tokens of its own account: the others would undo the restriction. */
function listTokens(call: Call): TokenRow[] {
  return call.db.all<TokenRow>(
    `SELECT tokens.*, users.consumer_id FROM tokens JOIN users USING (user_id) WHERE user_id = :user_id
     AND (:only_account IS NULL OR (restricted = 1 AND billing_account_id = :only_account)) ORDER BY id`,
    { user_id: call.userId, only_account: call.onlyAccount },
  )
}

function findToken(call: Call, failure: string): TokenRow {
  const id = call.input.requiredInteger('token_id')
  const found = listTokens(call).find((token) => token.id === id)
  if (!found) throw refused(failure)
  return found
}

/** The account that a token is restricted to, which has to exist. */
function restrictionAccount(call: Call, present: number | null): number {
  const id = call.input.reference('billing_account_id') ?? present
  if (id === null) throw invalid({ billing_account_id: 'A restricted token needs a billing account' })
  return findBillingAccount(call, id).id
}

function tokenView(token: TokenRow) {
  return {
    billing_account_id: token.billing_account_id ?? 0,
    consumer_id: token.consumer_id,
    created_at: plainTime(token.created_at),
    description: token.description,
    id: token.id,
    kong_id: token.kong_id,
    restricted: token.restricted === 1,
    token: token.token,
    updated_at: token.updated_at === null ? null : plainTime(token.updated_at),
    user_id: token.user_id,
  }
}
