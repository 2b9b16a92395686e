import { FolderOpen, Trash2 } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'

import { useMessages } from '@/lib/i18n/catalogue'
import { BulkBar } from '@/ui/bulk-bar'
import { Button } from '@/ui/button'
import { DataTable } from '@/ui/data-table'
import { Empty } from '@/ui/empty'
import { ErrorPanel } from '@/ui/error-panel'
import { Notice } from '@/ui/notice'
import { useStable } from '@/ui/use-stable'

import { EntryCard, useEntryColumns } from './columns'
import { CorsNotice } from './cors-notice'
import { EntryMenu, type EntryActions } from './entry-menu'
import { objectMessages } from './messages'
import type { BucketAccess, Entry } from '@/pages/storage/s3/bucket-access'
import { describeS3Error, S3Error } from '@/pages/storage/s3/s3-error'
import type { useEntries } from './use-entries'

interface ObjectListProps extends ReturnType<typeof useEntries> {
  access: BucketAccess | null
  bucket: string
  prefix: string
  actions: EntryActions
}

/** So far below the window the next page is asked for: it is there when one gets to it. */
const AHEAD = '2000px'

/** The files and folders of one folder, however many: more are read as one scrolls. */
export function ObjectList({ list, entries, access, bucket, prefix, actions }: ObjectListProps) {
  const t = useMessages(objectMessages)
  const open = useStable((entry: Entry) => actions.preview(entry))
  const columns = useEntryColumns(bucket, open)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const chosen = useMemo(
    () => (selected.size === 0 ? [] : entries.filter(({ key }) => selected.has(key))),
    [entries, selected],
  )
  // What is gone is not chosen any more, also not when its name comes back.
  if (chosen.length < selected.size) setSelected(new Set(chosen.map(keyOf)))
  const end = useNearEnd(
    list.hasNextPage && !list.isFetching && !list.isError,
    () => void list.fetchNextPage(),
  )

  if (list.isError && entries.length === 0) return <Failed list={list} access={access} bucket={bucket} />
  return (
    <>
      <DataTable
        label={t.label(prefix === '' ? bucket : prefix)}
        columns={columns}
        rows={entries}
        rowId={keyOf}
        rowLabel={nameOf}
        renderCard={(entry) => <EntryCard entry={entry} bucket={bucket} onOpen={open} />}
        rowActions={(entry) => <EntryMenu bucket={bucket} entry={entry} actions={actions} />}
        selection={{ ids: selected, onChange: setSelected }}
        loadingRows={list.isPending ? 8 : list.hasNextPage ? 3 : 0}
        empty={
          <Empty icon={<FolderOpen />} title={prefix === '' ? t.empty.title : t.empty.folder}>
            {t.empty.text}
          </Empty>
        }
      />
      {list.isError && (
        <Notice
          tone="bad"
          live
          title={t.failed}
          action={
            <Button size="sm" pending={list.isFetching} onClick={() => void list.fetchNextPage()}>
              {t.retry}
            </Button>
          }
        >
          {describeS3Error(list.error)}
        </Notice>
      )}
      {entries.length > 0 && (
        <p ref={end} role="status" className="num text-muted">
          {list.hasNextPage ? t.loaded(entries.length) : t.all(entries.length)}
        </p>
      )}
      <BulkBar count={chosen.length} onClear={() => setSelected(new Set())}>
        <Button variant="danger" icon={<Trash2 />} onClick={() => actions.remove(chosen)}>
          {t.menu.delete}
        </Button>
      </BulkBar>
    </>
  )
}

const keyOf = ({ key }: Entry) => key
const nameOf = ({ name }: Entry) => name

type FailedProps = Pick<ObjectListProps, 'list' | 'access' | 'bucket'>

function Failed({ list, access, bucket }: FailedProps) {
  const t = useMessages(objectMessages)
  const { error, isFetching } = list
  const retry = () => void list.refetch()
  if (error instanceof S3Error && error.kind === 'blocked' && access !== null) {
    return <CorsNotice bucket={bucket} endpoint={access.endpoint} isRetrying={isFetching} onRetry={retry} />
  }
  return (
    <ErrorPanel title={t.failed} onRetry={retry} retrying={isFetching}>
      {describeS3Error(error)}
    </ErrorPanel>
  )
}

/** Calls `onNear` whenever the end is near and there is something to ask for. The ref is for an element at the end. */
function useNearEnd(isWanted: boolean, onNear: () => void) {
  const end = useRef<HTMLParagraphElement>(null)
  const near = useStable(onNear)
  useEffect(() => {
    if (end.current === null || !isWanted) return
    const observer = new IntersectionObserver(
      (changes) => {
        if (changes.some(({ isIntersecting }) => isIntersecting)) near()
      },
      { rootMargin: AHEAD },
    )
    observer.observe(end.current)
    return () => observer.disconnect()
  }, [isWanted, near])
  return end
}
