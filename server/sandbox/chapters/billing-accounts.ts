import { z } from 'zod'

import { samples, succeeded, success } from '../contract/answers.ts'
import { endpoint } from '../contract/endpoint.ts'
import { countryCode, emailAddress, label, mark } from '../contract/kinds.ts'
import { body, query } from '../contract/parameters.ts'
import { decimal } from '../formats.ts'
import type { Call } from '../http/call.ts'
import { refused } from '../http/failures.ts'
import { billingAccountView } from '../state/billing-account-view.ts'
import { findBillingAccount, findKeptAccount, listBillingAccounts } from '../state/billing-accounts.ts'
import { unpaidCents } from '../state/invoices.ts'
import { refuseRestricted } from '../state/tokens.ts'
import { accountInBody, accountInQuery, billingAccount } from './billing-account-shapes.ts'

/** What `PUT` replaces: a field that is left out is erased, but for the e-mail address. */
const replaced = {
  company_name: body.optional(label, 'Company.', 'Firma'),
  company_reg_code: body.optional(label, 'Its number in the register.', '232'),
  company_vat_number: body.optional(label, 'Its VAT number.', '235235'),
  address_line1: body.optional(label, 'Street and house.', 'Puiestee'),
  city: body.optional(label, 'City.', 'Küla'),
  county: body.optional(label, 'County.', 'Moldaavia'),
  country: body.optional(countryCode, 'Country, by its code of two letters.', 'EE'),
  post_index: body.optional(label, 'Postal code.', '314243123'),
}

export const billingAccounts = [
  endpoint('DELETE /v1/payment/billing_account', {
    description: 'Deletes an account that pays for nothing, owes nothing and is not the default.',
    parameters: { billing_account_id: accountInBody },
    answer: success,
    refusals: {
      400: 'There is no such account, it is the default, something is paid from it, or it owes something.',
    },
    run: (call, { billing_account_id: id }) => {
      const account = listBillingAccounts(call.db, call).find((row) => row.id === id)
      if (!account) throw refused('Provided billing account is incorrect.')
      if (account.is_default === 1) throw refused('The default billing account cannot be deleted.')
      if (isCharged(call, id)) throw refused('Billing account has active resources and cannot be deleted.')
      if (unpaidCents(call.db, id) > 0)
        throw refused('Billing account has unpaid invoices and cannot be deleted.')
      // Its card is never charged again.
      call.db.run('UPDATE billing_accounts SET deleted_at = :now, recurring_enabled = 0 WHERE id = :id', {
        id,
        now: call.now,
      })
      return succeeded
    },
  }),

  endpoint('GET /v1/payment/billing_account', {
    description: 'One billing account.',
    parameters: { billing_account_id: accountInQuery },
    answer: billingAccount,
    run: (call, input) =>
      billingAccountView(call.db, findKeptAccount(call, input.billing_account_id), call.now),
  }),

  endpoint('PUT /v1/payment/billing_account', {
    description:
      'Replaces what an account says of its owner. What is left out is erased, but for the e-mail address.',
    parameters: {
      billing_account_id: accountInBody,
      title: body.optional(label, 'What you call it.', 'konto'),
      email: body.optional(emailAddress, 'Where invoices go.', 'user@example.com'),
      ...replaced,
    },
    answer: billingAccount,
    run: (call, { billing_account_id: id, title, email, ...fields }) => {
      const account = findBillingAccount(call, id)
      const assignments = Object.keys(replaced).map((name) => `${name} = :${name}`)
      call.db.run(
        `UPDATE billing_accounts SET title = :title, email = :email, ${assignments.join(', ')} WHERE id = :id`,
        {
          ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value ?? null])),
          id,
          title: title ?? '',
          email: email ?? account.email,
        },
      )
      return view(call, id)
    },
  }),

  endpoint('GET /v1/payment/billing_account/list', {
    description: 'Your billing accounts, the default one first.',
    parameters: { show_shadow: query.default(mark, false, 'Whether those that are deleted come, too.') },
    answer: z.array(billingAccount),
    run: (call, { show_shadow }) =>
      listBillingAccounts(call.db, call, show_shadow).map((row) =>
        billingAccountView(call.db, row, call.now),
      ),
  }),

  endpoint('POST /v1/payment/billing_account/set_default', {
    description: 'Makes an account the default, in place of the present one.',
    parameters: { billing_account_id: accountInBody },
    answer: success,
    run: (call, input) => {
      refuseRestricted(call)
      const { id } = findBillingAccount(call, input.billing_account_id)
      call.db.transaction(() => {
        call.db.run('UPDATE billing_accounts SET is_default = 0 WHERE user_id = :user_id', {
          user_id: call.userId,
        })
        call.db.run('UPDATE billing_accounts SET is_default = 1 WHERE id = :id', { id })
      })
      return succeeded
    },
  }),

  endpoint('GET /v1/payment/billing_account/unpaid_amount', {
    description: 'What an account owes: the sum of what is open on its invoices.',
    parameters: { billing_account_id: accountInQuery },
    answer: z.object({ message: z.number().register(samples, { example: 59.96 }) }),
    run: (call, input) => {
      const { id } = findKeptAccount(call, input.billing_account_id)
      return { message: decimal(unpaidCents(call.db, id)) }
    },
  }),
]

function view(call: Call, id: number) {
  return billingAccountView(call.db, findBillingAccount(call, id), call.now)
}

/** Whether anything is paid from the account, in whatever location. */
function isCharged(call: Call, accountId: number): boolean {
  const charged = ['vms', 'disks', 'floating_ips', 'load_balancers', 'buckets'].map(
    (table) =>
      `SELECT 1 FROM ${table} WHERE billing_account_id = :id AND (deleted_at IS NULL OR deleted_at > :now)`,
  )
  return call.db.get(charged.join(' UNION ALL '), { id: accountId, now: call.now }) !== undefined
}
