import { insertCredit } from '../state/credit.ts'
import { insertToken } from '../state/tokens.ts'
import { apiToken } from '../identifiers.ts'
import { DAY } from '../time.ts'
import type { Plot } from './world.ts'

/** The account that every world has; returns its number. */
export function mainAccount({ db, userId, now }: Plot): number {
  const createdAt = now - 420 * DAY
  const id = db.insert('billing_accounts', {
    user_id: userId,
    title: 'Northwind Studio',
    email: 'billing@example.com',
    company_name: 'Northwind Studio OÜ',
    company_reg_code: '14285713',
    company_vat_number: 'EE101234567',
    address_line1: 'Puiestee 12',
    city: 'Tartu',
    county: 'Tartumaa',
    country: 'EE',
    post_index: '51009',
    is_default: true,
    referral_share_code: 'yfsx0q',
    created_at: createdAt,
  })
  insertCredit(db, { accountId: id, cents: 2500, description: 'First billing account', at: createdAt })
  return id
}

/** A second account, with a token that is restricted to it. */
export function projectAccount({ db, userId, now, random }: Plot): number {
  const id = db.insert('billing_accounts', {
    user_id: userId,
    title: 'Client projects',
    email: 'projects@example.com',
    company_name: 'Northwind Studio OÜ',
    company_reg_code: '14285713',
    company_vat_number: 'EE101234567',
    address_line1: 'Puiestee 12',
    city: 'Tartu',
    county: 'Tartumaa',
    country: 'EE',
    post_index: '51009',
    is_default: false,
    discount_percentage: 10,
    referral_share_code: 'k2m8vd',
    created_at: now - 260 * DAY,
  })
  insertToken(db, {
    userId,
    token: apiToken(random),
    description: 'Deployments of client projects',
    onlyAccount: id,
    createdAt: now - 259 * DAY,
  })
  insertCredit(db, { accountId: id, cents: 450, description: 'First billing account', at: now - 260 * DAY })
  return id
}
