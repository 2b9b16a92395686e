import { useQuery, type QueryClient } from '@tanstack/react-query'
import type { LoaderFunction } from 'react-router'

import { startReading } from '@/api/read'
import { s3EndpointQuery, s3KeysQuery, s3UserQuery } from '@/api/s3-access'
import { Part } from '@/components/part'
import { useMessages } from '@/lib/i18n/catalogue'
import { Card } from '@/ui/card'
import { Mono } from '@/ui/mono'
import { PageHeader } from '@/ui/page-header'

import { KeysCard } from './s3-access/keys-card'
import { s3AccessMessages } from './s3-access/messages'
import { SettingsCard } from './s3-access/settings-card'

export const loader =
  (client: QueryClient): LoaderFunction =>
  () => {
    startReading(client, s3EndpointQuery)
    startReading(client, s3KeysQuery)
    return null
  }

/** Account-wide, like the buckets. */
export function Component() {
  const t = useMessages(s3AccessMessages)
  const endpoint = useQuery(s3EndpointQuery)
  const keys = useQuery(s3KeysQuery).data?.items
  // Asked for without a key it would make one.
  const user = useQuery({ ...s3UserQuery, enabled: (keys?.length ?? 0) > 0 })
  return (
    <>
      <title>{t.title}</title>
      <PageHeader title={t.title} summary={t.summary} />
      <Card title={t.endpoint.title}>
        <div className="grid gap-1.5">
          <Part query={endpoint} what={t.endpoint.what}>
            {(url) => <Mono copy={t.endpoint.copy}>{url}</Mono>}
          </Part>
          <p className="text-muted">
            {t.endpoint.text}
            {user.data?.maxBuckets != null && ` ${t.endpoint.maxBuckets(user.data.maxBuckets)}`}
          </p>
        </div>
      </Card>
      <KeysCard />
      {endpoint.data !== undefined && <SettingsCard endpoint={endpoint.data} keys={keys ?? []} />}
    </>
  )
}
