import { unixSeconds } from '../formats.ts'
import type { Call, Chapter } from '../http/call.ts'
import { refused } from '../http/failures.ts'
import { ok, success } from '../http/reply.ts'
import { findBillingAccount, listBillingAccounts, type BillingAccountRow } from '../state/billing-accounts.ts'

/** What `PUT` replaces: a field that is left out is erased, but for the e-mail address. */
const REPLACED = [
  'company_name',
  'company_reg_code',
  'company_vat_number',
  'address_line1',
  'city',
  'county',
  'country',
  'post_index',
] as const

export const billingAccounts: Chapter = {
  'GET /v1/payment/billing_account/list': (call) =>
    ok(listBillingAccounts(call.db, call, call.input.has('show_shadow')).map(accountView)),

  'GET /v1/payment/billing_account': (call) => ok(accountView(named(call))),

  'GET /v1/payment/billing_account/unpaid_amount': (call) =>
    ok({ message: accountView(named(call)).unpaid_amount }),

  'PUT /v1/payment/billing_account': (call) => {
    const account = named(call)
    const { input } = call
    const assignments = REPLACED.map((name) => `${name} = :${name}`).join(', ')
    const replaced = Object.fromEntries(REPLACED.map((name) => [name, input.optional(name) ?? null]))
    call.db.run(`UPDATE billing_accounts SET title = :title, email = :email, ${assignments} WHERE id = :id`, {
      ...replaced,
      id: account.id,
      title: input.optional('title') ?? '',
      email: input.optional('email') ?? account.email,
    })
    return ok(accountView(named(call)))
  },

  'POST /v1/payment/billing_account/set_default': (call) => {
    const account = named(call)
    call.db.transaction(() => {
      call.db.run('UPDATE billing_accounts SET is_default = 0 WHERE user_id = :user_id', {
        user_id: call.userId,
      })
      call.db.run('UPDATE billing_accounts SET is_default = 1 WHERE id = :id', { id: account.id })
    })
    return success
  },

  'DELETE /v1/payment/billing_account': (call) => {
    const id = call.input.requiredInteger('billing_account_id')
    const account = listBillingAccounts(call.db, call).find((row) => row.id === id)
    if (!account) throw refused('Provided billing account is incorrect.')
    if (account.is_default === 1) throw refused('The default billing account cannot be deleted.')
    if (isCharged(call, account.id))
      throw refused('Billing account has active resources and cannot be deleted.')
    call.db.run('UPDATE billing_accounts SET deleted_at = :now WHERE id = :id', {
      id: account.id,
      now: call.now,
    })
    return success
  },

  'GET /v1/payment/has_active_campaigns': () => ok({ success: false }),
}

function named(call: Call): BillingAccountRow {
  return findBillingAccount(call, call.input.requiredInteger('billing_account_id'))
}

/** Whether anything is paid from the account, in whatever location. */
function isCharged(call: Call, accountId: number): boolean {
  const charged = ['vms', 'disks', 'floating_ips', 'load_balancers'].map(
    (table) =>
      `SELECT 1 FROM ${table} WHERE billing_account_id = :id AND (deleted_at IS NULL OR deleted_at > :now)`,
  )
  const buckets = 'SELECT 1 FROM buckets WHERE billing_account_id = :id'
  return (
    call.db.get([...charged, buckets].join(' UNION ALL '), { id: accountId, now: call.now }) !== undefined
  )
}

function accountView(account: BillingAccountRow) {
  const credit = Number(account.credit_amount)
  return {
    additional_data: '{}',
    address_line1: account.address_line1,
    allow_debt: false,
    can_pay: account.restriction_level === 'CLEAR',
    city: account.city,
    company_name: account.company_name,
    company_reg_code: account.company_reg_code,
    company_vat_number: account.company_vat_number,
    country: account.country,
    county: account.county,
    created: unixSeconds(account.created_at),
    credit_amount: credit,
    discount_percentage: account.discount_percentage,
    eligible_promotions: [],
    email: account.email,
    id: account.id,
    is_active: true,
    is_default: account.is_default === 1,
    is_deleted: account.deleted_at !== null,
    is_recurring_payment_enabled: false,
    paying_by_invoice: false,
    post_index: account.post_index,
    primary_card: null,
    recurring_payment_amount: 0,
    recurring_payment_threshold: 0,
    referral_share_code: account.referral_share_code,
    reseller: 'Warren',
    restriction_level: account.restriction_level,
    running_totals: {
      credit_amount: 0,
      credit_available: credit,
      discount_amount: 0,
      ongoing: credit,
      subtotal: 0,
      total: 0,
      vat_tax: 0,
    },
    send_invoice_email: true,
    site: 'warren',
    suspend_reason: '',
    title: account.title,
    unpaid_amount: 0,
    user_id: account.user_id,
    vat_percentage: account.vat_percentage,
  }
}
