import { useQuery, type UseQueryResult } from '@tanstack/react-query'

import { billingAccountsQuery } from '@/api/billing-accounts'
import { pricingPolicyQuery } from '@/api/pricing'
import { useMessages } from '@/lib/i18n/catalogue'

import { Unread } from './list-notices'
import type { LocationPart } from './list-part'
import { listMessages } from './messages'

/* What a list is made from beside its own rows: without it a column is empty, and that must not look as if there was nothing. */

type Reading = Pick<UseQueryResult, 'isError' | 'data' | 'error' | 'isFetching' | 'refetch'>

const isUnread = (reading: Reading | undefined): reading is Reading =>
  reading?.isError === true && reading.data === undefined

export function UnreadPrices() {
  const t = useMessages(listMessages).beside
  const prices = useQuery(pricingPolicyQuery)
  if (!isUnread(prices)) return null
  return (
    <Unread what={t.prices} reading={prices}>
      {t.noPrices}
    </Unread>
  )
}

export function UnreadAccounts() {
  const t = useMessages(listMessages).beside
  const accounts = useQuery(billingAccountsQuery)
  if (!isUnread(accounts)) return null
  return (
    <Unread what={t.accounts} reading={accounts}>
      {t.noAccounts}
    </Unread>
  )
}

interface UnreadInProps {
  parts: readonly LocationPart[]
  /** Of each part, in their order. */
  readings: readonly Reading[]
  /** What it is called on the button: "VMs of Busburg". */
  what: (place: string) => string
  /** What is missing without it. */
  text: (place: string) => string
}

export function UnreadIn({ parts, readings, what, text }: UnreadInProps) {
  return parts.map(({ location: { slug, display_name: place } }, at) => {
    const reading = readings[at]
    if (!isUnread(reading)) return null
    return (
      <Unread key={slug} what={what(place)} reading={reading}>
        {text(place)}
      </Unread>
    )
  })
}
