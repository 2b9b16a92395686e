import { defineList } from '@/components/list/list-definition'
import type { FilterFace } from '@/components/list/list-view'
import { orderBy, type Order } from '@/components/list-state/order'
import { messagesOf } from '@/lib/i18n/catalogue'
import { compareNumbers, compareText } from '@/lib/sort'

import { tokenMessages } from './messages'
import type { TokenRow } from './token-rows'

export type TokenColumn = 'name' | 'reach' | 'created' | 'changed' | 'age'
type TokenFilter = 'reach'

/** The address's word for tokens without a restriction; no account is called by a word, but by its name. */
const EVERYTHING = '*'

const orders: Record<TokenColumn, Order<TokenRow>> = {
  name: orderBy(({ name }) => name, compareText),
  reach: orderBy(({ account }) => account ?? '', compareText),
  created: orderBy(({ created }) => created, compareNumbers),
  changed: orderBy(({ changed }) => changed, compareNumbers),
  // The older one is the greater one.
  age: orderBy(({ created }) => (created === null ? null : -created), compareNumbers),
}

export const tokenList = defineList({
  orders,
  defaultSort: { column: 'created', direction: 'asc' },
  filterValues: { reach: ({ account }: TokenRow) => account ?? EVERYTHING },
})

export function tokenFilterFaces(): Record<TokenFilter, FilterFace> {
  const t = messagesOf(tokenMessages)
  return {
    reach: {
      label: t.columns.reach,
      nameOf: (value) => (value === EVERYTHING ? t.reachesAll : t.reachesOnly(value)),
      known: [EVERYTHING],
    },
  }
}
