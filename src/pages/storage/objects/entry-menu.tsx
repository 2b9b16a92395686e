import { Copy, Download, Eye, FolderOpen, Link, Trash2 } from 'lucide-react'

import { copyText } from '@/components/copy-text'
import { useMessages } from '@/lib/i18n/catalogue'
import { paths } from '@/lib/paths'
import { MenuItem, MenuLink, MenuSeparator } from '@/ui/menu'

import { objectMessages } from './messages'
import type { Entry } from '@/pages/storage/s3/bucket-access'

export interface EntryActions {
  readonly preview: (entry: Entry) => void
  readonly download: (entry: Entry) => void
  readonly link: (entry: Entry) => void
  readonly remove: (entries: readonly Entry[]) => void
}

interface EntryMenuProps {
  bucket: string
  entry: Entry
  actions: EntryActions
}

/** What can be done with a file or a folder. */
export function EntryMenu({ bucket, entry, actions }: EntryMenuProps) {
  const t = useMessages(objectMessages).menu
  const { kind, key } = entry
  return (
    <>
      {kind === 'folder' ? (
        <MenuLink icon={<FolderOpen />} to={paths.bucket(bucket, key)}>
          {t.open}
        </MenuLink>
      ) : (
        <>
          <MenuItem icon={<Eye />} onSelect={() => actions.preview(entry)}>
            {t.preview}
          </MenuItem>
          <MenuItem icon={<Download />} onSelect={() => actions.download(entry)}>
            {t.download}
          </MenuItem>
          <MenuItem icon={<Link />} onSelect={() => actions.link(entry)}>
            {t.link}
          </MenuItem>
        </>
      )}
      <MenuItem
        icon={<Copy />}
        onSelect={() => void copyText(key, { done: t.copied, failed: t.copyFailed(key) })}
      >
        {t.copyKey}
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<Trash2 />} danger onSelect={() => actions.remove([entry])}>
        {t.delete}
      </MenuItem>
    </>
  )
}
