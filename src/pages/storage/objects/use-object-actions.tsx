import { lazy } from 'react'

import type { Bucket } from '@/api/buckets'
import { useDialogs } from '@/components/use-dialogs'
import { useMessages } from '@/lib/i18n/catalogue'
import { notify } from '@/ui/toasts'

import type { ChosenFile } from './chosen-files'
import type { EntryActions } from './entry-menu'
import { objectMessages } from './messages'
import type { BucketAccess, Entry } from './s3'
import { describeS3Error, S3Error } from './s3-error'
import { startUploads, underWay } from './uploads'

const DeleteEntriesDialog = lazy(async () => ({
  default: (await import('./delete-dialog')).DeleteEntriesDialog,
}))
const LinkDialog = lazy(async () => ({ default: (await import('./link-dialog')).LinkDialog }))
const PreviewDialog = lazy(async () => ({ default: (await import('./preview-dialog')).PreviewDialog }))
const ReplaceDialog = lazy(async () => ({ default: (await import('./replace-dialog')).ReplaceDialog }))

/** For as long the address of a download is good: it is used at once. */
const DOWNLOAD_SECONDS = 900

interface Options {
  /** Null while the bucket cannot be opened: then nothing is done. */
  access: BucketAccess | null
  /** What the API says of it; undefined while that is not known. */
  bucket: Bucket | undefined
  /** The folder that is shown: files are uploaded into it. */
  prefix: string
  onChanged: () => void
}

/** What can be done with what is in a bucket. `dialogs` stands once on the page. */
export function useObjectActions({ access, bucket, prefix, onChanged }: Options) {
  const t = useMessages(objectMessages).uploads
  const { show, dialogs } = useDialogs()
  const content =
    bucket === undefined ? null : { bytes: bucket.size_bytes ?? 0, objects: bucket.num_objects ?? 0 }

  const entryActions: EntryActions = {
    preview: (entry) => {
      if (access === null) return
      show((dialog) => (
        <PreviewDialog
          access={access}
          entry={entry}
          onDownload={() => entryActions.download(entry)}
          onLink={() => entryActions.link(entry)}
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
  return {
    entryActions,
    emptyBucket: () => remove('all'),
    upload: (files: readonly ChosenFile[]) => void upload(files),
    tellOf,
    show,
    dialogs,
  }

  function remove(entries: readonly Entry[] | 'all') {
    if (access === null) return
    show((dialog) => (
      <DeleteEntriesDialog
        access={access}
        entries={entries}
        content={content}
        onChanged={onChanged}
        {...dialog}
      />
    ))
  }

  async function download({ key, size }: Entry): Promise<void> {
    if (access === null) return
    try {
      // What the server answers instead of a file would take this page's place, and end the uploads.
      if ((await access.existing([key])).length === 0) throw new S3Error('answer', 'NoSuchKey')
      if (size !== 0) await access.read(key, 1, new AbortController().signal)
      const link = document.createElement('a')
      link.href = await access.linkTo(key, DOWNLOAD_SECONDS)
      link.click()
    } catch (error) {
      tellOf(error)
    }
  }

  /** Files of the same name are written over only when that was said. */
  async function upload(files: readonly ChosenFile[]): Promise<void> {
    if (files.length === 0) return
    if (access === null) {
      notify({ tone: 'bad', title: t.notOpenYet })
      return
    }
    const chosen = files.map(({ path, file }) => ({ key: prefix + path, file }))
    const start = () => startUploads(access, chosen, onChanged)
    try {
      const keys = chosen.map(({ key }) => key)
      const there = await access.existing(keys)
      const existing = [...new Set([...there, ...underWay(access.bucket, keys)])]
      if (existing.length === 0) start()
      else show((dialog) => <ReplaceDialog keys={existing} onReplace={start} {...dialog} />)
    } catch (error) {
      tellOf(error)
    }
  }

  function tellOf(error: unknown) {
    notify({ tone: 'bad', title: describeS3Error(error) })
  }
}
