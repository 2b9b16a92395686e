import { useMutation } from '@tanstack/react-query'
import { KeyRound } from 'lucide-react'
import type { ReactNode } from 'react'

import { setUpS3 } from '@/api/s3-access'
import { useMessages } from '@/lib/i18n/catalogue'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { ErrorPanel } from '@/ui/error-panel'
import { Notice } from '@/ui/notice'

import { objectMessages } from './messages'
import { describeS3Error } from '@/pages/storage/s3/s3-error'
import { useBlockedByPolicy, type useAccess } from './use-access'

interface OpenedBucketProps {
  reading: ReturnType<typeof useAccess>
  children: ReactNode
}

/** What is in a bucket; before that what keeps it closed: no key, no endpoint, or this page's policy. */
export function OpenedBucket({ reading, children }: OpenedBucketProps) {
  const t = useMessages(objectMessages)
  const isBlocked = useBlockedByPolicy(reading.access?.endpoint)
  const { mutate: setUp, isPending: isSettingUp } = useMutation(setUpS3)
  if (isBlocked) {
    return (
      <Notice
        tone="wait"
        title={t.policy.title}
        action={
          <Button size="sm" onClick={() => location.reload()}>
            {t.policy.reload}
          </Button>
        }
      >
        {t.policy.text}
      </Notice>
    )
  }
  if (reading.hasNoKey) {
    return (
      <Card padded={false}>
        <Empty
          icon={<KeyRound />}
          title={t.noKey.title}
          action={
            <Button variant="primary" pending={isSettingUp} onClick={() => setUp()}>
              {t.noKey.setUp}
            </Button>
          }
        >
          {t.noKey.text}
        </Empty>
      </Card>
    )
  }
  if (reading.error !== null) {
    return (
      <ErrorPanel title={t.failed} onRetry={() => void reading.refetch()} retrying={reading.isFetching}>
        {describeS3Error(reading.error)}
      </ErrorPanel>
    )
  }
  return children
}
