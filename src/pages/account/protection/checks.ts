import type { BillingAccount } from '@/api/billing-accounts'
import type { Card } from '@/api/cards'
import type { LoadBalancer } from '@/api/load-balancers'
import type { Token } from '@/api/tokens'
import { amountLeft, netOf } from '@/components/billing-account-facts'
import { cardExpiry } from '@/components/card-facts'
import { DAY, parseInstant, wholeDays } from '@/lib/instant'
import type { Money } from '@/lib/money'
import { runsOutAt } from '@/lib/runway'
import { tokenAge } from '@/pages/account/tokens/token-age'

/* What the board finds. Each answers with what is not as it should be; none found is good. `now` in epoch milliseconds. */

/** @param remindAfterDays null: the user wants no reminder */
export function oldTokens(
  tokens: readonly Token[],
  remindAfterDays: number | null,
  now: number,
): { token: Token; days: number }[] {
  return tokens
    .flatMap((token) => {
      const age = tokenAge(parseInstant(token.created_at), remindAfterDays, now)
      return age?.isDue === true ? [{ token, days: age.days }] : []
    })
    .toSorted((a, b) => b.days - a.days)
}

/** One target is no balance: when it is down, so is what stands behind the address. None is no service at all. */
export function thinBalancers(
  balancers: readonly LoadBalancer[],
): { balancer: LoadBalancer; targets: number }[] {
  return balancers
    .map((balancer) => ({ balancer, targets: (balancer.targets ?? []).length }))
    .filter(({ targets }) => targets < 2)
}

/** Long enough for a new card to come by post, and to be entered. */
const EXPIRING_DAYS = 45

/** Cards that can soon pay no more, or cannot already, the soonest first. */
export function expiringCards(
  cards: readonly Card[],
  now: number,
): { card: Card; expires: number; isExpired: boolean }[] {
  return cards
    .flatMap((card) => {
      const expires = card.is_deleted === true ? null : cardExpiry(card)
      return expires === null ? [] : [{ card, expires, isExpired: expires <= now }]
    })
    .filter(({ expires }) => expires < now + EXPIRING_DAYS * DAY)
    .toSorted((a, b) => a.expires - b.expires)
}

/** Less than this, and a weekend with a holiday is enough to miss it. */
const LITTLE_RUNWAY_DAYS = 14

export interface Runway {
  readonly account: BillingAccount
  readonly left: Money
  /** Whole days until it is used up, as things stand. */
  readonly days: number
}

/**
 * Accounts that nothing tops up by itself and that run out soon. Whoever pays by invoice runs out of nothing.
 * @param hourlyOf what an account pays an hour for what it has now
 */
export function runningOut(
  accounts: readonly BillingAccount[],
  hourlyOf: (accountId: number) => Money,
  now: number,
): Runway[] {
  return accounts
    .filter(
      (account) =>
        account.is_deleted !== true &&
        account.is_recurring_payment_enabled !== true &&
        account.paying_by_invoice !== true,
    )
    .flatMap((account): Runway[] => {
      const left = amountLeft(account)
      const hourly = hourlyOf(account.id)
      // Nothing left is no harm where nothing is used.
      if (left === null || hourly.lte(0)) return []
      const end = runsOutAt(left, netOf(account, hourly), now)
      const days = end === null ? Infinity : wholeDays(now, end)
      return days < LITTLE_RUNWAY_DAYS ? [{ account, left, days }] : []
    })
    .toSorted((a, b) => a.days - b.days)
}
