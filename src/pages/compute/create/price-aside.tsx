import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

import { pricingPolicyQuery } from '@/api/pricing'
import { PriceBreakdown } from '@/components/price-breakdown'
import { RunwayLine } from '@/components/runway-line'
import { useCurrency } from '@/components/use-currency'
import { checkValues } from '@/forms/descriptors/schema'
import type { Descriptor } from '@/forms/descriptors/descriptor'
import { hintFor, labelOf } from '@/forms/descriptors/hints'
import { formMessages } from '@/forms/messages'
import { messagesOf, useMessages } from '@/lib/i18n/catalogue'
import { formatMoney, formatRate } from '@/lib/money'
import { pricer, type Estimate } from '@/lib/pricing'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { cx } from '@/ui/cx'
import { SkeletonLines } from '@/ui/skeleton'

import { tidied, type CreateForm } from './create-form'
import { formConfiguration } from './form-configuration'
import { createMessages } from './messages'
import type { Source } from './source'

/** What the VM will cost, as far as its sizes are filled in. */
export function usePrice(values: CreateForm, source: Source | null, descriptors: readonly Descriptor[]) {
  const policy = useQuery(pricingPolicyQuery)
  const currency = useCurrency()
  const prices = useMemo(() => policy.data && pricer(policy.data), [policy.data])
  const unfit = unfitSize(descriptors, values)
  const configuration = unfit === null ? formConfiguration(values, source) : null
  const estimate: Estimate | null = (configuration && prices?.vm(configuration)) ?? null
  const backupRate = values.backup ? (prices?.storage('backup', 1) ?? null) : null
  const accountId = Number(values['billing_account_id']) || undefined
  return { policy, currency, estimate, unfit, backupRate, accountId }
}

/** Why no machine of this size can be had, so that it has no price either; null when it can, or when a size is still to be filled in. */
function unfitSize(descriptors: readonly Descriptor[], values: CreateForm): string | null {
  const { problems } = checkValues(descriptors, tidied(values))
  for (const parameter of ['vcpu', 'ram', 'disks']) {
    const problem = problems[parameter]
    if (problem === undefined || problem.kind === 'required') continue
    const label = labelOf(parameter)
    const text = messagesOf(formMessages).problem(problem, hintFor(parameter)?.unit ?? null, label)
    return messagesOf(createMessages).price.unfit(label, text)
  }
  return null
}

/** The price, part by part; without prices the form works all the same. */
export function PriceAside({ price }: { price: ReturnType<typeof usePrice> }) {
  const t = useMessages(createMessages).price
  const { policy, currency, estimate, unfit, backupRate, accountId } = price
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
  if (estimate === null) {
    return (
      <p className="text-muted">
        {unfit !== null && <NoPrice className="block text-2xl" />}
        {unfit ?? t.incomplete}
      </p>
    )
  }
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
  const { estimate, currency, unfit } = price
  if (estimate === null) return unfit === null ? null : <NoPrice />
  return <span className="num font-semibold">{t.short(formatMoney(estimate.monthly, currency))}</span>
}

function NoPrice({ className }: { className?: string }) {
  const t = useMessages(createMessages).price
  return <span className={cx('font-semibold text-text', className)}>{t.none}</span>
}
