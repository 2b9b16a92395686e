import type { ReactNode } from 'react'

import { describeError } from '@/api/describe-error'
import { useMessages } from '@/lib/i18n/catalogue'
import { Button } from '@/ui/button'
import { Skeleton } from '@/ui/skeleton'

import { partMessages } from './part-messages'

/** What of a query's result is needed. */
interface Reading<T> {
  readonly data: T | undefined
  readonly error: Error | null
  readonly isFetching: boolean
  readonly refetch: () => Promise<unknown>
}

interface PartProps<T> {
  query: Reading<T>
  /** What could not be read: "The floating IPs". */
  what: string
  /** Kept free while it loads: the skeleton's width, or what stands in the place of more than a line. */
  loading?: ReactNode
  children: (data: T) => ReactNode
}

/** A part of a page that has a reading of its own: it loads, fails and is tried again in its place, whatever the rest does. */
export function Part<T>({ query, what, loading, children }: PartProps<T>) {
  const t = useMessages(partMessages)
  const { data, error, isFetching, refetch } = query
  if (data !== undefined) return children(data)
  if (error === null) return loading ?? <Skeleton className="w-28" />
  return (
    <span className="inline-flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
      <span className="text-bad" title={describeError(error)}>
        {t.unread(what)}
      </span>
      <Button
        size="sm"
        pending={isFetching}
        aria-label={t.retryFor(what)}
        onClick={() => {
          void refetch()
        }}
      >
        {t.retry}
      </Button>
    </span>
  )
}
