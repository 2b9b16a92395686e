import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'

import { describeError, errorDetails } from '@/api/describe-error'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatDateTime } from '@/lib/instant'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { ErrorPanel } from '@/ui/error-panel'
import { Notice } from '@/ui/notice'

import { partMessages } from './part-messages'
import type { ResourceReading } from './resource-reading'

interface ResourceBodyProps<T> {
  reading: ResourceReading<T>
  query: Pick<UseQueryResult, 'isFetching' | 'refetch'>
  loading: ReactNode
  /** "The network could not be read". */
  failed: string
  /** It is not there: what that means, and the way on. */
  gone: { readonly title: string; readonly text: ReactNode; readonly action: ReactNode }
  children: (value: T) => ReactNode
}

/** The page of one thing below its head: while it loads, when it cannot be read, when it is not there, and as it is. */
export function ResourceBody<T>({ reading, query, loading, failed, gone, children }: ResourceBodyProps<T>) {
  const t = useMessages(partMessages)
  const retry = () => void query.refetch()
  switch (reading.state) {
    case 'loading':
      return loading
    case 'failed':
      return (
        <ErrorPanel
          title={failed}
          details={errorDetails(reading.error)}
          retrying={query.isFetching}
          onRetry={retry}
        >
          {describeError(reading.error)}
        </ErrorPanel>
      )
    case 'gone':
      return (
        <Card padded={false}>
          <Empty title={gone.title} action={gone.action}>
            {gone.text}
          </Empty>
        </Card>
      )
    case 'ready':
      return (
        <>
          {reading.staleSince !== null && (
            <Notice
              tone="wait"
              live
              action={
                <Button size="sm" pending={query.isFetching} onClick={retry}>
                  {t.retry}
                </Button>
              }
            >
              {t.stale(formatDateTime(reading.staleSince))}
            </Notice>
          )}
          {children(reading.value)}
        </>
      )
  }
}
