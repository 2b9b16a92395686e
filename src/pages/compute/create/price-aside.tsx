import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

import { pricingPolicyQuery } from '@/api/pricing'
import { PriceBreakdown } from '@/components/price-breakdown'
import { RunwayLine } from '@/components/runway-line'
import { useCurrency } from '@/components/use-currency'
import { toSize, toText } from '@/forms/screen-value'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney, formatRate } from '@/lib/money'
import { pricer, type Estimate } from '@/lib/pricing'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { SkeletonLines } from '@/ui/skeleton'

import type { CreateForm } from './create-form'
import { createMessages } from './messages'
import type { Source } from './source'

/** What the VM will cost, as far as its sizes are filled in. */
export function usePrice(values: CreateForm, source: Source | null) {
  const policy = useQuery(pricingPolicyQuery)
  const currency = useCurrency()
  const prices = useMemo(() => policy.data && pricer(policy.data), [policy.data])
  const [vcpu, memoryMb, freshGb] = [values['vcpu'], values['ram'], values['disks']].map(toSize)
  const diskGb = source === null ? freshGb : source.gb
  const estimate: Estimate | null =
    prices === undefined || vcpu == null || memoryMb == null || diskGb == null
      ? null
      : prices.vm({
          vcpu,
          memoryMb,
          disksGb: [diskGb],
          osName: source === null ? toText(values['os_name']) : source.osName,
          running: true,
          publicAddress: values.reserve_public_ip,
        })
  const backupRate = values.backup ? (prices?.storage('backup', 1) ?? null) : null
  const accountId = Number(values['billing_account_id']) || undefined
  return { policy, currency, estimate, backupRate, accountId }
}

/** The price, part by part; without prices the form works all the same. */
export function PriceAside({ price }: { price: ReturnType<typeof usePrice> }) {
  const t = useMessages(createMessages).price
  const { policy, currency, estimate, backupRate, accountId } = price
  if (policy.isPending) return <SkeletonLines lines={6} />
  if (policy.data === undefined) {
    return (
      <Notice
        tone="wait"
        action={
          <Button size="sm" pending={policy.isFetching} onClick={() => void policy.refetch()}>
            {t.retry}
          </Button>
        }
      >
        {t.failed}
      </Notice>
    )
  }
  if (estimate === null) return <p className="text-muted">{t.incomplete}</p>
  return (
    <div className="grid gap-3">
      <PriceBreakdown estimate={estimate} currency={currency} />
      <RunwayLine accountId={accountId} change={estimate.hourly} />
      {backupRate !== null && <p className="text-muted">{t.backups(formatRate(backupRate, currency))}</p>}
    </div>
  )
}

/** The price in one line, beside the button where there is room for no more. */
export function PriceLine({ price }: { price: ReturnType<typeof usePrice> }) {
  const t = useMessages(createMessages).price
  const { estimate, currency } = price
  if (estimate === null) return null
  return <span className="num font-semibold">{t.short(formatMoney(estimate.monthly, currency))}</span>
}
