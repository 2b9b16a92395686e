import { QueryClient } from '@tanstack/react-query'
import { afterEach, expect, it, vi } from 'vitest'

import { detailsOf, updateBillingAccount, type BillingAccount } from './billing-accounts'

const account = {
  id: 7,
  email: 'ann@example.com',
  title: 'Shop',
  country: 'EE',
  credit_amount: 12,
  running_totals: { ongoing: 3 },
  eligible_promotions: [],
  primary_card: { id: 'card' },
  additional_data: '{"a": 1}',
  send_invoice_email: false,
  cost_centres: ['north', 'south'],
  purchase_order: { number: 'PO-7', until: null },
  note: null,
} satisfies BillingAccount

afterEach(() => vi.restoreAllMocks())

/** Saves a title and a country; what was sent and what came of it. */
async function save(answer: object) {
  const sent: string[] = []
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (_address, init) => {
    if (init?.method !== 'PUT') return new Response(JSON.stringify(account))
    sent.push(typeof init.body === 'string' ? init.body : '')
    return new Response(JSON.stringify({ ...account, ...answer }))
  })
  const shown = detailsOf(account)
  const details = { ...shown, title: 'Shops', country: 'id' }
  const saved = await new QueryClient()
    .getMutationCache()
    .build(new QueryClient(), updateBillingAccount)
    .execute({ id: 7, account: 'Shop', shown, details })
  return { form: Object.fromEntries(new URLSearchParams(sent[0])), saved }
}

it('sends back whatever the account has besides, lists and objects included, and nothing that is counted', async () => {
  const { form } = await save({})
  expect(form).toMatchObject({
    billing_account_id: '7',
    title: 'Shops',
    country: 'id',
    additional_data: '{"a": 1}',
    send_invoice_email: 'false',
    cost_centres: '["north","south"]',
    purchase_order: '{"number":"PO-7","until":null}',
  })
  for (const name of ['id', 'credit_amount', 'running_totals', 'eligible_promotions', 'primary_card', 'note'])
    expect(form).not.toHaveProperty(name)
})

it('holds what the service made of it, not what was typed', async () => {
  const { saved } = await save({ title: 'Shops', country: 'ID' })
  expect(saved).toMatchObject({ title: 'Shops', country: 'ID' })
})
