import { z } from 'zod'

import { models } from '../contract/answers.ts'

const record = z.object({
  amount: z.number().describe('Exact, with up to five decimals: add up before rounding.'),
  created: z.int(),
  descr: z.string(),
  id: z.int(),
  invoice_id: z.int(),
  item_price: z.number(),
  location_slug: z.string().nullable(),
  name: z.string(),
  qty: z.number(),
  qty_unit: z.string(),
})

const transaction = z.object({
  additional_data: z.string().describe('What the payment provider says of it, as JSON in a text.'),
  amount: z.number(),
  created: z.int(),
  id: z.int(),
  identifier: z.string(),
  payment_object_id: z.int(),
})

export const invoice = z
  .object({
    account_snapshot: z.string().describe('The account as it was, as JSON in a text.'),
    billing_account_id: z.int(),
    created: z.int().describe('Unix seconds, as all its times.'),
    discount_percentage: z.number(),
    due_date: z.int(),
    id: z.int(),
    name: z.string(),
    padded_id: z.string(),
    period_end: z.int(),
    period_start: z.int(),
    records_list: z.array(record),
    status: z.int().describe('5 is unpaid, 10 is paid.'),
    totals: z
      .object({
        subtotal: z.number(),
        discount_amount: z.number(),
        credit: z.number().describe('What credit paid: negative or 0.'),
        vat_tax: z.number(),
        total: z.number(),
      })
      .describe('total = (subtotal − discount_amount + credit) + vat_tax, the VAT on what is in brackets.'),
    transaction_list: z.array(transaction),
    vat_percentage: z.number(),
  })
  .register(models, {
    id: 'Invoice',
    examples: [
      {
        account_snapshot: '{"company_name": "Firma", "id": 6, "title": "konto"}',
        billing_account_id: 6,
        created: 1519309247,
        discount_percentage: 10,
        due_date: 1520432447,
        id: 1,
        name: 'Invoice',
        padded_id: '000000001',
        period_end: 1519862400,
        period_start: 1517443200,
        records_list: [
          {
            amount: 0.87927,
            created: 1519309247,
            descr: '',
            id: 2,
            invoice_id: 1,
            item_price: 0.04187,
            location_slug: 'cyc01',
            name: 'web-server, 4 CPUs, 1 GB RAM, 30 GB disk',
            qty: 21,
            qty_unit: 'h',
          },
        ],
        status: 10,
        totals: { subtotal: 0.88, discount_amount: 0.09, credit: 0, vat_tax: 0.16, total: 0.95 },
        transaction_list: [
          {
            additional_data: '{"status": "closed", "currency": "EUR"}',
            amount: 0.95,
            created: 1519309499,
            id: 1,
            identifier: 'tran_707a24d54b2432688c2e2a68b12a',
            payment_object_id: 6,
          },
        ],
        vat_percentage: 20,
      },
    ],
  })

export const payingReport = z
  .object({
    amount_left: z.number(),
    amount_used: z.number(),
    error_log: z.string(),
    message: z.string(),
    paid_invoices: z.array(z.int()),
    success: z.boolean(),
  })
  .register(models, {
    id: 'PayingReport',
    examples: [
      {
        amount_left: 0,
        amount_used: 10,
        error_log: '',
        message: 'All amount were used. Invoices (#6) were paid fully or partially.',
        paid_invoices: [6],
        success: true,
      },
    ],
  })
