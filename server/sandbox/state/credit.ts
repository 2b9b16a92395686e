import type { Database } from '../database.ts'

export interface CreditRow {
  readonly id: number
  readonly billing_account_id: number
  readonly amount_cents: number
  readonly description: string
  readonly created_at: number
}

/** What went into and out of an account's credit, newest first. */
export function listCredit(db: Database, accountId: number): CreditRow[] {
  return db.all<CreditRow>(
    'SELECT * FROM credit_records WHERE billing_account_id = :account ORDER BY created_at DESC, id DESC',
    { account: accountId },
  )
}

export function creditCents(db: Database, accountId: number): number {
  const row = db.get<{ cents: number }>(
    'SELECT COALESCE(SUM(amount_cents), 0) AS cents FROM credit_records WHERE billing_account_id = :account',
    { account: accountId },
  )
  return row?.cents ?? 0
}

/** Puts credit into an account, or takes it out; the database refuses to take more than there is. */
export function insertCredit(
  db: Database,
  record: {
    readonly accountId: number
    readonly cents: number
    readonly description: string
    /** The invoice that used it, or that it was bought by. */
    readonly invoiceId?: number
    /** What it was paid with. */
    readonly transactionId?: number
    readonly at: number
  },
): void {
  db.insert('credit_records', {
    billing_account_id: record.accountId,
    amount_cents: record.cents,
    description: record.description,
    invoice_id: record.invoiceId ?? null,
    transaction_id: record.transactionId ?? null,
    created_at: record.at,
  })
}
