import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'

import { messagesOf } from '@/lib/i18n/catalogue'

import { doOnce, removeOnce } from './do-once'
import { FoundError, isOutcomeOpen } from './found-error'
import { callApi } from './http'
import { ignored, listOf } from './list'
import { lookFor } from './look-for'
import { apiMessages } from './messages'
import { write } from './write'

/* Reference, "Billing account". Amounts have no currency (rules.md, "Times and money"). */

const runningTotalsSchema = z.looseObject({
  /** What is left: credit less what this month has cost so far. Automatic top-up looks at it. */
  ongoing: z.optional(z.nullable(z.number())),
  credit_available: z.optional(z.nullable(z.number())),
  credit_amount: z.optional(z.nullable(z.number())),
  discount_amount: z.optional(z.nullable(z.number())),
  subtotal: z.optional(z.nullable(z.number())),
  vat_tax: z.optional(z.nullable(z.number())),
  total: z.optional(z.nullable(z.number())),
})

const promotionSchema = z.looseObject({
  credit_type: z.optional(z.nullable(z.string())),
  amount: z.optional(z.nullable(z.number())),
  top_up_requirement: z.optional(z.nullable(z.number())),
  top_up_done: z.optional(z.nullable(z.number())),
})

const text = z.optional(z.nullable(z.string()))

export const billingAccountSchema = z.looseObject({
  id: z.number(),
  title: text,
  email: text,
  company_name: text,
  company_reg_code: text,
  company_vat_number: text,
  address_line1: text,
  city: text,
  county: text,
  post_index: text,
  /** ISO 3166, two letters. */
  country: text,
  is_default: z.optional(z.nullable(z.boolean())),
  is_active: z.optional(z.nullable(z.boolean())),
  is_deleted: z.optional(z.nullable(z.boolean())),
  can_pay: z.optional(z.nullable(z.boolean())),
  /** CLEAR, LIMITED or FROZEN have been seen (rules.md, "Observed"). */
  restriction_level: text,
  suspend_reason: text,
  credit_amount: z.optional(z.nullable(z.number())),
  unpaid_amount: z.optional(z.nullable(z.number())),
  running_totals: z.optional(z.nullable(runningTotalsSchema)),
  discount_percentage: z.optional(z.nullable(z.number())),
  vat_percentage: z.optional(z.nullable(z.number())),
  is_recurring_payment_enabled: z.optional(z.nullable(z.boolean())),
  recurring_payment_amount: z.optional(z.nullable(z.number())),
  recurring_payment_threshold: z.optional(z.nullable(z.number())),
  paying_by_invoice: z.optional(z.nullable(z.boolean())),
  send_invoice_email: z.optional(z.nullable(z.boolean())),
  referral_share_code: text,
  eligible_promotions: z.optional(z.nullable(z.array(promotionSchema))),
  /** Unix seconds. */
  created: z.optional(z.nullable(z.number())),
})

export type BillingAccount = z.infer<typeof billingAccountSchema>

/** What of an account its owner writes; `PUT` replaces exactly these (rules.md, "Encodings"). */
export const billingDetails = [
  'title',
  'email',
  'company_name',
  'company_reg_code',
  'company_vat_number',
  'address_line1',
  'city',
  'county',
  'post_index',
  'country',
] as const
export type BillingDetails = Record<(typeof billingDetails)[number], string>

export const billingAccountKeys = { all: ['billing-accounts'] as const }

export const billingAccountsQuery = queryOptions({
  queryKey: ['billing-accounts', 'list'],
  queryFn: ({ signal }) => readBillingAccounts(signal),
  staleTime: 60_000,
})

function readBillingAccounts(signal?: AbortSignal) {
  const request = { method: 'GET', path: '/payment/billing_account/list', signal } as const
  return callApi(request, listOf(billingAccountSchema))
}

/** With those that were deleted. */
export const allBillingAccountsQuery = queryOptions({
  queryKey: ['billing-accounts', 'list-with-deleted'],
  queryFn: ({ signal }) =>
    callApi(
      { method: 'GET', path: '/payment/billing_account/list', query: { show_shadow: true }, signal },
      listOf(billingAccountSchema),
    ),
  staleTime: 60_000,
})

export const billingAccountQuery = (id: number) =>
  queryOptions({
    queryKey: ['billing-accounts', id],
    queryFn: ({ signal }) => readBillingAccount(id, signal),
    refetchInterval: 60_000,
  })

export function readBillingAccount(id: number, signal?: AbortSignal): Promise<BillingAccount> {
  return callApi(
    { method: 'GET', path: '/payment/billing_account', query: { billing_account_id: id }, signal },
    billingAccountSchema,
  )
}

const unpaidSchema = z.looseObject({ message: z.number() })

/** What is owed, VAT included: the total of all invoices that are not paid. */
export const unpaidAmountQuery = (id: number) =>
  queryOptions({
    queryKey: ['billing-accounts', id, 'unpaid'],
    queryFn: async ({ signal }) => {
      const { message } = await callApi(
        {
          method: 'GET',
          path: '/payment/billing_account/unpaid_amount',
          query: { billing_account_id: id },
          signal,
        },
        unpaidSchema,
      )
      return message
    },
  })

/* Writes. `account` is its name on screen. */

export interface AccountRef {
  readonly id: number
  readonly account: string
}

const titles = () => messagesOf(apiMessages).writes

/** Somebody else changed the account after it was shown: writing would take back what they wrote. */
export class DetailsConflict extends Error {
  readonly current: BillingAccount
  constructor(current: BillingAccount) {
    super('The billing account was changed by someone else')
    this.name = 'DetailsConflict'
    this.current = current
  }
}

/**
 * Writes the details. The call replaces everything, and what is left out is erased: the account is read again, whatever it holds besides
 * is sent back as it is, and when one of the details is another than was shown the write is refused with a `DetailsConflict`.
 * An e-mail address cannot be emptied.
 */
export const updateBillingAccount = write<
  AccountRef & { shown: BillingDetails; details: BillingDetails },
  BillingAccount
>({
  key: ['billing-accounts', 'update'],
  call: async ({ id, shown, details }, send) => {
    const current = await callApi(
      { method: 'GET', path: '/payment/billing_account', query: { billing_account_id: id } },
      billingAccountSchema,
    )
    const now = detailsOf(current)
    if (billingDetails.some((name) => now[name] !== shown[name])) throw new DetailsConflict(current)
    const sent = { ...details, email: details.email.trim() }
    const request = {
      method: 'PUT',
      path: '/payment/billing_account',
      form: { ...sentBack(current), ...sent, billing_account_id: id },
    } as const
    const answer = await send(request, billingAccountSchema).catch((error: unknown) => {
      if (!isOutcomeOpen(error)) throw error
      return findWritten(id, sent, error)
    })
    // What it made of them, such as a country in capitals, is what the next write has to be compared with.
    return { ...sent, ...answer }
  },
  title: ({ account }) => titles().updateBillingAccount(account),
  invalidates: () => [billingAccountKeys.all],
  onDone: (client, account, { id }) =>
    client.setQueryData(billingAccountQuery(id).queryKey, (known) => ({ ...known, ...account })),
})

/** After an answer that got lost: were it sent again, the first one's effect would look like somebody else's change. */
async function findWritten(id: number, sent: BillingDetails, error: unknown): Promise<BillingAccount> {
  const looked = await lookFor({
    list: async () => [await readBillingAccount(id)],
    find: ([one]) => {
      const now = one && detailsOf(one)
      return now && billingDetails.every((name) => now[name] === sent[name]) ? one : null
    },
  })
  if (looked.kind === 'found') return looked.made
  const words = messagesOf(apiMessages).detailsOrNot
  throw new FoundError(words[looked.kind], error, 'open')
}

/** The details as a form holds them: texts, empty where there is nothing. */
export function detailsOf(account: BillingAccount): BillingDetails {
  return Object.fromEntries(billingDetails.map((name) => [name, account[name] ?? ''])) as BillingDetails
}

/** What the service keeps count of itself; sending it back would claim to set it. */
const COMPUTED = new Set([
  'id',
  'user_id',
  'created',
  'credit_amount',
  'unpaid_amount',
  'is_active',
  'is_default',
  'is_deleted',
  'can_pay',
  'restriction_level',
  'suspend_reason',
  'is_recurring_payment_enabled',
  'recurring_payment_amount',
  'recurring_payment_threshold',
  'running_totals',
  'primary_card',
  'eligible_promotions',
])

/** Everything else that the account has, fields unknown to the panel included: in a form a list or an object is a JSON text. */
function sentBack(account: BillingAccount): Record<string, string | number | boolean> {
  const kept: Record<string, string | number | boolean> = {}
  for (const [name, value] of Object.entries(account)) {
    if (COMPUTED.has(name) || value == null) continue
    kept[name] =
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? value
        : JSON.stringify(value)
  }
  return kept
}

export const setDefaultBillingAccount = write<AccountRef, void>({
  key: ['billing-accounts', 'setDefault'],
  call: ({ id }, send) => {
    const form = { billing_account_id: id }
    return doOnce({
      act: () => send({ method: 'POST', path: '/payment/billing_account/set_default', form }, ignored),
      look: () => readBillingAccount(id),
      seen: ({ is_default: isDefault }) => (isDefault === true ? 'done' : 'undone'),
      result: () => undefined,
      isState: true,
    })
  },
  title: ({ account }) => titles().setDefaultBillingAccount(account),
  invalidates: () => [billingAccountKeys.all],
})

export const deleteBillingAccount = write<AccountRef, void>({
  key: ['billing-accounts', 'delete'],
  call: ({ id }, send) => {
    const form = { billing_account_id: id }
    return removeOnce({
      act: () => send({ method: 'DELETE', path: '/payment/billing_account', form }, ignored),
      list: () => readBillingAccounts(),
      isIt: (account) => account.id === id && account.is_deleted !== true,
    })
  },
  title: ({ account }) => titles().deleteBillingAccount(account),
  invalidates: () => [billingAccountKeys.all],
})
