import { z } from 'zod'

import { models, succeeded, success } from '../contract/answers.ts'
import { endpoint } from '../contract/endpoint.ts'
import { erasableLabel, flag, integer, mark, reference } from '../contract/kinds.ts'
import { body } from '../contract/parameters.ts'
import { plainTime } from '../formats.ts'
import type { Call } from '../http/call.ts'
import { invalid, refused } from '../http/failures.ts'
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

const token = z
  .object({
    billing_account_id: z.int().describe('The account that it is for when it is restricted; 0 is none.'),
    consumer_id: z.string(),
    created_at: z.string(),
    description: z.string(),
    id: z.int(),
    kong_id: z.string(),
    restricted: z.boolean(),
    token: z.string().describe('What goes into the `apikey` header.'),
    updated_at: z.string().nullable(),
    user_id: z.int(),
  })
  .register(models, {
    id: 'Token',
    examples: [
      {
        billing_account_id: 6,
        consumer_id: '9b68f9e5-34a5-41bb-8938-944c17e38723',
        created_at: '2018-02-22 14:24:02',
        description: 'Token Description',
        id: 7,
        kong_id: '1dd6f9f7-f679-4ad0-a44d-9343c37a7dfb',
        restricted: true,
        token: 'PS2vfOCKuU52be83QZhMMndqOusfFkHr',
        updated_at: null,
        user_id: 8,
      },
    ],
  })

const NEEDS_ACCOUNT = 'A restricted token needs a billing account'

const tokenId = body.required(integer, 'The token, by its `id`.', 3)
const account = body.optional(reference, 'The account that a restricted token is for.', 6)

export const tokens = [
  endpoint('DELETE /v1/user-resource/token', {
    description: 'Deletes a token: nothing can be done with it any more.',
    parameters: { token_id: tokenId },
    answer: success,
    run: (call, { token_id }) => {
      const row = findToken(call, token_id, 'Failed to delete kong token.')
      call.db.run('DELETE FROM tokens WHERE id = :id', { id: row.id })
      return succeeded
    },
  }),

  endpoint('PATCH /v1/user-resource/token', {
    description: 'Changes a token. Leaving `restricted` out lifts its restriction. Answers with all tokens.',
    parameters: {
      token_id: tokenId,
      billing_account_id: account,
      description: body.optional(erasableLabel, 'What it is for.', 'Description changed'),
      restricted: body.default(mark, false, 'Any value restricts the token, even `false`.', 'false'),
    },
    answer: z.array(token),
    run: (call, { token_id, billing_account_id, description, restricted }) => {
      const row = findToken(call, token_id, 'Failed to update token.')
      if (!restricted && call.onlyAccount !== null) throw refused('Failed to update token.')
      const named = billing_account_id ?? row.billing_account_id
      if (restricted && named === null) throw invalid({ billing_account_id: NEEDS_ACCOUNT })
      if (named !== null) findBillingAccount(call, named)
      call.db.run(
        `UPDATE tokens SET description = :description, restricted = :restricted, billing_account_id = :account, updated_at = :now
         WHERE id = :id`,
        {
          id: row.id,
          description: description ?? row.description,
          restricted,
          account: named,
          now: call.now,
        },
      )
      return listTokens(call).map(tokenView)
    },
  }),

  endpoint('POST /v1/user-resource/token', {
    description: 'Makes a token. Answers with all tokens, the new one last.',
    parameters: {
      billing_account_id: account,
      description: body.default(erasableLabel, '', 'What it is for.', 'Token Description'),
      restricted: body.default(flag, false, 'Whether it shall see and use one account only.', true),
    },
    judge: (_, { billing_account_id, restricted }) =>
      restricted && billing_account_id === undefined ? { billing_account_id: NEEDS_ACCOUNT } : {},
    answer: z.array(token),
    run: (call, { billing_account_id, description, restricted }) => {
      // Otherwise a restricted token could make itself an unrestricted one.
      if (call.onlyAccount !== null && !restricted) throw refused('Failed to create token.')
      insertToken(call.db, {
        userId: call.userId,
        token: apiToken(),
        description,
        restricted,
        account: billing_account_id === undefined ? null : findBillingAccount(call, billing_account_id).id,
        createdAt: call.now,
      })
      return listTokens(call).map(tokenView)
    },
  }),

  endpoint('GET /v1/user-resource/token/list', {
    description: 'Your tokens, in clear. A restricted one sees those of its own account.',
    answer: z.array(token),
    run: (call) => listTokens(call).map(tokenView),
  }),
]

/** A restricted token sees the tokens of its own account: the others would undo the restriction. */
function listTokens(call: Call): TokenRow[] {
  return call.db.all<TokenRow>(
    `SELECT tokens.*, users.consumer_id FROM tokens JOIN users USING (user_id) WHERE user_id = :user_id
     AND (:only_account IS NULL OR (restricted = 1 AND billing_account_id = :only_account)) ORDER BY id`,
    { user_id: call.userId, only_account: call.onlyAccount },
  )
}

function findToken(call: Call, id: number, failure: string): TokenRow {
  const found = listTokens(call).find((row) => row.id === id)
  if (!found) throw refused(failure)
  return found
}

function tokenView(row: TokenRow): z.input<typeof token> {
  return {
    billing_account_id: row.billing_account_id ?? 0,
    consumer_id: row.consumer_id,
    created_at: plainTime(row.created_at),
    description: row.description,
    id: row.id,
    kong_id: row.kong_id,
    restricted: row.restricted === 1,
    token: row.token,
    updated_at: row.updated_at === null ? null : plainTime(row.updated_at),
    user_id: row.user_id,
  }
}
