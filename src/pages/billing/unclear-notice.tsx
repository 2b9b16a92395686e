import { useIsFetching, useQueryClient } from '@tanstack/react-query'

import { When } from '@/components/when'
import { useMessages } from '@/lib/i18n/catalogue'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'

import type { Unclear } from './unclear'
import { unclearMessages } from './unclear-messages'

interface UnclearNoticeProps {
  unclear: Unclear
}

/** Money may have moved: what was sent, and when, until somebody has looked what became of it. */
export function UnclearNotice({ unclear }: UnclearNoticeProps) {
  const t = useMessages(unclearMessages)
  const client = useQueryClient()
  const isReading = useIsFetching({ queryKey: unclear.stale[0] ?? [] }) > 0
  return (
    <Notice
      tone="wait"
      title={t.title}
      action={
        <>
          <Button
            size="sm"
            pending={isReading}
            onClick={() => {
              for (const queryKey of unclear.stale) void client.invalidateQueries({ queryKey })
            }}
          >
            {t.again}
          </Button>
          <Button size="sm" onClick={unclear.settle}>
            {t.done}
          </Button>
        </>
      }
    >
      <p className="flex flex-wrap gap-x-3">
        <span>{unclear.what}</span>
        <When at={unclear.at} />
      </p>
      <p>{t.text}</p>
    </Notice>
  )
}
