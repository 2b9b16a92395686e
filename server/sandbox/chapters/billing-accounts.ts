import { unixSeconds } from '../formats.ts'
import type { Chapter } from '../http/call.ts'
import { ok } from '../http/reply.ts'
import { findBillingAccount, listBillingAccounts, type BillingAccountRow } from '../state/billing-accounts.ts'

export const billingAccounts: Chapter = {
  'GET /v1/payment/billing_account/list': (call) =>
    ok(listBillingAccounts(call.db, call, call.input.has('show_shadow')).map(accountView)),

  'GET /v1/payment/billing_account': (call) =>
    ok(accountView(findBillingAccount(call, call.input.requiredInteger('billing_account_id')))),
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
