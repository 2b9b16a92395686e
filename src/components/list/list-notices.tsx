import type { ReactNode } from 'react'

import { describeError } from '@/api/describe-error'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatDateTime } from '@/lib/instant'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'

import type { ListPart } from './list-part'
import { listMessages } from './messages'

/** What a part of a list is called at the beginning of a sentence: "The VMs of Busburg"; without a place "The API tokens". */
export type PartName = (place: string | null) => string

interface ListNoticesProps {
  parts: readonly ListPart[]
  name: PartName
}

/** What of the list could not be read, each with a way to try again: what is missing must not look as if it were not there. */
export function ListNotices({ parts, name }: ListNoticesProps) {
  const t = useMessages(listMessages).notices
  return parts.map(({ location, place, state, error, readAt, count, malformed, isRetrying, retry }) => {
    const what = name(place ?? location?.display_name ?? null)
    const reading = { error, isFetching: isRetrying, refetch: async () => retry() }
    return [
      state === 'failed' && (
        <Unread key={`${what} failed`} what={what} reading={reading} tone="bad">
          {t.failed(what)}
        </Unread>
      ),
      state === 'stale' && (
        <Unread key={`${what} stale`} what={what} reading={reading}>
          {t.stale(what, count, formatDateTime(readAt))}
        </Unread>
      ),
      malformed > 0 && (
        <Notice key={`${what} malformed`} tone="wait">
          {t.malformed(what, malformed)}
        </Notice>
      ),
    ]
  })
}

interface UnreadProps {
  /** Names it on the button, for those who do not see where the button stands. */
  what: string
  reading: {
    readonly error: Error | null
    readonly isFetching: boolean
    readonly refetch: () => Promise<unknown>
  }
  tone?: 'wait' | 'bad'
  children: ReactNode
}

/** One reading that failed: what that means, why, and another try. */
export function Unread({ what, reading, tone = 'wait', children }: UnreadProps) {
  const t = useMessages(listMessages)
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
