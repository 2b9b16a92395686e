import { useMutation, useQuery, type QueryClient } from '@tanstack/react-query'
import { ArrowRightLeft, Ellipsis, KeyRound, Trash2, Upload } from 'lucide-react'
import { lazy, useRef } from 'react'
import { useNavigate, useParams, useSearchParams, type LoaderFunction } from 'react-router'

import { ApiError } from '@/api/api-error'
import { bucketQuery } from '@/api/buckets'
import { startReading } from '@/api/read'
import { s3EndpointQuery, s3KeysQuery, setUpS3 } from '@/api/s3-access'
import { Part } from '@/components/part'
import { useDialogs } from '@/components/use-dialogs'
import { useMessages } from '@/lib/i18n/catalogue'
import { paths } from '@/lib/paths'
import { formatBytes } from '@/lib/sizes'
import { Button } from '@/ui/button'
import { ButtonLink } from '@/ui/button-link'
import { Card } from '@/ui/card'
import { Empty } from '@/ui/empty'
import { ErrorPanel } from '@/ui/error-panel'
import { IconButton } from '@/ui/icon-button'
import { Menu, MenuItem, MenuSeparator } from '@/ui/menu'
import { Notice } from '@/ui/notice'
import { PageHeader } from '@/ui/page-header'
import { notify } from '@/ui/toasts'

import { bucketCan } from './buckets/bucket-rows'
import { bucketMessages } from './buckets/messages'
import { DropZone } from './objects/drop-zone'
import type { EntryActions } from './objects/entry-menu'
import { FolderPath } from './objects/folder-path'
import { objectMessages } from './objects/messages'
import { ObjectList } from './objects/object-list'
import type { Entry } from './objects/s3'
import { describeS3Error } from './objects/s3-error'
import { UploadCard } from './objects/upload-card'
import { startUploads } from './objects/uploads'
import { useAccess, useBlockedByPolicy } from './objects/use-access'
import { useChanged, useEntries } from './objects/use-entries'

const DeleteEntriesDialog = lazy(async () => ({
  default: (await import('./objects/delete-dialog')).DeleteEntriesDialog,
}))
const LinkDialog = lazy(async () => ({ default: (await import('./objects/link-dialog')).LinkDialog }))
const PreviewDialog = lazy(async () => ({
  default: (await import('./objects/preview-dialog')).PreviewDialog,
}))
const ReplaceDialog = lazy(async () => ({
  default: (await import('./objects/replace-dialog')).ReplaceDialog,
}))
const BucketAccountDialog = lazy(async () => ({
  default: (await import('./buckets/bucket-dialogs')).BucketAccountDialog,
}))
const DeleteBucketDialog = lazy(async () => ({
  default: (await import('./buckets/bucket-dialogs')).DeleteBucketDialog,
}))

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
  const prefix = search.get('prefix') ?? ''
  const bucket = useQuery(bucketQuery(name))
  const reading = useAccess(name)
  const { access } = reading
  const isBlocked = useBlockedByPolicy(access?.endpoint)
  const objects = useEntries(access, name, prefix)
  const changed = useChanged(name)
  const { show, dialogs } = useDialogs()
  const picker = useRef<HTMLInputElement>(null)
  const { mutate: setUp, isPending: isSettingUp } = useMutation(setUpS3)
  const content =
    bucket.data === undefined
      ? null
      : { bytes: bucket.data.size_bytes ?? 0, objects: bucket.data.num_objects ?? 0 }

  const actions: EntryActions = {
    preview: (entry) => {
      if (access === null) return
      show((dialog) => (
        <PreviewDialog
          access={access}
          entry={entry}
          onDownload={() => actions.download(entry)}
          onLink={() => actions.link(entry)}
          {...dialog}
        />
      ))
    },
    download: (entry) => void download(entry),
    link: (entry) => {
      if (access !== null) show((dialog) => <LinkDialog access={access} entry={entry} {...dialog} />)
    },
    remove,
  }

  if (bucket.error instanceof ApiError && bucket.error.status === 404) {
    return (
      <>
        <PageHeader crumb={{ to: paths.buckets, label: t.crumb }} title={name} />
        <Card padded={false}>
          <Empty title={t.gone.title} action={<ButtonLink to={paths.buckets}>{t.gone.toList}</ButtonLink>}>
            {t.gone.text}
          </Empty>
        </Card>
      </>
    )
  }
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
              disabledReason={access === null ? t.noKey.text : undefined}
              onClick={() => picker.current?.click()}
            >
              {t.upload}
            </Button>
            <MoreMenu name={name} onEmpty={() => remove('all')} show={show} />
          </>
        }
      />
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-label={t.upload}
        onChange={(event) => {
          void upload([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
      <UploadCard bucket={name} />
      <FolderPath bucket={name} prefix={prefix} />
      {body()}
      {dialogs}
    </>
  )

  function body() {
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
    return (
      <DropZone onFiles={(files) => void upload(files)}>
        {/* What was chosen in one folder is not chosen in the next. */}
        <ObjectList
          key={prefix}
          {...objects}
          access={access}
          bucket={name}
          prefix={prefix}
          actions={actions}
        />
      </DropZone>
    )
  }

  function remove(entries: readonly Entry[] | 'all') {
    if (access === null) return
    show((dialog) => (
      <DeleteEntriesDialog
        access={access}
        entries={entries}
        content={content}
        onChanged={changed}
        {...dialog}
      />
    ))
  }

  async function download({ key }: Entry): Promise<void> {
    if (access === null) return
    const link = document.createElement('a')
    link.href = await access.linkTo(key, 900)
    link.click()
  }

  /** Into the folder that is shown. Files of the same name are written over only when that was said. */
  async function upload(files: readonly File[]): Promise<void> {
    if (access === null || files.length === 0) return
    const chosen = files.map((file) => ({ key: prefix + file.name, file }))
    const start = () => startUploads(access, chosen, changed)
    try {
      const existing = await access.existing(chosen.map(({ key }) => key))
      if (existing.length === 0) start()
      else show((dialog) => <ReplaceDialog keys={existing} onReplace={start} {...dialog} />)
    } catch (error) {
      notify({ tone: 'bad', title: describeS3Error(error) })
    }
  }
}

interface MoreMenuProps {
  name: string
  onEmpty: () => void
  show: ReturnType<typeof useDialogs>['show']
}

/** What can be done with the bucket as a whole. */
function MoreMenu({ name, onEmpty, show }: MoreMenuProps) {
  const t = useMessages(objectMessages)
  const b = useMessages(bucketMessages)
  const navigate = useNavigate()
  const { data: bucket } = useQuery(bucketQuery(name))
  if (bucket === undefined) return null
  const isEmpty = bucketCan.delete(bucket) === null
  return (
    <Menu trigger={(trigger) => <IconButton {...trigger} label={t.more(name)} icon={<Ellipsis />} />}>
      <MenuItem
        icon={<ArrowRightLeft />}
        onSelect={() => show((dialog) => <BucketAccountDialog bucket={bucket} {...dialog} />)}
      >
        {b.menu.account}
      </MenuItem>
      <MenuSeparator />
      <MenuItem
        icon={<Trash2 />}
        danger
        disabledReason={isEmpty ? t.empty.title : undefined}
        onSelect={onEmpty}
      >
        {t.emptyBucket}
      </MenuItem>
      <MenuItem
        icon={<Trash2 />}
        danger
        disabledReason={bucketCan.delete(bucket) ?? undefined}
        onSelect={() =>
          show((dialog) => (
            <DeleteBucketDialog bucket={bucket} onDeleted={() => void navigate(paths.buckets)} {...dialog} />
          ))
        }
      >
        {b.menu.delete}
      </MenuItem>
    </Menu>
  )
}
