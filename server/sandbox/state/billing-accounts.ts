import type { Database } from '../database.ts'
import { forbiddenResource } from '../http/failures.ts'
import type { Call, Caller } from '../http/call.ts'
import { refuseFrozen, refuseRestricted } from './restriction.ts'

export interface BillingAccountRow {
  readonly id: number
  readonly user_id: number
  readonly title: string
  readonly email: string
  readonly company_name: string | null
  readonly company_reg_code: string | null
  readonly company_vat_number: string | null
  readonly address_line1: string | null
  readonly city: string | null
  readonly county: string | null
  readonly country: string | null
  readonly post_index: string | null
  readonly is_default: number
  readonly discount_percentage: number
  readonly vat_percentage: number
  readonly referral_share_code: string
  readonly recurring_enabled: number
  readonly recurring_amount_cents: number
  readonly recurring_threshold_cents: number
  /** When a top-up last left the account below its threshold: its cards refused, or it was too small. */
  readonly top_up_in_vain_at: number | null
  readonly settled_until: number
  readonly created_at: number
  readonly deleted_at: number | null
}

/** The accounts that the caller may see, the default one first. */
export function listBillingAccounts(db: Database, caller: Caller, withDeleted = false): BillingAccountRow[] {
  return db.all<BillingAccountRow>(
    `SELECT * FROM billing_accounts WHERE user_id = :user_id AND (:only_account IS NULL OR id = :only_account)
     AND (:with_deleted OR deleted_at IS NULL) ORDER BY is_default DESC, id`,
    { user_id: caller.userId, only_account: caller.onlyAccount, with_deleted: withDeleted },
  )
}

export function findBillingAccount(call: Call, id: number): BillingAccountRow {
  const found = listBillingAccounts(call.db, call).find((account) => account.id === id)
  if (!found) throw forbiddenResource()
  return found
}

/** To be read: also one that was deleted, which keeps its history (rules.md, "Observed"). */
export function findKeptAccount(call: Call, id: number): BillingAccountRow {
  const found = listBillingAccounts(call.db, call, true).find((account) => account.id === id)
  if (!found) throw forbiddenResource()
  return found
}

/** The account that something new is charged to: the one named, or the only one that the token may use. */
export function chargedAccount(call: Call, named: number | undefined): BillingAccountRow {
  const id = named ?? call.onlyAccount
  if (id === null) throw new Error('A global token has to name who pays: see `payer`')
  const account = findBillingAccount(call, id)
  refuseRestricted(call.db, account.id, call.now)
  return account
}

/** The account that something is moved to. */
export function receivingAccount(call: Call, named: number): BillingAccountRow {
  const account = findBillingAccount(call, named)
  refuseFrozen(call.db, account.id, call.now)
  return account
}
