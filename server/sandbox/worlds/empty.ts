import { mainAccount } from './accounts.ts'
import type { WorldBuilder } from './world.ts'

/** A fresh account: nothing in it but the billing account that everything needs. */
export const empty: WorldBuilder = (plot) => {
  mainAccount(plot)
}
