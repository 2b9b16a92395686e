import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'

import { ScrollList } from '@/components/bulk/scroll-list'
import type { DialogProps } from '@/components/use-dialogs'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatBytes } from '@/lib/sizes'
import { Button } from '@/ui/button'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { Notice } from '@/ui/notice'
import { ProgressBar } from '@/ui/progress-bar'
import { notify } from '@/ui/toasts'

import { objectMessages } from './messages'
import type { BucketAccess, Entry } from '@/pages/storage/s3/bucket-access'
import { describeS3Error } from '@/pages/storage/s3/s3-error'

interface DeleteEntriesDialogProps extends DialogProps {
  access: BucketAccess
  /** What goes; `all`: everything in the bucket. */
  entries: readonly Entry[] | 'all'
  /** What the API says is in the bucket: for how far it is. */
  content: { readonly bytes: number; readonly objects: number } | null
  /** Also after it was stopped, or failed: some may be gone. */
  onChanged: () => void
}

const SHOWN = 100
/** Twenty pages of a list; who deletes more knows that it is much. */
const COUNTED = 20_000

/** Deletes files and folders, with how far it is; it can be stopped, and says what is gone when it fails. */
export function DeleteEntriesDialog(props: DeleteEntriesDialogProps) {
  const { access, entries, content, open, onClose, onChanged } = props
  const t = useMessages(objectMessages).remove
  const [deleted, setDeleted] = useState<number | null>(null)
  const controller = useRef<AbortController | null>(null)
  // Who leaves the page stops it: nothing is deleted that nobody sees.
  useEffect(() => () => controller.current?.abort('left'), [])
  const list = entries === 'all' ? [] : entries
  const [only] = list
  const isAll = entries === 'all'
  const hasFolder = list.some(({ kind }) => kind === 'folder')
  const folders = list.filter(({ kind }) => kind === 'folder').map(({ key }) => key)
  const inFolders = useQuery({
    queryKey: ['object-count', access.bucket, folders],
    queryFn: ({ signal }) => access.count(folders, COUNTED, signal),
    enabled: open && hasFolder && deleted === null,
    staleTime: Infinity,
    gcTime: 0,
  })
  const counted = inFolders.data
  const total = isAll
    ? (content?.objects ?? null)
    : !hasFolder
      ? list.length
      : counted === undefined || counted.more
        ? null
        : list.length - folders.length + counted.objects

  const run = async () => {
    const abort = new AbortController()
    controller.current = abort
    setDeleted(0)
    let count = 0
    try {
      await access.delete(isAll ? [''] : list.map(({ key }) => key), {
        signal: abort.signal,
        onProgress: (now) => {
          count = now
          setDeleted(now)
        },
      })
    } catch (error) {
      const why = describeS3Error(error)
      throw told(count === 0 ? why : `${why} ${t.failedAfter(count)}`, error)
    } finally {
      setDeleted(null)
      onChanged()
    }
    if (abort.signal.aborted) throw told(t.stopped(count))

    function told(what: string, cause?: unknown): Error {
      if (abort.signal.reason === 'left') notify({ tone: 'bad', title, detail: what })
      return new Error(what, { cause })
    }
  }

  /** Of one folder its name: a number would not say which. */
  function phrase(): string {
    return list.length === 1 && only !== undefined ? only.name : t.phrase(list.length)
  }

  const title = isAll
    ? t.emptyTitle(access.bucket)
    : t.title(list.length, list.length === 1 ? (only?.name ?? '') : null)

  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={title}
      confirmLabel={isAll ? t.confirmEmpty : t.confirm}
      typeToConfirm={isAll ? access.bucket : list.length > 1 || hasFolder ? phrase() : undefined}
      onConfirm={run}
    >
      <Notice tone="bad">
        {isAll ? t.emptyText(content?.objects ?? 0, formatBytes(content?.bytes ?? 0)) : t.text(list.length)}
        {isAll && <p>{t.stays}</p>}
        {hasFolder && (
          <p aria-live="polite">
            {counted !== undefined
              ? t.inFolders(counted.objects, formatBytes(counted.bytes), counted.more, folders.length)
              : inFolders.isError
                ? t.uncounted(folders.length)
                : t.counting(folders.length)}
          </p>
        )}
        <p>{t.links(!isAll && !hasFolder && list.length === 1)}</p>
      </Notice>
      {list.length > 0 && (list.length > 1 || hasFolder) && (
        <ScrollList label={t.names}>
          {list.slice(0, SHOWN).map(({ key, kind, name }) => (
            <li key={key} className="wrap-anywhere">
              {name} {kind === 'folder' && <span className="text-muted">{t.folder}</span>}
            </li>
          ))}
        </ScrollList>
      )}
      {deleted !== null && (
        <div className="grid gap-1.5">
          <ProgressBar
            label={t.progress}
            {...(total !== null && { value: deleted, max: Math.max(1, total) })}
          />
          <div className="flex items-center justify-between gap-3">
            <span className="num text-muted">{t.done(deleted)}</span>
            <Button size="sm" onClick={() => controller.current?.abort()}>
              {t.stop}
            </Button>
          </div>
        </div>
      )}
    </ConfirmDialog>
  )
}
