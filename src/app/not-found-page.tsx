import { useMessages } from '@/lib/i18n/catalogue'
import { paths } from '@/lib/paths'
import { ButtonLink } from '@/ui/button-link'
import { Empty } from '@/ui/empty'

import { appMessages } from './messages'

export function NotFoundPage() {
  const t = useMessages(appMessages).failed
  return (
    <>
      <title>{t.notFoundTitle}</title>
      <Empty level={1} title={t.notFoundTitle} action={<ButtonLink to={paths.overview}>{t.toOverview}</ButtonLink>}>
        {t.notFound}
      </Empty>
    </>
  )
}
