import { FileText, Folder } from 'lucide-react'
import { useMemo } from 'react'

import { Absent } from '@/components/list/absent'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatDateTime, formatUtc } from '@/lib/instant'
import { paths } from '@/lib/paths'
import { formatBytes } from '@/lib/sizes'
import { CardLine } from '@/ui/card-line'
import type { Column } from '@/ui/data-table'
import { TextLink } from '@/ui/text-link'
import { Time } from '@/ui/time'

import { objectMessages } from './messages'
import type { Entry } from '@/pages/storage/s3/bucket-access'

interface NameProps {
  entry: Entry
  bucket: string
  onOpen: (entry: Entry) => void
}

/** @param onOpen shows a file; always the same function */
export function useEntryColumns(bucket: string, onOpen: (entry: Entry) => void): readonly Column<Entry>[] {
  const t = useMessages(objectMessages).columns
  return useMemo(
    (): Column<Entry>[] => [
      {
        id: 'name',
        header: t.name,
        width: 'minmax(10rem, 1fr)',
        cell: (entry) => <EntryName entry={entry} bucket={bucket} onOpen={onOpen} />,
      },
      {
        id: 'size',
        header: t.size,
        align: 'end',
        width: '8rem',
        cell: ({ size }) => (size === null ? '' : formatBytes(size)),
      },
      {
        id: 'modified',
        header: t.modified,
        width: '12rem',
        className: 'text-muted',
        cell: ({ kind, modified }) =>
          kind === 'folder' ? '' : modified === null ? <Absent unknown /> : <When at={modified} />,
      },
    ],
    [t, bucket, onOpen],
  )
}

function When({ at }: { at: number }) {
  return <Time iso={new Date(at).toISOString()} text={formatDateTime(at)} exact={formatUtc(at)} />
}

function EntryName({ entry, bucket, onOpen }: NameProps) {
  const t = useMessages(objectMessages)
  const { kind, key, name } = entry
  const Icon = kind === 'folder' ? Folder : FileText
  return (
    <span className="flex min-w-0 items-center gap-2">
      <Icon aria-hidden className="size-4 shrink-0 text-muted" />
      {kind === 'folder' ? (
        <TextLink look="name" to={paths.bucket(bucket, key)} title={name} className="min-w-0 truncate">
          {name === '' ? '/' : name}
          <span className="sr-only"> {t.folder}</span>
        </TextLink>
      ) : (
        <button
          type="button"
          data-opens
          title={name}
          onClick={() => onOpen(entry)}
          className="min-h-6 min-w-0 cursor-pointer truncate rounded-sm font-[550] underline-offset-3 hover:underline"
        >
          {name}
        </button>
      )}
    </span>
  )
}

/** A file or folder on a phone. */
export function EntryCard(props: NameProps) {
  const { kind, size, modified } = props.entry
  return (
    <>
      <EntryName {...props} />
      {kind === 'file' && (
        <CardLine end={size === null ? '' : formatBytes(size)}>
          {modified === null ? '' : <When at={modified} />}
        </CardLine>
      )}
    </>
  )
}
