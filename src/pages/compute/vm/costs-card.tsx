import { useQuery } from '@tanstack/react-query'

import { floatingIpsQuery } from '@/api/floating-ips'
import { pricingPolicyQuery } from '@/api/pricing'
import type { Vm } from '@/api/vms'
import { Part } from '@/components/part'
import { PriceBreakdown } from '@/components/price-breakdown'
import { useCurrency } from '@/components/use-currency'
import { usePrices } from '@/components/use-prices'
import { configurationOf } from '@/components/vm/configuration'
import { useMessages } from '@/lib/i18n/catalogue'
import { Card } from '@/ui/card'
import { SkeletonLines } from '@/ui/skeleton'

import { vmPageMessages } from './messages'
import { addressesOf } from './vm-addresses'

/** What it costs as it stands, part by part. */
export function CostsCard({ vm }: { vm: Vm }) {
  const t = useMessages(vmPageMessages).costs
  const policy = useQuery(pricingPolicyQuery)
  return (
    <Card title={t.title}>
      <Part query={policy} what={t.unread} loading={<SkeletonLines lines={8} />}>
        {() => <Costs vm={vm} />}
      </Part>
    </Card>
  )
}

function Costs({ vm }: { vm: Vm }) {
  const t = useMessages(vmPageMessages)
  const currency = useCurrency()
  const prices = usePrices()
  const floatingIps = useQuery(floatingIpsQuery(vm.location))
  const addresses = addressesOf(vm, floatingIps.data?.items ?? [])
  const configuration = configurationOf(vm, addresses.length > 0)
  if (configuration === null) return <p className="text-muted">{t.costs.noSize}</p>
  if (prices === undefined || floatingIps.isPending) return <SkeletonLines lines={8} />
  return (
    <div className="grid gap-3">
      <PriceBreakdown estimate={prices.vm(configuration)} currency={currency} />
      {!configuration.running && <p className="text-muted">{t.costs.stopped}</p>}
      <Part query={floatingIps} what={t.what.floatingIps}>
        {() => null}
      </Part>
    </div>
  )
}
