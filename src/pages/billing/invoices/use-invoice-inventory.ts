import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

import { allBillingAccountsQuery } from '@/api/billing-accounts'
import { invoicesQuery } from '@/api/invoices'
import { accountName } from '@/components/billing-account-facts'
import { partOf, type Inventory } from '@/components/list/list-part'
import { usePlaceInventory } from '@/components/list/use-inventory'
import { useNow } from '@/components/use-now'

import { invoiceRows, type InvoiceRow } from './definition'

export interface InvoiceInventory extends Inventory<InvoiceRow> {
  /** The names of all accounts, by id. */
  readonly accounts: ReadonlyMap<string, string>
}

/** The invoices of all billing accounts, also of those that were deleted: what they owe is still owed. Each account is read on its own. */
export function useInvoiceInventory(): InvoiceInventory {
  const list = useQuery(allBillingAccountsQuery)
  const places = useMemo(
    () =>
      (list.data?.items ?? []).map((account) => ({
        key: String(account.id),
        id: account.id,
        place: accountName(account),
      })),
    [list.data],
  )
  const readings = useQueries({ queries: places.map(({ id }) => invoicesQuery(id)) })
  const now = useNow()
  const { rows, parts } = usePlaceInventory(places, readings, invoiceRows, ({ id, place }) => [
    id,
    place,
    now,
  ])
  const accounts = useMemo(() => new Map(places.map(({ key, place }) => [key, place])), [places])
  const whole = partOf(null, list)
  // Of the accounts themselves only what is missing is told: which there are, their invoices show.
  const hasWhole = places.length === 0 || whole.state !== 'ready' || whole.malformed > 0
  return { rows, parts: hasWhole ? [whole, ...parts] : parts, accounts }
}
