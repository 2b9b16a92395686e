import Libsql from 'libsql'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

import { Database } from './database.ts'
import { migrations } from './schema.ts'

let dataDir = ''
let db: Database

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'sandbox-'))
})

afterEach(() => {
  db.close()
  rmSync(dataDir, { recursive: true })
})

it('keeps what was there before money was kept: credit, buckets, and what is to be paid from now on', () => {
  const file = join(dataDir, 'test.db')
  const old = new Libsql(file)
  for (const migration of migrations.slice(0, 2)) old.exec(migration)
  old.exec(`
    INSERT INTO tenants VALUES (1, 'empty', 0, 0, 1, 0);
    INSERT INTO billing_accounts (id, user_id, title, email, is_default, credit_amount, referral_share_code, created_at)
      VALUES (7, 1, 'Main', 'a@example.com', 1, '25.10', '', 1000);
    INSERT INTO disks (uuid, user_id, location, billing_account_id, is_primary, size_gb, source_image_type, created_at, deleted_at)
      VALUES ('here', 1, 'cyc01', 7, 0, 50, 'EMPTY', 2000, NULL), ('gone', 1, 'cyc01', 7, 0, 20, 'EMPTY', 2000, 5000);
    INSERT INTO buckets (user_id, billing_account_id, name, size_bytes, num_objects, created_at, modified_at)
      VALUES (1, 7, 'media', 123, 4, 3000, 3000);
    PRAGMA user_version = 2;
  `)
  old.close()

  db = new Database(file)
  expect(db.all('SELECT billing_account_id, amount_cents, created_at FROM credit_records')).toEqual([
    { billing_account_id: 7, amount_cents: 2510, created_at: 1000 },
  ])
  // What was said to be in it never was: there was no S3 then.
  expect(db.all('SELECT name, size_bytes, deleted_at FROM buckets')).toEqual([
    { name: 'media', size_bytes: 0, deleted_at: null },
  ])
  expect(db.all('SELECT kind, size, from_ms, until_ms FROM usage_spans ORDER BY id')).toEqual([
    { kind: 'disk', size: 50, from_ms: 2000, until_ms: null },
    { kind: 'disk', size: 20, from_ms: 2000, until_ms: 5000 },
    { kind: 'bucket', size: 0, from_ms: 3000, until_ms: null },
  ])
})

it('meters a forced stop as one also where the VM was there before that was done', () => {
  const file = join(dataDir, 'test.db')
  const old = new Libsql(file)
  for (const migration of migrations.slice(0, 7)) old.exec(migration)
  old.exec(`
    INSERT INTO tenants (user_id, world, clock_ms, clock_set_at, clock_speed, clock_held) VALUES (1, 'empty', 0, 0, 1, 0);
    INSERT INTO billing_accounts (id, user_id, title, email, is_default, referral_share_code, created_at)
      VALUES (7, 1, 'Main', 'a@example.com', 1, '', 1000);
    INSERT INTO vms (id, uuid, user_id, location, billing_account_id, name, hostname, description, os_name, os_version,
        vcpu, memory, username, backup, designated_pool_uuid, private_ipv4, status, created_at)
      VALUES (3, 'here', 1, 'cyc01', 7, 'web', 'web', '', 'ubuntu', '24.04', 2, 2048, 'user', 0, 'pool', '10.0.0.2', 'running', 2000);
    PRAGMA user_version = 7;
  `)
  old.close()

  db = new Database(file)
  const stop = (now: number, until: number) =>
    db.run(
      `UPDATE vms SET status = 'stopped', transition = 'stopping', transition_until = :until, updated_at = :now WHERE id = 3`,
      { now, until },
    )
  stop(50_000, 72_000)
  stop(55_000, 57_000)
  expect(db.all('SELECT active, from_ms, until_ms, continues FROM usage_spans ORDER BY from_ms')).toEqual([
    { active: 1, from_ms: 2000, until_ms: 50_000, continues: 0 },
    { active: 1, from_ms: 50_000, until_ms: 55_000, continues: 1 },
    { active: 1, from_ms: 55_000, until_ms: 57_000, continues: 1 },
    { active: 0, from_ms: 57_000, until_ms: null, continues: 1 },
  ])
})

it('lets nobody pay more than an invoice, use more credit than there is, or have two primary cards', () => {
  db = new Database(join(dataDir, 'test.db'))
  db.run(
    "INSERT INTO tenants (world, clock_ms, clock_set_at, clock_speed, clock_held) VALUES ('empty', 0, 0, 1, 0)",
  )
  const account = { user_id: 1, title: '', email: '', referral_share_code: '', created_at: 0 }
  const billing_account_id = db.insert('billing_accounts', { ...account, is_default: true })
  const card = { user_id: 1, billing_account_id, type: 'creditcard', identifier: 'pay_1', card_type: 'visa' }
  const more = { card_holder: '', expire_month: 1, expire_year: 2030, is_primary: true, created_at: 0 }
  const payment_object_id = db.insert('payment_objects', { ...card, ...more })
  expect(() => db.insert('payment_objects', { ...card, ...more })).toThrow('UNIQUE')

  const credit = (amount_cents: number) =>
    db.insert('credit_records', { billing_account_id, amount_cents, description: '', created_at: 0 })
  credit(100)
  credit(-60)
  expect(() => credit(-41)).toThrow('more than the credit is used')

  const terms = {
    account_snapshot: '{}',
    discount_percentage: 0,
    vat_percentage: 0,
    discount_cents: 0,
    vat_cents: 0,
  }
  const invoice = { ...terms, user_id: 1, billing_account_id, kind: 'usage', period_start: 0, period_end: 1 }
  const sums = { subtotal_cents: 500, credit_cents: 0, created_at: 1, due_at: 2 }
  expect(() => db.insert('invoices', { ...invoice, ...sums, total_cents: 501 })).toThrow('CHECK')
  const invoice_id = db.insert('invoices', { ...invoice, ...sums, total_cents: 500 })
  expect(() => db.insert('invoices', { ...invoice, ...sums, total_cents: 500 })).toThrow('UNIQUE')
  const pay = (amount_cents: number) =>
    db.insert('transactions', {
      billing_account_id,
      payment_object_id,
      invoice_id,
      identifier: '',
      amount_cents,
      created_at: 3,
    })
  pay(300)
  expect(() => pay(201)).toThrow('more than the invoice is paid')
  pay(200)
})
