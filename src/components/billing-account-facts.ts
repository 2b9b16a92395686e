import type { BillingAccount } from '@/api/billing-accounts'
import { messagesOf } from '@/lib/i18n/catalogue'
import { parseMoney, type Money } from '@/lib/money'
import type { StateKind } from '@/ui/state'

import { billingAccountMessages } from './billing-account-messages'
import type { WhyNot } from './vm/can'

export function accountName({
  id,
  title,
  company_name: company,
}: Pick<BillingAccount, 'id' | 'title' | 'company_name'>): string {
  return title?.trim() || company?.trim() || messagesOf(billingAccountMessages).untitled(id)
}

/** The accounts that something new may be put on, the default one first. */
export function payableAccounts(accounts: readonly BillingAccount[]): BillingAccount[] {
  return accounts
    .filter((account) => account.is_deleted !== true && account.is_active !== false)
    .toSorted((a, b) => Number(b.is_default === true) - Number(a.is_default === true))
}

/** LIMITED, FROZEN, or whatever else is not clear (rules.md, "Observed"); null when nothing restricts the account. */
export function restrictionOf({ restriction_level: level }: BillingAccount): string | null {
  return level == null || level === '' || level.toUpperCase() === 'CLEAR' ? null : level
}

/** How an account stands, by a name that is the same in every language: `clear`, `limited`, … */
export function accountStanding(account: BillingAccount): string {
  if (account.is_deleted === true) return 'deleted'
  if (account.is_active === false) return 'inactive'
  return restrictionOf(account)?.toLowerCase() ?? 'clear'
}

/** … in a word; a level that is not known here as the service writes it. */
export function standingWord(standing: string): string {
  const words: Readonly<Record<string, string>> = messagesOf(billingAccountMessages).states
  return words[standing] ?? standing.toUpperCase()
}

/** … as a shape and a word. */
export function accountState(account: BillingAccount): { kind: StateKind; word: string } {
  const standing = accountStanding(account)
  return { kind: KINDS[standing] ?? 'failed', word: standingWord(standing) }
}

const KINDS: Readonly<Record<string, StateKind>> = {
  deleted: 'off',
  inactive: 'due',
  clear: 'good',
  limited: 'due',
  frozen: 'failed',
}

/** What is left: credit less what this month has cost so far; null when the API does not say. */
export function amountLeft({ running_totals: totals }: BillingAccount): Money | null {
  return parseMoney(totals?.ongoing)
}

/** What an account pays of an amount at list prices: its discount comes off, as it does from what is left (reference, "Running totals"). */
export function netOf(
  { discount_percentage: discount }: Pick<BillingAccount, 'discount_percentage'>,
  amount: Money,
): Money {
  return amount.times(100 - (discount ?? 0)).div(100)
}

/** What can be done with a billing account now; a text says why not. */
export const accountCan = {
  makeDefault: (account: BillingAccount): WhyNot => {
    const t = messagesOf(billingAccountMessages).cannot
    if (account.is_deleted === true) return t.deleted
    return account.is_default === true ? t.isDefault : null
  },
  edit: (account: BillingAccount): WhyNot =>
    account.is_deleted === true ? messagesOf(billingAccountMessages).cannot.deleted : null,
  /** The service refuses the rest: an account with resources (reference, "Delete billing account"). */
  delete: (account: BillingAccount): WhyNot => {
    const t = messagesOf(billingAccountMessages).cannot
    if (account.is_deleted === true) return t.deleted
    if (account.is_default === true) return t.deleteDefault
    return parseMoney(account.unpaid_amount)?.gt(0) === true ? t.owes : null
  },
}
