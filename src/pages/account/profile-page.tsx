import { useQuery, type QueryClient } from '@tanstack/react-query'
import type { LoaderFunction } from 'react-router'

import { describeError, errorDetails } from '@/api/describe-error'
import { startReading } from '@/api/read'
import { userQuery, type User } from '@/api/user'
import { userName } from '@/components/user-name'
import { When } from '@/components/when'
import { useMessages } from '@/lib/i18n/catalogue'
import { parseInstant } from '@/lib/instant'
import { Card } from '@/ui/card'
import { ErrorPanel } from '@/ui/error-panel'
import { Fact, Facts } from '@/ui/facts'
import { PageHeader } from '@/ui/page-header'
import { Skeleton, SkeletonLines } from '@/ui/skeleton'

import { Avatar } from './profile/avatar'
import { profileMessages } from './profile/messages'
import { ProfileForm } from './profile/profile-form'

export const loader = (client: QueryClient): LoaderFunction => {
  return () => {
    startReading(client, userQuery)
    return null
  }
}

export function Component() {
  const t = useMessages(profileMessages)
  const { data: user, error, isFetching, refetch } = useQuery(userQuery)
  return (
    <>
      <title>{t.title}</title>
      <PageHeader
        title={t.title}
        summary={
          user === undefined ? error === null && <Skeleton className="w-56" /> : t.summary(userName(user))
        }
      />
      {user !== undefined && (
        <>
          <Who user={user} />
          <ProfileForm user={user} />
        </>
      )}
      {user === undefined && error === null && (
        <Card title={t.who}>
          <SkeletonLines lines={4} />
        </Card>
      )}
      {user === undefined && error !== null && (
        <ErrorPanel
          title={t.failed}
          details={errorDetails(error)}
          retrying={isFetching}
          onRetry={() => void refetch()}
        >
          {describeError(error)}
        </ErrorPanel>
      )}
    </>
  )
}

function Who({ user }: { user: User }) {
  const t = useMessages(profileMessages)
  const profile = user.profile_data
  return (
    <Card title={t.who}>
      <div className="grid gap-4">
        <Avatar user={user} />
        <Facts>
          <Fact label={t.facts.email}>{profile?.email ?? user.name}</Fact>
          <Fact label={t.facts.id}>{user.id}</Fact>
          <Fact label={t.facts.created}>
            <When at={parseInstant(profile?.created_at)} />
          </Fact>
          <Fact label={t.facts.updated}>
            <When at={parseInstant(profile?.updated_at)} />
          </Fact>
          <Fact label={t.facts.activity}>
            <When at={parseInstant(user.last_activity)} as="age" />
          </Fact>
        </Facts>
        <p className="text-xs text-muted">{t.facts.emailHint}</p>
      </div>
    </Card>
  )
}
