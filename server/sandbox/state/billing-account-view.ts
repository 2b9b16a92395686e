import type { Database } from '../database.ts'
import { decimal, unixSeconds } from '../formats.ts'
import { runningTotals } from '../metering/running-totals.ts'
import type { BillingAccountRow } from './billing-accounts.ts'
import { unpaidCents } from './invoices.ts'
import { isVerified, listPaymentObjects } from './payment-objects.ts'
import { primaryCardView } from './payment-object-view.ts'
import { restriction } from './restriction.ts'

/** A billing account as the reference shows it. */
export function billingAccountView(db: Database, account: BillingAccountRow, now: number) {
  const totals = runningTotals(db, account, now)
  const credit = decimal(totals.credit_available_cents)
  const { level, overdue } = restriction(db, account.id, now)
  const waysToPay = listPaymentObjects(db, account.id)
  const primary = waysToPay.find((entry) => entry.is_primary === 1 && entry.type === 'creditcard')
  return {
    additional_data: JSON.stringify({ link_methods: [] }),
    address_line1: account.address_line1,
    allow_debt: false,
    can_pay: true,
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
    is_recurring_payment_enabled: account.recurring_enabled === 1,
    paying_by_invoice: waysToPay.some(
      (entry) => entry.type === 'paying_by_invoice' && isVerified(entry, now),
    ),
    post_index: account.post_index,
    primary_card: primary ? primaryCardView(primary, now) : null,
    recurring_payment_amount: decimal(account.recurring_amount_cents),
    recurring_payment_threshold: decimal(account.recurring_threshold_cents),
    referral_share_code: account.referral_share_code,
    reseller: 'Warren',
    restriction_level: level,
    running_totals: {
      credit_amount: decimal(totals.credit_cents),
      credit_available: credit,
      discount_amount: decimal(totals.discount_cents),
      ongoing: decimal(totals.ongoing_cents),
      subtotal: decimal(totals.subtotal_cents),
      total: decimal(totals.total_cents),
      vat_tax: decimal(totals.vat_cents),
    },
    send_invoice_email: true,
    site: 'warren',
    suspend_reason: overdue ? `Invoice #${overdue.id} is overdue` : '',
    title: account.title,
    unpaid_amount: decimal(unpaidCents(db, account.id)),
    user_id: account.user_id,
    vat_percentage: account.vat_percentage,
  }
}
