/** Ways to pay, invoices, and credit; what never may be is forbidden by the database itself. */
export const paymentsSchema = `
-- A way to pay. \`refusal\` is why every charge fails; NULL when they succeed. Verified from \`verified_at\` on, if ever.
CREATE TABLE payment_objects (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  user_id INTEGER NOT NULL REFERENCES tenants,
  billing_account_id INTEGER NOT NULL REFERENCES billing_accounts,
  type TEXT NOT NULL CHECK (type IN ('creditcard', 'paying_by_invoice')),
  identifier TEXT NOT NULL,
  card_type TEXT NOT NULL,
  card_holder TEXT NOT NULL,
  last4 TEXT,
  expire_month INTEGER NOT NULL CHECK (expire_month BETWEEN 1 AND 12),
  expire_year INTEGER NOT NULL,
  refusal TEXT,
  is_primary INTEGER NOT NULL,
  verified_at INTEGER,
  created_at INTEGER NOT NULL,
  deleted_at INTEGER
);
CREATE INDEX payment_objects_of_account ON payment_objects (billing_account_id);
CREATE UNIQUE INDEX one_primary_card ON payment_objects (billing_account_id) WHERE is_primary = 1 AND deleted_at IS NULL;

-- \`usage\`: what a month cost. \`credit\`: a top-up that was asked for, which becomes credit when it is paid.
CREATE TABLE invoices (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  user_id INTEGER NOT NULL REFERENCES tenants,
  billing_account_id INTEGER NOT NULL REFERENCES billing_accounts,
  kind TEXT NOT NULL CHECK (kind IN ('usage', 'credit')),
  period_start INTEGER NOT NULL,
  period_end INTEGER NOT NULL CHECK (period_end > period_start),
  account_snapshot TEXT NOT NULL,
  discount_percentage INTEGER NOT NULL,
  vat_percentage INTEGER NOT NULL,
  subtotal_cents INTEGER NOT NULL CHECK (subtotal_cents >= 0),
  discount_cents INTEGER NOT NULL CHECK (discount_cents >= 0),
  credit_cents INTEGER NOT NULL CHECK (credit_cents <= 0),
  vat_cents INTEGER NOT NULL CHECK (vat_cents >= 0),
  total_cents INTEGER NOT NULL CHECK (total_cents >= 0),
  created_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL CHECK (due_at > created_at),
  CHECK (total_cents = subtotal_cents - discount_cents + credit_cents + vat_cents)
);
CREATE INDEX invoices_of_account ON invoices (billing_account_id);
CREATE UNIQUE INDEX one_invoice_per_month ON invoices (billing_account_id, period_start) WHERE kind = 'usage';

CREATE TABLE invoice_records (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  invoice_id INTEGER NOT NULL REFERENCES invoices,
  location TEXT,
  name TEXT NOT NULL,
  qty INTEGER NOT NULL CHECK (qty > 0),
  qty_unit TEXT NOT NULL,
  item_price_e7 INTEGER NOT NULL CHECK (item_price_e7 >= 0),
  amount_e5 INTEGER NOT NULL CHECK (amount_e5 >= 0)
);
CREATE INDEX records_of_invoice ON invoice_records (invoice_id);

-- Money taken by a payment object: for an invoice or, without one, for credit.
CREATE TABLE transactions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  billing_account_id INTEGER NOT NULL REFERENCES billing_accounts,
  payment_object_id INTEGER NOT NULL REFERENCES payment_objects,
  invoice_id INTEGER REFERENCES invoices,
  identifier TEXT NOT NULL,
  amount_cents INTEGER NOT NULL CHECK (amount_cents > 0),
  created_at INTEGER NOT NULL
);
CREATE INDEX transactions_of_invoice ON transactions (invoice_id);
CREATE TRIGGER never_more_than_the_invoice BEFORE INSERT ON transactions WHEN NEW.invoice_id IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'more than the invoice is paid') WHERE
    NEW.amount_cents + (SELECT COALESCE(SUM(amount_cents), 0) FROM transactions WHERE invoice_id = NEW.invoice_id)
    > (SELECT total_cents FROM invoices WHERE id = NEW.invoice_id);
END;

-- The credit of an account is the sum of its records: what was put in, by a card or a paid invoice, and what invoices used.
CREATE TABLE credit_records (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  billing_account_id INTEGER NOT NULL REFERENCES billing_accounts,
  amount_cents INTEGER NOT NULL CHECK (amount_cents <> 0),
  description TEXT NOT NULL,
  invoice_id INTEGER UNIQUE REFERENCES invoices,
  transaction_id INTEGER UNIQUE REFERENCES transactions,
  created_at INTEGER NOT NULL
);
CREATE INDEX credit_of_account ON credit_records (billing_account_id);
CREATE TRIGGER never_more_than_the_credit BEFORE INSERT ON credit_records WHEN NEW.amount_cents < 0 BEGIN
  SELECT RAISE(ABORT, 'more than the credit is used') WHERE NEW.amount_cents +
    (SELECT COALESCE(SUM(amount_cents), 0) FROM credit_records WHERE billing_account_id = NEW.billing_account_id) < 0;
END;

INSERT INTO credit_records (billing_account_id, amount_cents, description, created_at)
  SELECT id, CAST(ROUND(credit_amount * 100) AS INTEGER), 'First billing account', created_at
  FROM billing_accounts WHERE CAST(ROUND(credit_amount * 100) AS INTEGER) <> 0;
ALTER TABLE billing_accounts DROP COLUMN credit_amount;

ALTER TABLE billing_accounts ADD COLUMN recurring_enabled INTEGER NOT NULL DEFAULT 0;
ALTER TABLE billing_accounts ADD COLUMN recurring_amount_cents INTEGER NOT NULL DEFAULT 0;
ALTER TABLE billing_accounts ADD COLUMN recurring_threshold_cents INTEGER NOT NULL DEFAULT 0;
`
