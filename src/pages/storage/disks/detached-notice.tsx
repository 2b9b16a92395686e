import { useSearchParams } from 'react-router'

import { useLocationScope } from '@/components/location-scope'
import { useCurrency } from '@/components/use-currency'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney, sumMoney } from '@/lib/money'
import { paths } from '@/lib/paths'
import { ButtonLink } from '@/ui/button-link'
import { Notice } from '@/ui/notice'

import type { DiskRow } from './disk-inventory'
import { diskMessages } from './messages'

/** Disks that nobody uses and that cost: forgotten more often than kept. */
export function DetachedNotice({ rows }: { rows: readonly DiskRow[] }) {
  const t = useMessages(diskMessages).notices
  const currency = useCurrency()
  const { keep } = useLocationScope()
  const [search] = useSearchParams()
  const detached = rows.filter(({ attachment }) => attachment.kind === 'detached')
  if (detached.length === 0) return null
  const priced = detached.flatMap(({ monthly }) => monthly ?? [])
  return (
    <Notice
      tone="wait"
      action={
        search.get('attachment') !== 'detached' && (
          <ButtonLink size="sm" to={keep(paths.detachedDisks)}>
            {t.showDetached}
          </ButtonLink>
        )
      }
    >
      {t.detached(detached.length)}
      {priced.length === 0 ? t.detachedUnpriced : t.detachedCost(formatMoney(sumMoney(priced), currency))}
      {t.detachedText}
    </Notice>
  )
}
