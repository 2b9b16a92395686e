import Big from 'big.js'

import type { Database } from '../../database.ts'
import { monthStart } from '../../time.ts'
import { live, type Step } from './history.ts'
import { Observer } from './observer.ts'
import { HeldTenant } from './held-tenant.ts'

/** In percent, of the two accounts. */
export const discounts = [0, 15] as const

/** A new tenant lives through a history with two accounts, watched by someone who reckons along. */
export async function liveObserved(
  db: Database,
  steps: readonly Step[],
  watch: (tenant: HeldTenant) => Promise<void> = () => Promise.resolve(),
) {
  const tenant = new HeldTenant(db)
  const first =
    tenant.rows<{ id: number }>('SELECT id FROM billing_accounts WHERE user_id = :user')[0]?.id ?? 0
  const second = db.insert('billing_accounts', {
    user_id: tenant.userId,
    title: 'Second',
    email: 'second@example.com',
    is_default: false,
    discount_percentage: discounts[1],
    referral_share_code: '',
    created_at: tenant.now,
    settled_until: monthStart(tenant.now),
  })
  const observer = new Observer(tenant)
  const accounts = [first, second]
  await live(tenant, accounts, steps, () => {
    observer.look()
    return watch(tenant)
  })
  return { tenant, observer, accounts }
}

export function total(amounts: readonly (number | Big)[]): Big {
  return amounts.reduce<Big>((sum, amount) => sum.plus(amount), new Big(0))
}
