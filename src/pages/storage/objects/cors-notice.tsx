import { useMessages } from '@/lib/i18n/catalogue'
import { paths } from '@/lib/paths'
import { Button } from '@/ui/button'
import { ButtonLink } from '@/ui/button-link'
import { Notice } from '@/ui/notice'

import { CodeBlock } from '@/components/code-block'
import { corsCommand, corsRule } from './cors-rule'
import { objectMessages } from './messages'

interface CorsNoticeProps {
  bucket: string
  endpoint: string
  isRetrying: boolean
  onRetry: () => void
}

/** The S3 server does not let this page's origin in: what to set, ready to be copied. */
export function CorsNotice({ bucket, endpoint, isRetrying, onRetry }: CorsNoticeProps) {
  const t = useMessages(objectMessages).cors
  const { origin } = window.location
  return (
    <Notice tone="wait" live title={t.title}>
      <div className="grid grid-cols-1 gap-2">
        <p>{t.text(origin, bucket)}</p>
        <CodeBlock label={t.rule} what={t.copyRule}>
          {corsRule(origin)}
        </CodeBlock>
        <p>{t.save}</p>
        <CodeBlock label={t.copyCommand} what={t.copyCommand}>
          {corsCommand(bucket, endpoint)}
        </CodeBlock>
        <div className="flex flex-wrap gap-2">
          <Button size="sm" pending={isRetrying} onClick={onRetry}>
            {t.retry}
          </Button>
          <ButtonLink size="sm" to={paths.s3Access}>
            {t.settings}
          </ButtonLink>
        </div>
      </div>
    </Notice>
  )
}
