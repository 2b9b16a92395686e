import { RotateCw, X } from 'lucide-react'

import { useMessages } from '@/lib/i18n/catalogue'
import { Button } from '@/ui/button'
import { IconButton } from '@/ui/icon-button'
import { ProgressBar } from '@/ui/progress-bar'
import { State } from '@/ui/state'

import { uploadMessages } from './messages'
import type { BucketAccess } from '@/pages/storage/s3/bucket-access'
import { describeS3Error } from '@/pages/storage/s3/s3-error'
import { dropCheck, retryCheck, type UploadCheck } from './upload-checks'

interface CheckLineProps {
  check: UploadCheck
  /** What opens the bucket now. */
  access: BucketAccess | null
}

/** Files that are not sent yet: whether they are there already is asked first. */
export function CheckLine({ check, access }: CheckLineProps) {
  const t = useMessages(uploadMessages)
  const { id, files, state, checked, error } = check
  const title = t.checking(files.length)
  return (
    <li className="grid gap-1 px-4 py-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="min-w-0 flex-1 basis-40">{title}</span>
        {state === 'failed' && (
          <>
            <State kind="failed">{describeS3Error(error)}</State>
            <Button size="sm" icon={<RotateCw />} onClick={() => retryCheck(id, access)}>
              {t.retry}
            </Button>
          </>
        )}
        <IconButton size="sm" label={t.keepFrom(files.length)} icon={<X />} onClick={() => dropCheck(id)} />
      </div>
      {state === 'checking' && <ProgressBar label={title} value={checked} max={files.length} />}
    </li>
  )
}
