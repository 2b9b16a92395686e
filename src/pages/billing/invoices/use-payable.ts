import { useQuery } from '@tanstack/react-query'

import { amountOwed, invoicesQuery, isOwedKnown } from '@/api/invoices'
import { useMessages } from '@/lib/i18n/catalogue'
import { ZERO } from '@/lib/money'
import { useUnclearPayment } from '@/pages/billing/unclear'
import { unclearMessages } from '@/pages/billing/unclear-messages'
import { useIsPaying } from '@/pages/billing/under-way'

import { invoiceMessages } from './messages'
import { payMessages } from './pay-messages'

/** What an account owes, and why nothing can be paid of it now. */
export function usePayable(accountId: number) {
  const t = useMessages(payMessages)
  const { underWay } = useMessages(invoiceMessages).cannot
  const { lookFirst } = useMessages(unclearMessages)
  const { data, error } = useQuery(invoicesQuery(accountId))
  const isPaying = useIsPaying(accountId)
  const unclear = useUnclearPayment(accountId)
  const invoices = data?.items ?? []
  const owed = amountOwed(invoices)

  function whyNot() {
    if (data === undefined) return error === null ? t.reading : t.unread
    if (!isOwedKnown(data)) return t.incomplete
    if (owed.eq(ZERO)) return t.nothingOwed
    if (unclear !== null) return lookFirst
    return isPaying ? underWay : undefined
  }

  return { invoices, owed, unclear, whyNot: whyNot() }
}
