import { insertCredit } from '../state/credit.ts'
import { mainAccount } from './accounts.ts'
import type { WorldBuilder } from './world.ts'

/** A fresh account: nothing in it but the billing account that everything needs, with something to begin with. */
export const empty: WorldBuilder = (plot) => {
  const { db, now: at } = plot
  insertCredit(db, {
    accountId: mainAccount(plot, at),
    cents: 2500,
    description: 'First billing account',
    at,
  })
  return []
}
