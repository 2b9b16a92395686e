import { useQuery, type QueryClient } from '@tanstack/react-query'
import { Copy, PaintBucket, Plus, SquareArrowOutUpRight, Trash2, WalletCards } from 'lucide-react'
import type { LoaderFunction } from 'react-router'

import { billingAccountsQuery } from '@/api/billing-accounts'
import { bucketsQuery, type Bucket } from '@/api/buckets'
import { pricingPolicyQuery } from '@/api/pricing'
import { startReading } from '@/api/read'
import { copyText } from '@/components/copy-text'
import { ListPage } from '@/components/list/list-page'
import type { Inventory } from '@/components/list/list-part'
import { UnreadAccounts, UnreadPrices } from '@/components/list/unread-beside'
import { useAccountInventory } from '@/components/list/use-inventory'
import { useCurrency } from '@/components/use-currency'
import { useDialogs } from '@/components/use-dialogs'
import { usePrices } from '@/components/use-prices'
import { useMessages } from '@/lib/i18n/catalogue'
import { useInLanguage } from '@/lib/i18n/locale'
import { formatMoney, sumMoney } from '@/lib/money'
import { paths } from '@/lib/paths'
import { formatBytes } from '@/lib/sizes'
import { Button } from '@/ui/button'
import { Empty } from '@/ui/empty'
import { lazyPart } from '@/ui/lazy-part'
import { MenuItem, MenuLink, MenuSeparator } from '@/ui/menu'
import { Skeleton } from '@/ui/skeleton'

import { bucketCan, bucketRows, type BucketRow } from './buckets/bucket-rows'
import { BucketCard, useBucketColumns } from './buckets/columns'
import { bucketCsv } from './buckets/csv'
import { bucketFilterFaces, bucketList } from './buckets/definition'
import { bucketMessages } from './buckets/messages'

const CreateBucketDialog = lazyPart(
  async () => (await import('./buckets/create-bucket-dialog')).CreateBucketDialog,
)
const BucketAccountDialog = lazyPart(
  async () => (await import('./buckets/bucket-dialogs')).BucketAccountDialog,
)
const DeleteBucketDialog = lazyPart(async () => (await import('./buckets/bucket-dialogs')).DeleteBucketDialog)

export const loader =
  (client: QueryClient): LoaderFunction =>
  () => {
    startReading(client, bucketsQuery)
    startReading(client, billingAccountsQuery)
    startReading(client, pricingPolicyQuery)
    return null
  }

/** Buckets belong to the account: the location switch changes nothing here. */
export function Component() {
  const t = useMessages(bucketMessages)
  const currency = useCurrency()
  const accounts = useQuery(billingAccountsQuery)
  const prices = usePrices()
  const inventory = useAccountInventory(useQuery(bucketsQuery), bucketRows, [accounts.data?.items, prices])
  const faces = useInLanguage(() => bucketFilterFaces(accounts.data?.items ?? []), [accounts.data])
  const columns = useBucketColumns()
  const { show, dialogs } = useDialogs()
  const newBucket = (
    <Button
      variant="primary"
      icon={<Plus />}
      onClick={() => show((dialog) => <CreateBucketDialog {...dialog} />)}
    >
      {t.newBucket}
    </Button>
  )
  return (
    <>
      <ListPage
        title={t.title}
        summary={<Summary inventory={inventory} />}
        actions={newBucket}
        definition={bucketList}
        inventory={inventory}
        faces={faces}
        search={t.search}
        partName={t.partName}
        notices={
          <>
            <UnreadPrices />
            <UnreadAccounts />
          </>
        }
        columns={columns}
        nameOf={nameOf}
        card={card}
        rowActions={({ bucket }) => <BucketMenu bucket={bucket} show={show} />}
        csv={{ name: t.csvName, fields: bucketCsv(currency) }}
        empty={
          <Empty icon={<PaintBucket />} title={t.empty.title} action={newBucket}>
            {t.empty.text}
          </Empty>
        }
      />
      {dialogs}
    </>
  )
}

const nameOf = ({ bucket }: BucketRow) => bucket.name
const card = (row: BucketRow) => <BucketCard row={row} />

interface BucketMenuProps {
  bucket: Bucket
  show: ReturnType<typeof useDialogs>['show']
}

function BucketMenu({ bucket, show }: BucketMenuProps) {
  const t = useMessages(bucketMessages).menu
  const { name } = bucket
  return (
    <>
      <MenuLink icon={<SquareArrowOutUpRight />} to={paths.bucket(name)}>
        {t.open}
      </MenuLink>
      <MenuItem
        icon={<Copy />}
        onSelect={() => void copyText(name, { done: t.copied, failed: t.copyFailed(name) })}
      >
        {t.copyName}
      </MenuItem>
      <MenuItem
        icon={<WalletCards />}
        onSelect={() => show((dialog) => <BucketAccountDialog bucket={bucket} {...dialog} />)}
      >
        {t.account}
      </MenuItem>
      <MenuSeparator />
      <MenuItem
        icon={<Trash2 />}
        danger
        disabledReason={bucketCan.delete(bucket) ?? undefined}
        onSelect={() => show((dialog) => <DeleteBucketDialog bucket={bucket} {...dialog} />)}
      >
        {t.delete}
      </MenuItem>
    </>
  )
}

function Summary({ inventory: { rows, parts } }: { inventory: Inventory<BucketRow> }) {
  const t = useMessages(bucketMessages)
  const currency = useCurrency()
  const [part] = parts
  if (part === undefined || part.state === 'failed') return null
  if (part.state === 'loading') return <Skeleton className="w-80" />
  const bytes = rows.reduce((sum, { bucket }) => sum + (bucket.size_bytes ?? 0), 0)
  const objects = rows.reduce((sum, { bucket }) => sum + (bucket.num_objects ?? 0), 0)
  const priced = rows.flatMap(({ monthly }) => monthly ?? [])
  return (
    <>
      {t.summary(rows.length, formatBytes(bytes), objects)}
      {priced.length > 0 && t.monthly(formatMoney(sumMoney(priced), currency))}
    </>
  )
}
