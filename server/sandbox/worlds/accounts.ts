import { insertToken } from '../state/tokens.ts'
import { apiToken } from '../identifiers.ts'
import { DAY, monthStart } from '../time.ts'
import type { Plot } from './world.ts'

/** Who all accounts of a world belong to. */
const company = {
  company_name: 'Northwind Studio OÜ',
  company_reg_code: '14285713',
  company_vat_number: 'EE101234567',
  address_line1: 'Puiestee 12',
  city: 'Tartu',
  county: 'Tartumaa',
  country: 'EE',
  post_index: '51009',
} as const

/** The account that every world has; returns its number. */
export function mainAccount({ db, userId }: Plot, createdAt: number): number {
  return db.insert('billing_accounts', {
    user_id: userId,
    title: 'Northwind Studio',
    email: 'billing@example.com',
    ...company,
    is_default: true,
    referral_share_code: 'yfsx0q',
    created_at: createdAt,
    settled_until: monthStart(createdAt),
  })
}

/** A second account, with a discount and a token that is restricted to it. */
export function projectAccount({ db, userId, now, random }: Plot): number {
  const createdAt = now - 260 * DAY
  const id = db.insert('billing_accounts', {
    user_id: userId,
    title: 'Client projects',
    email: 'projects@example.com',
    ...company,
    is_default: false,
    discount_percentage: 10,
    referral_share_code: 'k2m8vd',
    created_at: createdAt,
    settled_until: monthStart(createdAt),
  })
  insertToken(db, {
    userId,
    token: apiToken(random),
    description: 'Deployments of client projects',
    restricted: true,
    account: id,
    createdAt: now - 259 * DAY,
  })
  return id
}
