import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { Client, startTestSandbox, type TestSandbox } from '../testing.ts'
import { ask } from './ask.ts'
import { documented, type Documented } from './documented.ts'
import { Stage } from './stage.ts'

let sandbox: TestSandbox
let tenant: Client
/** The account that everything is made for, and a token that is restricted to another one. */
let account: number
let restricted: Client

interface AccountBody {
  readonly id: number
}

interface TokenBody {
  readonly token: string
}

beforeAll(async () => {
  sandbox = await startTestSandbox()
  tenant = await sandbox.tenant('demo')
  const { body } = await tenant.get<AccountBody[]>('/v1/payment/billing_account/list')
  account = body[0]?.id ?? 0
  const tokens = await tenant.form<TokenBody[]>('POST', '/v1/user-resource/token', {
    restricted: true,
    billing_account_id: body[1]?.id ?? 0,
  })
  restricted = new Client(sandbox.url, tokens.body.at(-1)?.token ?? '')
})

afterAll(() => sandbox.close())

/** What no account pays for: a user's own things, and what every customer sees. */
const UNPAID = new Set(['$network', '$pool', '$osVersion', '$username'])
/** Here the account named is one to filter by: nothing is found. */
const FILTERS = new Set(['GET /v1/network/ip_addresses', 'GET /v1/storage/bucket/list'])

function namesWhatIsPaidFor(entry: Documented): boolean {
  const named = JSON.stringify([entry.path, entry.query, entry.form, entry.json]).match(/\$\w+/g) ?? []
  return named.some((prop) => !UNPAID.has(prop)) && !FILTERS.has(entry.endpoint)
}

describe('a token restricted to another account', () => {
  it.each(documented)('is not let at it by $endpoint', async (entry) => {
    const answer = await ask(entry, new Stage(tenant), restricted)
    expect(answer.body).not.toMatch(new RegExp(`"billing_account(_id)?":${account}\\b`))
    expect(answer.status >= 400 || !namesWhatIsPaidFor(entry)).toBe(true)
  })
})
