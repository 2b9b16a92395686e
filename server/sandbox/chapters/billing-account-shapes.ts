import { z } from 'zod'

import { models } from '../contract/answers.ts'
import { integer } from '../contract/kinds.ts'
import { body, query } from '../contract/parameters.ts'

const primaryCard = z
  .looseObject({
    id: z.string(),
    expire_month: z.int(),
    expire_year: z.int(),
    last4: z.string().nullable(),
    card_type: z.string(),
    card_holder: z.string(),
    type: z.string(),
    processor_data: z.looseObject({}).describe('What the payment provider says of it.'),
    is_verified: z.boolean(),
  })
  .nullable()

export const billingAccount = z
  .object({
    additional_data: z.string().describe('JSON in a text.'),
    address_line1: z.string().nullable(),
    allow_debt: z.boolean(),
    can_pay: z.boolean(),
    city: z.string().nullable(),
    company_name: z.string().nullable(),
    company_reg_code: z.string().nullable(),
    company_vat_number: z.string().nullable(),
    country: z.string().nullable(),
    county: z.string().nullable(),
    created: z.int().describe('Unix seconds.'),
    credit_amount: z.number(),
    discount_percentage: z.number(),
    eligible_promotions: z.array(z.unknown()),
    email: z.string(),
    id: z.int(),
    is_active: z.boolean(),
    is_default: z.boolean(),
    is_deleted: z.boolean(),
    is_recurring_payment_enabled: z.boolean(),
    paying_by_invoice: z.boolean(),
    post_index: z.string().nullable(),
    primary_card: primaryCard,
    recurring_payment_amount: z.number(),
    recurring_payment_threshold: z.number(),
    referral_share_code: z.string(),
    reseller: z.string(),
    restriction_level: z
      .enum(['CLEAR', 'LIMITED', 'FROZEN'])
      .describe('With an overdue invoice nothing new can be made, later on nothing be started.'),
    running_totals: z
      .object({
        credit_amount: z.number(),
        credit_available: z.number(),
        discount_amount: z.number(),
        ongoing: z.number().describe('Credit less what the month has cost so far.'),
        subtotal: z.number(),
        total: z.number(),
        vat_tax: z.number(),
      })
      .describe('What the month has cost so far.'),
    send_invoice_email: z.boolean(),
    site: z.string(),
    suspend_reason: z.string(),
    title: z.string(),
    unpaid_amount: z.number(),
    user_id: z.int(),
    vat_percentage: z.number(),
  })
  .register(models, {
    id: 'BillingAccount',
    description: 'Pays for resources, by credit first and then by its cards.',
    examples: [
      {
        additional_data: '{}',
        address_line1: 'Puiestee',
        allow_debt: false,
        can_pay: true,
        city: 'Küla',
        company_name: 'Firma',
        company_reg_code: '232',
        company_vat_number: '235235',
        country: 'EE',
        county: 'Moldaavia',
        created: 1519219377,
        credit_amount: 2,
        discount_percentage: 0,
        eligible_promotions: [],
        email: 'user@example.com',
        id: 6,
        is_active: true,
        is_default: false,
        is_deleted: false,
        is_recurring_payment_enabled: false,
        paying_by_invoice: false,
        post_index: '314243123',
        primary_card: {
          id: 'pm_1FeGWfE0TT1OxJzqBulNx0KD',
          expire_month: 12,
          expire_year: 2034,
          last4: '1111',
          card_type: 'visa',
          card_holder: 'user',
          type: 'creditcard',
          processor_data: { object: 'payment_method', livemode: false },
          is_verified: true,
        },
        recurring_payment_amount: 52,
        recurring_payment_threshold: 55,
        referral_share_code: 'yfsx0q',
        reseller: 'Warren',
        restriction_level: 'CLEAR',
        running_totals: {
          credit_amount: 0,
          credit_available: 2,
          discount_amount: 0,
          ongoing: 2,
          subtotal: 0,
          total: 0,
          vat_tax: 0,
        },
        send_invoice_email: true,
        site: 'warren',
        suspend_reason: '',
        title: 'konto',
        unpaid_amount: 0,
        user_id: 8,
        vat_percentage: 20,
      },
    ],
  })

/** The account that a request is about. */
export const accountInQuery = query.required(integer, 'The billing account.', 6)
export const accountInBody = body.required(integer, 'The billing account.', 6)
