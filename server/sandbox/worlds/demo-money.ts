import { DAY, HOUR, monthStart } from '../time.ts'
import {
  cardAdded,
  creditBought,
  discountSet,
  gift,
  owedPaid,
  tell,
  topUpRequested,
  type MoneyEvent,
} from './money.ts'
import { beginning, type Plot } from './world.ts'

const HOLDER = 'Cloudia Iaas'

/** 14 months of invoices, paid by cards that follow each other; one had a discount, and a top-up waits to be paid. */
export function studioMoney(plot: Plot, accountId: number): Iterable<undefined> {
  const month = (later: number): number => monthStart(plot.now, later)
  const opened = beginning(plot.now)
  return tell(plot, accountId, [
    gift(plot, opened, 1000, 'First billing account'),
    cardAdded(plot, opened + HOUR, 'tok_visa', HOLDER, month(-3)),
    cardAdded(plot, month(-8) + 19 * DAY, 'tok_mastercard', HOLDER),
    cardAdded(plot, month(-3) + 2 * DAY, 'tok_visa', HOLDER),
    creditBought(plot, month(-11) + 12 * DAY, 5000),
    gift(plot, month(-9) + 20 * DAY, 1700, 'Referral bonus'),
    creditBought(plot, month(-6) + 8 * DAY, 10_000),
    discountSet(plot, month(-5) - HOUR, 15),
    discountSet(plot, month(-5) + HOUR, 0),
    creditBought(plot, month(-2) + 16 * DAY, 5000),
    creditBought(plot, lately(plot), 2500),
    ...monthly(-13, 0, (later) => owedPaid(plot, month(later) + 4 * DAY + 9 * HOUR)),
    topUpRequested(plot, plot.now - 3 * DAY, 10_000),
  ])
}

/** Paid a little late every month; the newest invoice that is due is paid in part only, so the account is limited. */
export function clientsMoney(plot: Plot, accountId: number): Iterable<undefined> {
  const month = (later: number): number => monthStart(plot.now, later)
  const opened = plot.now - 260 * DAY
  const overdue = month(0) + 14 * DAY <= plot.now ? 0 : -1
  return tell(plot, accountId, [
    gift(plot, opened, 2000, 'First billing account'),
    cardAdded(plot, opened + HOUR, 'tok_mastercard', HOLDER),
    ...monthly(-8, overdue - 1, (later) => owedPaid(plot, month(later) + 16 * DAY)),
    owedPaid(plot, month(overdue) + 13 * DAY, 40),
    gift(plot, lately(plot), 450, 'Compensation'),
  ])
}

/** Every invoice paid soon. */
export function promptMoney(plot: Plot, accountId: number): Iterable<undefined> {
  const month = (later: number): number => monthStart(plot.now, later)
  const opened = beginning(plot.now)
  return tell(plot, accountId, [
    cardAdded(plot, opened + HOUR, 'tok_visa', HOLDER),
    ...monthly(-13, 0, (later) => owedPaid(plot, month(later) + HOUR)),
    gift(plot, lately(plot), 2500, 'Compensation'),
  ])
}

/** An instant of the present month, so that no invoice has used what came then. */
function lately({ now }: Plot): number {
  return Math.round((monthStart(now) + now) / 2)
}

function monthly(from: number, until: number, event: (later: number) => MoneyEvent): MoneyEvent[] {
  return Array.from({ length: until - from + 1 }, (_, at) => event(from + at))
}
