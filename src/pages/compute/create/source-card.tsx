import { describeError } from '@/api/describe-error'
import { useLocationScope } from '@/components/location-scope'
import { useMessages } from '@/lib/i18n/catalogue'
import { paths } from '@/lib/paths'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Notice } from '@/ui/notice'
import { SkeletonLines } from '@/ui/skeleton'
import { TextLink } from '@/ui/text-link'

import { createMessages } from './messages'
import type { useSource } from './source'

/** What the new VM's disk holds, in place of a fresh system; its users come with it. */
export function SourceCard({ reading }: { reading: ReturnType<typeof useSource> }) {
  const t = useMessages(createMessages).source
  const { keep } = useLocationScope()
  return (
    <Card title={t.title}>
      <div className="grid gap-2">
        {content()}
        <p>
          <TextLink to={keep(paths.newVm)}>{t.instead}</TextLink>
        </p>
      </div>
    </Card>
  )

  function content() {
    switch (reading.state) {
      case 'loading':
        return <SkeletonLines lines={2} />
      case 'failed':
        return (
          <Notice
            tone="wait"
            title={t.failed}
            action={
              <Button size="sm" pending={reading.isFetching} onClick={() => void reading.refetch()}>
                {t.retry}
              </Button>
            }
          >
            {describeError(reading.error)}
          </Notice>
        )
      case 'gone':
        return <Notice tone="bad">{t.gone}</Notice>
      case 'ready':
        return (
          <>
            <p className="wrap-anywhere">{reading.source?.title}</p>
            {reading.source?.wasEmpty === true ? (
              <Notice tone="wait">{t.wasEmpty}</Notice>
            ) : (
              <p className="text-muted">{t.users}</p>
            )}
          </>
        )
    }
  }
}
