import { useQuery, type QueryClient } from '@tanstack/react-query'
import { Upload } from 'lucide-react'
import { useRef } from 'react'
import { useParams, useSearchParams, type LoaderFunction } from 'react-router'

import { ApiError } from '@/api/api-error'
import { bucketQuery } from '@/api/buckets'
import { startReading } from '@/api/read'
import { s3EndpointQuery, s3KeysQuery } from '@/api/s3-access'
import { Part } from '@/components/part'
import { useMessages } from '@/lib/i18n/catalogue'
import { paths } from '@/lib/paths'
import { formatBytes } from '@/lib/sizes'
import { Button } from '@/ui/button'
import { ButtonLink } from '@/ui/button-link'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { PageHeader } from '@/ui/page-header'

import { BucketMenu } from './objects/bucket-menu'
import { FilePicker } from './uploads/file-picker'
import { DropZone, useNoDropsBeside } from './uploads/drop-zone'
import { FolderPath } from './objects/folder-path'
import { objectMessages } from './objects/messages'
import { ObjectList } from './objects/object-list'
import { OpenedBucket } from './objects/opened-bucket'
import { UploadCard } from './uploads/upload-card'
import { useAccess } from './objects/use-access'
import { useChanged, useEntries } from './objects/use-entries'
import { useObjectActions } from './objects/use-object-actions'

export const loader =
  (client: QueryClient): LoaderFunction =>
  ({ params: { name = '' } }) => {
    startReading(client, s3EndpointQuery)
    startReading(client, s3KeysQuery)
    startReading(client, bucketQuery(name))
    return null
  }

/** The files in a bucket, folder by folder. They go straight between the browser and the S3 server. */
export function Component() {
  const { name = '' } = useParams()
  // What was chosen and loaded belongs to one bucket.
  return <BucketPage key={name} name={name} />
}

function BucketPage({ name }: { name: string }) {
  const t = useMessages(objectMessages)
  const [search] = useSearchParams()
  const prefix = folderOf(search.get('prefix') ?? '')
  const bucket = useQuery(bucketQuery(name))
  useNoDropsBeside()
  const reading = useAccess(name)
  const { access } = reading
  const objects = useEntries(access, name, prefix)
  const onChanged = useChanged(name)
  const actions = useObjectActions({ access, name, bucket: bucket.data, prefix, onChanged })
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)

  if (bucket.error instanceof ApiError && bucket.error.status === 404) return <GoneBucket name={name} />
  return (
    <>
      <title>{name}</title>
      <PageHeader
        crumb={{ to: paths.buckets, label: t.crumb }}
        title={name}
        summary={
          <Part query={bucket} what={t.what.bucket}>
            {({ size_bytes: bytes, num_objects: count }) => t.summary(formatBytes(bytes ?? 0), count ?? 0)}
          </Part>
        }
        actions={
          <>
            <Button
              variant="primary"
              icon={<Upload />}
              disabledReason={whyNoUpload() ?? undefined}
              onClick={() => files.current?.click()}
            >
              {t.upload}
            </Button>
            {bucket.data !== undefined && (
              <BucketMenu
                bucket={bucket.data}
                whyNoUpload={whyNoUpload()}
                onUploadFolder={() => folder.current?.click()}
                onEmpty={actions.emptyBucket}
                show={actions.show}
              />
            )}
          </>
        }
      />
      <FilePicker ref={files} label={t.upload} onFiles={actions.upload} />
      <FilePicker ref={folder} label={t.uploadFolder} ofFolder onFiles={actions.upload} />
      <UploadCard bucket={name} access={access} />
      {prefix !== '' && <FolderPath bucket={name} prefix={prefix} />}
      <OpenedBucket reading={reading}>
        <DropZone onFiles={actions.upload} onError={actions.tellOf}>
          {/* What was chosen in one folder is not chosen in the next. */}
          <ObjectList
            key={prefix}
            {...objects}
            access={access}
            bucket={name}
            prefix={prefix}
            actions={actions.entryActions}
          />
        </DropZone>
      </OpenedBucket>
      {actions.dialogs}
    </>
  )

  function whyNoUpload(): string | null {
    if (access !== null) return null
    if (reading.hasNoKey) return t.noKey.text
    return reading.error === null ? t.cannot.reading : t.cannot.unread
  }
}

/** Of an address that somebody wrote: a folder ends with a slash. */
const folderOf = (asked: string) => (asked === '' || asked.endsWith('/') ? asked : `${asked}/`)

function GoneBucket({ name }: { name: string }) {
  const t = useMessages(objectMessages)
  return (
    <>
      <title>{name}</title>
      <PageHeader crumb={{ to: paths.buckets, label: t.crumb }} title={name} />
      <Card padded={false}>
        <Empty title={t.gone.title} action={<ButtonLink to={paths.buckets}>{t.gone.toList}</ButtonLink>}>
          {t.gone.text}
        </Empty>
      </Card>
    </>
  )
}
