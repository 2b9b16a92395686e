import { RotateCw, X } from 'lucide-react'
import { memo } from 'react'

import { useMessages } from '@/lib/i18n/catalogue'
import { formatBytes } from '@/lib/sizes'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { IconButton } from '@/ui/icon-button'
import { ProgressBar } from '@/ui/progress-bar'
import { State } from '@/ui/state'

import { CheckLine } from './check-line'
import { uploadMessages } from './messages'
import type { BucketAccess } from '@/pages/storage/s3/bucket-access'
import { describeS3Error } from '@/pages/storage/s3/s3-error'
import { useUploadChecks } from './upload-checks'
import { cancelUpload, clearUploads, retryUpload, useUploads, type UploadItem } from './uploads'

const RANK: Readonly<Record<UploadItem['state'], number>> = {
  failed: 0,
  running: 1,
  waiting: 2,
  cancelled: 3,
  done: 4,
}

interface UploadCardProps {
  bucket: string
  /** What opens it now; null when nothing does. */
  access: BucketAccess | null
}

/** What is being uploaded into this bucket, and what has been since it was last cleared. */
export function UploadCard({ bucket, access }: UploadCardProps) {
  const t = useMessages(uploadMessages)
  const uploads = useUploads(bucket)
  const checks = useUploadChecks(bucket)
  if (uploads.length + checks.length === 0) return null
  const done = uploads.filter(({ state }) => state === 'done').length
  // What moves or wants something stands first: the list scrolls by itself.
  const inOrder = uploads.toSorted((a, b) => RANK[a.state] - RANK[b.state])
  return (
    <Card
      title={t.title}
      padded={false}
      note={uploads.length > 0 && t.total(done, uploads.length)}
      actions={
        uploads.length > 0 && (
          <Button size="sm" variant="quiet" onClick={() => clearUploads(bucket)}>
            {t.clear}
          </Button>
        )
      }
    >
      <ul className="max-h-64 divide-y divide-line overflow-y-auto">
        {checks.map((check) => (
          <CheckLine key={check.id} check={check} access={access} />
        ))}
        {inOrder.map((upload) => (
          <UploadLine key={upload.id} upload={upload} access={access} />
        ))}
      </ul>
    </Card>
  )
}

interface UploadLineProps {
  upload: UploadItem
  access: BucketAccess | null
}

/** A folder may have thousands of files, of which two move at a time. */
const UploadLine = memo(function UploadLine({ upload, access }: UploadLineProps) {
  const t = useMessages(uploadMessages)
  const { id, key, file, state, sent, error } = upload
  const isActive = state === 'waiting' || state === 'running'
  return (
    <li className="grid gap-1 px-4 py-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="min-w-0 flex-1 basis-32 truncate" title={key}>
          {key}
        </span>
        <div className="ml-auto flex min-w-0 items-center gap-3">
          <span className="num text-muted">{status()}</span>
          {isActive && (
            <IconButton
              size="sm"
              label={t.cancelFor(file.name)}
              icon={<X />}
              onClick={() => cancelUpload(id)}
            />
          )}
          {(state === 'failed' || state === 'cancelled') && (
            <Button
              size="sm"
              icon={<RotateCw />}
              aria-label={t.retryFor(file.name)}
              onClick={() => retryUpload(id, access)}
            >
              {t.retry}
            </Button>
          )}
        </div>
      </div>
      {state === 'failed' && <p className="wrap-anywhere text-muted">{describeS3Error(error)}</p>}
      {state === 'running' && (
        <ProgressBar label={t.progress(file.name)} value={sent} max={Math.max(1, file.size)} />
      )}
    </li>
  )

  function status() {
    switch (state) {
      case 'waiting':
        return t.waiting
      case 'running':
        return t.running(formatBytes(sent), formatBytes(file.size))
      case 'done':
        return <State kind="good">{t.done}</State>
      case 'cancelled':
        return <State kind="off">{t.cancelled}</State>
      case 'failed':
        return <State kind="failed">{t.failed}</State>
    }
  }
})
