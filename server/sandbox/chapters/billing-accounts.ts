import { decimal } from '../formats.ts'
import type { Call, Chapter } from '../http/call.ts'
import { refused } from '../http/failures.ts'
import { ok, success } from '../http/reply.ts'
import { billingAccountView } from '../state/billing-account-view.ts'
import { listBillingAccounts, namedAccount, type BillingAccountRow } from '../state/billing-accounts.ts'
import { unpaidCents } from '../state/invoices.ts'

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
    ok(
      listBillingAccounts(call.db, call, call.input.has('show_shadow')).map((account) =>
        viewOf(call, account),
      ),
    ),

  'GET /v1/payment/billing_account': (call) => ok(viewOf(call, namedAccount(call))),

  'GET /v1/payment/billing_account/unpaid_amount': (call) =>
    ok({ message: decimal(unpaidCents(call.db, namedAccount(call).id)) }),

  'PUT /v1/payment/billing_account': (call) => {
    const account = namedAccount(call)
    const { input } = call
    const assignments = REPLACED.map((name) => `${name} = :${name}`).join(', ')
    const replaced = Object.fromEntries(REPLACED.map((name) => [name, input.optional(name) ?? null]))
    call.db.run(`UPDATE billing_accounts SET title = :title, email = :email, ${assignments} WHERE id = :id`, {
      ...replaced,
      id: account.id,
      title: input.optional('title') ?? '',
      email: input.optional('email') ?? account.email,
    })
    return ok(viewOf(call, namedAccount(call)))
  },

  'POST /v1/payment/billing_account/set_default': (call) => {
    const account = namedAccount(call)
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

/** Whether anything is paid from the account, in whatever location. */
function isCharged(call: Call, accountId: number): boolean {
  const charged = ['vms', 'disks', 'floating_ips', 'load_balancers', 'buckets'].map(
    (table) =>
      `SELECT 1 FROM ${table} WHERE billing_account_id = :id AND (deleted_at IS NULL OR deleted_at > :now)`,
  )
  return call.db.get(charged.join(' UNION ALL '), { id: accountId, now: call.now }) !== undefined
}

function viewOf(call: Call, account: BillingAccountRow) {
  return billingAccountView(call.db, account, call.now)
}
