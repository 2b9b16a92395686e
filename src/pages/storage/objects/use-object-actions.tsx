import { useEffect } from 'react'
import { useNavigate } from 'react-router'

import type { Bucket } from '@/api/buckets'
import { useDialogs } from '@/components/use-dialogs'
import { useMessages } from '@/lib/i18n/catalogue'
import { paths } from '@/lib/paths'
import { notify } from '@/ui/toasts'
import { useStable } from '@/ui/use-stable'

import type { ChosenFile } from '@/pages/storage/uploads/chosen-files'
import type { EntryActions } from './entry-menu'
import { objectMessages } from './messages'
import { saveFrom } from './save-from'
import { uploadMessages } from '@/pages/storage/uploads/messages'
import type { BucketAccess, Entry } from '@/pages/storage/s3/bucket-access'
import { describeS3Error, S3Error } from '@/pages/storage/s3/s3-error'
import {
  acceptCheck,
  dropCheck,
  offerUploads,
  useAskingCheck,
  type UploadCheck,
} from '@/pages/storage/uploads/upload-checks'
import { lazyPart } from '@/ui/lazy-part'

const DeleteEntriesDialog = lazyPart(async () => (await import('./delete-dialog')).DeleteEntriesDialog)
const LinkDialog = lazyPart(async () => (await import('./link-dialog')).LinkDialog)
const PreviewDialog = lazyPart(async () => (await import('./preview-dialog')).PreviewDialog)
const ReplaceDialog = lazyPart(
  async () => (await import('@/pages/storage/uploads/replace-dialog')).ReplaceDialog,
)

/** For as long the address of a download is good: it is used at once. */
const DOWNLOAD_SECONDS = 900

/** Fails as reading the file would. */
async function look(access: BucketAccess, { key, size }: Entry): Promise<void> {
  const { signal } = new AbortController()
  if ((await access.existing([key], { signal })).length === 0) throw new S3Error('answer', 'NoSuchKey')
  if (size !== 0) await access.read(key, 1, signal)
}

interface Options {
  /** Null while the bucket cannot be opened: then nothing is done. */
  access: BucketAccess | null
  name: string
  /** What the API says of it; undefined while that is not known. */
  bucket: Bucket | undefined
  /** The folder that is shown: files are uploaded into it. */
  prefix: string
  onChanged: (isLast?: boolean) => void
}

/** What can be done with what is in a bucket. `dialogs` stands once on the page. */
export function useObjectActions({ access, name, bucket, prefix, onChanged }: Options) {
  const t = useMessages(objectMessages)
  const u = useMessages(uploadMessages)
  const { show, dialogs } = useDialogs()
  const navigate = useNavigate()
  const asking = useAskingCheck(name)
  const ask = useStable(({ id, existing }: UploadCheck) =>
    show(({ open, onClose }) => (
      <ReplaceDialog
        keys={existing}
        open={open}
        onReplace={() => acceptCheck(id)}
        onClose={() => {
          onClose()
          dropCheck(id)
        }}
      />
    )),
  )
  // Also when it was asked while another page was looked at.
  useEffect(() => {
    if (asking !== undefined) ask(asking)
  }, [asking, ask])
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
    upload,
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

  async function download(entry: Entry): Promise<void> {
    if (access === null) return
    try {
      // What the browser does with the address tells nobody why it failed.
      await look(access, entry)
      saveFrom(await access.linkTo(entry.key, DOWNLOAD_SECONDS), () => {
        look(access, entry).then(() => notify({ tone: 'bad', title: t.notSaved(entry.name) }), tellOf)
      })
    } catch (error) {
      tellOf(error)
    }
  }

  function upload(files: readonly ChosenFile[]): void {
    if (files.length === 0) return
    if (access === null) {
      notify({ tone: 'bad', title: u.notOpenYet })
      return
    }
    const chosen = files.map(({ path, file }) => ({ key: prefix + path, file }))
    const onOpen = () => void navigate(paths.bucket(name, prefix))
    offerUploads({ access, files: chosen, onDone: onChanged, onOpen })
  }

  function tellOf(error: unknown) {
    notify({ tone: 'bad', title: describeS3Error(error) })
  }
}
