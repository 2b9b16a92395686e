import { useMessages } from '@/lib/i18n/catalogue'
import { paths } from '@/lib/paths'
import { ButtonLink } from '@/ui/button-link'
import { PageHeader } from '@/ui/page-header'

import { appMessages } from './messages'

export function NotFoundPage() {
  const t = useMessages(appMessages).failed
  return (
    <>
      <title>{t.notFoundTitle}</title>
      <PageHeader title={t.notFoundTitle} summary={t.notFound} />
      <div>
        <ButtonLink to={paths.overview}>{t.toOverview}</ButtonLink>
      </div>
    </>
  )
}
