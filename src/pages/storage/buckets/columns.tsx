import { useMemo } from 'react'

import type { Bucket } from '@/api/buckets'
import { Absent } from '@/components/list/absent'
import { useCurrency } from '@/components/use-currency'
import { When } from '@/components/when'
import { currencySymbol } from '@/lib/currency-symbol'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatLocale } from '@/lib/i18n/locale'
import { formatAmount, formatMoney } from '@/lib/money'
import { paths } from '@/lib/paths'
import { HOURS_PER_MONTH } from '@/lib/pricing'
import { formatBytes } from '@/lib/sizes'
import { CardLine } from '@/ui/card-line'
import type { Column } from '@/ui/data-table'
import { State } from '@/ui/state'
import { TextLink } from '@/ui/text-link'

import type { BucketRow } from './bucket-rows'
import type { BucketColumn } from './definition'
import { bucketMessages } from './messages'

/** The columns of the list. With the menu (50 px) their least widths fit the room at which each is shown (`hideBelow`). */
export function useBucketColumns(): readonly (Column<BucketRow> & { id: BucketColumn })[] {
  const t = useMessages(bucketMessages).columns
  const currency = useCurrency()
  return useMemo(() => {
    const number = new Intl.NumberFormat(formatLocale())
    return [
      {
        id: 'name',
        header: t.name,
        sortable: true,
        width: 'minmax(8rem, 2fr)',
        cell: ({ bucket }) => <BucketName bucket={bucket} />,
      },
      {
        id: 'status',
        header: t.status,
        sortable: true,
        width: 'minmax(6.5rem, 0.6fr)',
        cell: ({ bucket }) => <BucketState bucket={bucket} />,
      },
      {
        id: 'size',
        header: t.size,
        sortable: true,
        align: 'end',
        width: 'minmax(5.5rem, 0.5fr)',
        cell: ({ bucket }) =>
          bucket.size_bytes == null ? <Absent unknown /> : formatBytes(bucket.size_bytes),
      },
      {
        id: 'objects',
        header: t.objects,
        sortable: true,
        align: 'end',
        width: 'minmax(5.5rem, 0.5fr)',
        cell: ({ bucket }) =>
          bucket.num_objects == null ? <Absent unknown /> : number.format(bucket.num_objects),
      },
      {
        id: 'account',
        header: t.account,
        sortable: true,
        width: 'minmax(7rem, 1fr)',
        className: 'text-muted',
        hideBelow: 'lg',
        cell: ({ account, bucket }) => account ?? bucket.billing_account_id ?? <Absent unknown />,
      },
      {
        id: 'created',
        header: t.created,
        sortable: true,
        width: 'minmax(7.25rem, 0.6fr)',
        className: 'text-muted',
        hideBelow: 'xl',
        cell: ({ created }) => <Day at={created} />,
      },
      {
        id: 'modified',
        header: t.modified,
        sortable: true,
        width: 'minmax(7.25rem, 0.6fr)',
        className: 'text-muted',
        hideBelow: 'xl',
        cell: ({ modified }) => <Day at={modified} />,
      },
      {
        id: 'monthly',
        header: <span title={t.monthlyHint(HOURS_PER_MONTH)}>{t.monthly(currencySymbol(currency))}</span>,
        sortable: true,
        align: 'end',
        width: 'minmax(5.5rem, 0.5fr)',
        cell: ({ monthly }) => (monthly === null ? <Absent unknown /> : formatAmount(monthly, currency)),
      },
    ]
  }, [t, currency])
}

function Day({ at }: { at: number | null }) {
  return at === null ? <Absent unknown /> : <When at={at} as="date" />
}

/** A bucket on a phone. */
export function BucketCard({ row: { bucket, account, monthly } }: { row: BucketRow }) {
  const t = useMessages(bucketMessages)
  const currency = useCurrency()
  const facts = [
    bucket.size_bytes == null ? null : formatBytes(bucket.size_bytes),
    bucket.num_objects == null ? null : t.objects(bucket.num_objects),
  ]
  return (
    <>
      <div className="flex min-w-0 items-center justify-between gap-3">
        <BucketName bucket={bucket} />
        <BucketState bucket={bucket} />
      </div>
      <CardLine end={monthly === null ? <Absent unknown /> : formatMoney(monthly, currency)}>
        {facts.filter((fact) => fact !== null).join(', ')}
      </CardLine>
      <CardLine>{account ?? bucket.billing_account_id}</CardLine>
    </>
  )
}

function BucketName({ bucket: { name } }: { bucket: Bucket }) {
  return (
    <TextLink look="name" to={paths.bucket(name)} title={name} className="block min-w-0 truncate text-text">
      {name}
    </TextLink>
  )
}

function BucketState({ bucket }: { bucket: Pick<Bucket, 'is_suspended'> }) {
  const t = useMessages(bucketMessages)
  return bucket.is_suspended === true ? (
    <State kind="due">{t.suspended}</State>
  ) : (
    <State kind="good">{t.active}</State>
  )
}
