import { useQuery } from '@tanstack/react-query'
import { Download, Link } from 'lucide-react'
import { useCallback, useState } from 'react'

import type { DialogProps } from '@/components/use-dialogs'
import { When } from '@/components/when'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatBytes } from '@/lib/sizes'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Fact, Facts } from '@/ui/facts'
import { Mono } from '@/ui/mono'
import { Notice } from '@/ui/notice'
import { SkeletonLines } from '@/ui/skeleton'

import { objectMessages } from './messages'
import { previewKind, textOf, westernTextOf } from './preview-kind'
import type { BucketAccess, Entry } from '@/pages/storage/s3/bucket-access'
import { describeS3Error } from '@/pages/storage/s3/s3-error'

const LARGEST_IMAGE = 20 * 1024 * 1024
const TEXT_SHOWN = 256 * 1024

interface PreviewDialogProps extends DialogProps {
  access: BucketAccess
  entry: Entry
  onDownload: () => void
  onLink: () => void
}

/** A file: what S3 knows of it, and what is in it where that can be shown. */
export function PreviewDialog({ access, entry, open, onClose, onDownload, onLink }: PreviewDialogProps) {
  const t = useMessages(objectMessages)
  const facts = useQuery({
    queryKey: ['object-facts', access.bucket, entry.key],
    queryFn: ({ signal }) => access.facts(entry.key, signal),
    enabled: open,
    gcTime: 0,
  })
  return (
    <Dialog
      size="lg"
      open={open}
      onClose={onClose}
      title={entry.name}
      footer={
        <>
          <Button onClick={onClose}>{t.preview.close}</Button>
          <Button icon={<Link />} onClick={onLink}>
            {t.menu.link}
          </Button>
          <Button icon={<Download />} variant="primary" onClick={onDownload}>
            {t.menu.download}
          </Button>
        </>
      }
    >
      <div className="grid grid-cols-1 gap-4">
        <Facts>
          {entry.size !== null && <Fact label={t.preview.size}>{formatBytes(entry.size)}</Fact>}
          <Fact label={t.preview.modified}>
            <When at={entry.modified} />
          </Fact>
          {facts.data?.type != null && <Fact label={t.preview.type}>{facts.data.type}</Fact>}
          {facts.data?.etag != null && (
            <Fact label={t.preview.etag}>
              <Mono truncate>{facts.data.etag.replaceAll('"', '')}</Mono>
            </Fact>
          )}
        </Facts>
        <Content access={access} entry={entry} isOpen={open} />
      </div>
    </Dialog>
  )
}

function Content({ access, entry, isOpen }: { access: BucketAccess; entry: Entry; isOpen: boolean }) {
  const t = useMessages(objectMessages).preview
  const preview = previewKind(entry.name)
  const size = entry.size ?? 0
  const isTooLarge = preview?.kind === 'image' && size > LARGEST_IMAGE
  const wanted = preview?.kind === 'text' ? TEXT_SHOWN : LARGEST_IMAGE
  const isShown = preview !== null && !isTooLarge && size > 0
  const content = useQuery({
    queryKey: ['object-content', access.bucket, entry.key],
    queryFn: ({ signal }) => access.read(entry.key, wanted, signal),
    enabled: isOpen && isShown,
    gcTime: 0,
  })
  if (isTooLarge) return <p className="text-muted">{t.tooLarge(formatBytes(LARGEST_IMAGE))}</p>
  if (size === 0) return <p className="text-muted">{t.nothing}</p>
  if (!isShown) return <p className="text-muted">{t.none}</p>
  if (content.isError) {
    return (
      <Notice tone="bad" title={t.failed}>
        {describeS3Error(content.error)}
      </Notice>
    )
  }
  if (content.data === undefined) return <SkeletonLines lines={6} />
  if (preview.kind === 'image') return <Picture bytes={content.data} type={preview.type} name={entry.name} />
  const utf8 = textOf(content.data)
  const text = utf8 ?? westernTextOf(content.data)
  if (text === null) return <p className="text-muted">{t.binary}</p>
  return (
    <>
      <pre
        // Safari lets the keyboard scroll only what it can focus.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="region"
        aria-label={entry.name}
        className="mono max-h-96 overflow-auto rounded-md bg-sunken p-3 text-sm whitespace-pre-wrap wrap-anywhere"
      >
        {text}
      </pre>
      {utf8 === null && <p className="text-muted">{t.western}</p>}
      {size > TEXT_SHOWN && <p className="text-muted">{t.truncated(formatBytes(TEXT_SHOWN))}</p>}
    </>
  )
}

interface PictureProps {
  bytes: Uint8Array<ArrayBuffer>
  type: string
  name: string
}

/** Drawn from the bytes that were read, so that the page needs no picture from elsewhere. In an `img` no script of an SVG runs. */
function Picture({ bytes, type, name }: PictureProps) {
  const t = useMessages(objectMessages).preview
  const [isBroken, setIsBroken] = useState(false)
  const draw = useCallback(
    (image: HTMLImageElement | null) => {
      if (image === null) return
      const url = URL.createObjectURL(new Blob([bytes], { type }))
      image.src = url
      return () => URL.revokeObjectURL(url)
    },
    [bytes, type],
  )
  if (isBroken) return <p className="text-muted">{t.broken}</p>
  return (
    <img
      ref={draw}
      alt={name}
      onError={() => setIsBroken(true)}
      className="mx-auto max-h-96 max-w-full rounded-md bg-sunken object-contain"
    />
  )
}
