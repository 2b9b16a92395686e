import type { TestCard } from '../catalogue/test-cards.ts'
import type { Database } from '../database.ts'
import type { Caller } from '../http/call.ts'
import { forbiddenResource, refused } from '../http/failures.ts'
import { providerId, systemRandom, type RandomBytes } from '../identifiers.ts'

export interface PaymentObjectRow {
  readonly id: number
  readonly billing_account_id: number
  readonly type: 'creditcard' | 'paying_by_invoice'
  readonly identifier: string
  readonly card_type: string
  readonly card_holder: string
  readonly last4: string | null
  readonly expire_month: number
  readonly expire_year: number
  readonly refusal: string | null
  readonly is_primary: number
  readonly verified_at: number | null
  readonly created_at: number
}

/** The ways to pay of an account, the primary one first, then the order in which the others stand in for it. */
export function listPaymentObjects(db: Database, accountId: number): PaymentObjectRow[] {
  return db.all<PaymentObjectRow>(
    `SELECT * FROM payment_objects WHERE billing_account_id = :account AND deleted_at IS NULL
     ORDER BY is_primary DESC, id`,
    { account: accountId },
  )
}

export function findPaymentObject(db: Database, caller: Caller, id: number): PaymentObjectRow {
  const found = db.get<PaymentObjectRow>(
    `SELECT * FROM payment_objects WHERE id = :id AND user_id = :user_id AND deleted_at IS NULL
     AND (:only_account IS NULL OR billing_account_id = :only_account)`,
    { id, user_id: caller.userId, only_account: caller.onlyAccount },
  )
  if (!found) throw forbiddenResource()
  return found
}

/** The last day of the month that a card is good for. */
export function validThru(card: PaymentObjectRow): number {
  return Date.UTC(card.expire_year, card.expire_month, 0)
}

export function isVerified(card: PaymentObjectRow, now: number): boolean {
  return card.verified_at !== null && card.verified_at <= now
}

/** Why nothing can be charged to it, if so. */
export function chargeRefusal(card: PaymentObjectRow, now: number): string | undefined {
  if (card.type !== 'creditcard') return 'Paying by invoice cannot be charged'
  if (!isVerified(card, now)) return 'The card is not verified'
  if (isExpired(card, now)) return 'The card has expired'
  return card.refusal ?? undefined
}

export function isExpired(card: PaymentObjectRow, now: number): boolean {
  return now >= Date.UTC(card.expire_year, card.expire_month, 1)
}

/** Adds a card; it becomes the primary one where none that can be charged is. */
export function insertCard(
  db: Database,
  card: {
    readonly userId: number
    readonly billingAccountId: number
    readonly holder: string
    readonly test: TestCard
    /** The first instant after the month that it is good for. */
    readonly expiresAt?: number
    readonly createdAt: number
    readonly random?: RandomBytes
  },
): number {
  const { userId, billingAccountId, holder, test, createdAt, random = systemRandom } = card
  const thisYear = new Date(createdAt).getUTCFullYear()
  const expires = new Date((card.expiresAt ?? Date.UTC(thisYear + (test.expired ? 0 : 5), 0)) - 1)
  return db.transaction(() => {
    const id = db.insert('payment_objects', {
      user_id: userId,
      billing_account_id: billingAccountId,
      type: 'creditcard',
      identifier: providerId('pay', random),
      card_type: test.card_type,
      card_holder: holder,
      last4: test.last4,
      expire_month: expires.getUTCMonth() + 1,
      expire_year: expires.getUTCFullYear(),
      refusal: test.refusal,
      is_primary: false,
      verified_at: test.verified ? createdAt : null,
      created_at: createdAt,
    })
    const cards = listPaymentObjects(db, billingAccountId)
    const hasPrimary = cards.some((entry) => entry.is_primary === 1 && isUsable(entry, createdAt))
    if (!hasPrimary && test.verified && !test.expired) makePrimary(db, billingAccountId, id)
    return id
  })
}

/** Until somebody verifies an application to pay by invoice. */
const VERIFICATION_MS = 24 * 3_600_000

/** Applies for paying by invoice; primary, as documented, where the account has no other way to pay. */
export function insertInvoicePaying(
  db: Database,
  application: {
    readonly userId: number
    readonly billingAccountId: number
    readonly email: string
    readonly now: number
  },
): number {
  const { userId, billingAccountId, email, now } = application
  return db.transaction(() => {
    const others = listPaymentObjects(db, billingAccountId)
    if (others.some((entry) => entry.type === 'paying_by_invoice'))
      throw refused('The billing account has applied for paying by invoice already.')
    return db.insert('payment_objects', {
      user_id: userId,
      billing_account_id: billingAccountId,
      type: 'paying_by_invoice',
      identifier: 'N/A',
      card_type: 'By invoice',
      card_holder: email,
      expire_month: 12,
      expire_year: 2099,
      is_primary: !others.some((entry) => entry.is_primary === 1),
      verified_at: now + VERIFICATION_MS,
      created_at: now,
    })
  })
}

export function makePrimary(db: Database, accountId: number, id: number): void {
  db.transaction(() => {
    db.run('UPDATE payment_objects SET is_primary = 0 WHERE billing_account_id = :account', {
      account: accountId,
    })
    db.run('UPDATE payment_objects SET is_primary = 1 WHERE id = :id', { id })
  })
}

/**
 * Removes a card; the next one that can be charged takes its place. Where there is none, automatic top-up ends: it needs one to be
 * switched on, too.
 */
export function removePaymentObject(db: Database, card: PaymentObjectRow, now: number): void {
  db.transaction(() => {
    db.run('UPDATE payment_objects SET deleted_at = :now WHERE id = :id', { id: card.id, now })
    const account = card.billing_account_id
    const next = listPaymentObjects(db, account).find((entry) => isUsable(entry, now))
    if (next === undefined)
      db.run('UPDATE billing_accounts SET recurring_enabled = 0 WHERE id = :account', { account })
    else if (card.is_primary === 1) makePrimary(db, account, next.id)
  })
}

export function isUsable(card: PaymentObjectRow, now: number): boolean {
  return card.type === 'creditcard' && isVerified(card, now) && !isExpired(card, now)
}
