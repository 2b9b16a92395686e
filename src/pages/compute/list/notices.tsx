import { useQueries, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'

import { describeError } from '@/api/describe-error'
import { floatingIpsQuery } from '@/api/floating-ips'
import { pricingPolicyQuery } from '@/api/pricing'
import type { LocationPart } from '@/components/vm-inventory'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatDateTime } from '@/lib/instant'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'

import { vmListMessages } from './messages'

/** What of the list could not be read, each with a way to try again: what is missing must not look as if it were not there. */
export function Notices({ parts }: { parts: readonly LocationPart[] }) {
  const t = useMessages(vmListMessages).notices
  const addresses = useQueries({ queries: parts.map(({ location }) => floatingIpsQuery(location.slug)) })
  const prices = useQuery(pricingPolicyQuery)
  return (
    <>
      {parts.map((part, at) => (
        <LocationNotices key={part.location.slug} part={part} addresses={addresses[at]} />
      ))}
      {prices.isError && prices.data === undefined && (
        <Unread what={t.what.prices} reading={prices}>
          {t.prices}
        </Unread>
      )}
    </>
  )
}

interface Reading {
  readonly error: Error | null
  readonly isError: boolean
  readonly isFetching: boolean
  readonly data: unknown
  readonly refetch: () => Promise<unknown>
}

function LocationNotices({ part, addresses }: { part: LocationPart; addresses: Reading | undefined }) {
  const t = useMessages(vmListMessages)
  const { location, state, error, readAt, count, malformed, isRetrying, retry } = part
  const place = location.display_name
  const reading = { error, isFetching: isRetrying, refetch: async () => retry() }
  return (
    <>
      {state === 'failed' && (
        <Unread what={place} reading={reading} tone="bad">
          {t.notices.failed(place)}
        </Unread>
      )}
      {state === 'stale' && (
        <Unread what={place} reading={reading}>
          {t.notices.stale(place, count, formatDateTime(readAt))}
        </Unread>
      )}
      {malformed > 0 && <Notice tone="wait">{t.notices.malformed(place, malformed)}</Notice>}
      {count > 0 && addresses?.isError === true && addresses.data === undefined && (
        <Unread what={t.notices.what.addresses(place)} reading={addresses}>
          {t.notices.addresses(place)}
        </Unread>
      )}
    </>
  )
}

interface UnreadProps {
  /** Names it on the button, for those who do not see where the button stands. */
  what: string
  reading: Pick<Reading, 'error' | 'isFetching' | 'refetch'>
  tone?: 'wait' | 'bad'
  children: ReactNode
}

function Unread({ what, reading, tone = 'wait', children }: UnreadProps) {
  const t = useMessages(vmListMessages)
  return (
    <Notice
      live
      tone={tone}
      action={
        <Button
          size="sm"
          aria-label={t.retryFor(what)}
          pending={reading.isFetching}
          onClick={() => {
            void reading.refetch()
          }}
        >
          {t.retry}
        </Button>
      }
    >
      {children} <span className="text-muted">{describeError(reading.error)}</span>
    </Notice>
  )
}
