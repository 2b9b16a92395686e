import { Ellipsis, FolderUp, Trash2, WalletCards } from 'lucide-react'
import { useNavigate } from 'react-router'

import type { Bucket } from '@/api/buckets'
import type { useDialogs } from '@/components/use-dialogs'
import { useMessages } from '@/lib/i18n/catalogue'
import { paths } from '@/lib/paths'
import { IconButton } from '@/ui/icon-button'
import { Menu, MenuItem, MenuSeparator } from '@/ui/menu'

import { bucketCan } from '@/pages/storage/buckets/bucket-rows'
import { bucketMessages } from '@/pages/storage/buckets/messages'
import { lazyPart } from '@/ui/lazy-part'
import { objectMessages } from './messages'

const BucketAccountDialog = lazyPart(
  async () => (await import('@/pages/storage/buckets/bucket-dialogs')).BucketAccountDialog,
)
const DeleteBucketDialog = lazyPart(
  async () => (await import('@/pages/storage/buckets/bucket-dialogs')).DeleteBucketDialog,
)

interface BucketMenuProps {
  bucket: Bucket
  /** Null when it can be done. */
  whyNoUpload: string | null
  onUploadFolder: () => void
  onEmpty: () => void
  show: ReturnType<typeof useDialogs>['show']
}

/** What can be done with the bucket as a whole. */
export function BucketMenu({ bucket, whyNoUpload, onUploadFolder, onEmpty, show }: BucketMenuProps) {
  const t = useMessages(objectMessages)
  const b = useMessages(bucketMessages)
  const navigate = useNavigate()
  const isEmpty = bucketCan.delete(bucket) === null
  return (
    <Menu trigger={(trigger) => <IconButton {...trigger} label={t.more(bucket.name)} icon={<Ellipsis />} />}>
      <MenuItem icon={<FolderUp />} disabledReason={whyNoUpload ?? undefined} onSelect={onUploadFolder}>
        {t.uploadFolder}
      </MenuItem>
      <MenuItem
        icon={<WalletCards />}
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
