import type { Bucket } from '@/api/buckets'
import type { Disk } from '@/api/disks'
import type { FloatingIp } from '@/api/floating-ips'
import type { LoadBalancer } from '@/api/load-balancers'
import type { Vm } from '@/api/vms'
import { sumMoney, type Money } from '@/lib/money'
import type { Prices } from '@/lib/pricing'

import { unattachedDisks } from './unattached-disks'
import { configurationOf } from './vm/facts'

/** Everything that is paid for by the hour, over all locations. */
export interface Owned {
  readonly vms: readonly Vm[]
  readonly disks: readonly Disk[]
  readonly floatingIps: readonly FloatingIp[]
  readonly loadBalancers: readonly LoadBalancer[]
  readonly buckets: readonly Bucket[]
}

export interface Burn {
  /** What goes by in an hour as things stand, exact and before discount and VAT. */
  readonly hourly: Money
  /** Some of it has no known price, so it is more. */
  readonly isLowerBound: boolean
}

const BYTES_PER_GB = 1024 ** 3

/** What an account pays an hour for what it has now. */
export function burnOf(accountId: number, owned: Owned, prices: Prices): Burn {
  const rates: (Money | null)[] = []
  let isLowerBound = false
  for (const vm of owned.vms) {
    if (vm.billing_account !== accountId) continue
    // Its address is a thing of its own, below.
    const configuration = configurationOf(vm, false)
    const estimate = configuration && prices.vm(configuration)
    rates.push(estimate?.hourly ?? null)
    if (estimate !== null && estimate.unpriced.length > 0) isLowerBound = true
  }
  const pays = ({ billing_account_id: id }: { billing_account_id?: number | null | undefined }) =>
    id === accountId
  for (const disk of unattachedDisks(owned.disks, owned.vms).filter(pays)) {
    rates.push(disk.size_gb == null ? null : prices.storage('main', disk.size_gb))
    for (const { sizeGb } of disk.snapshots ?? [])
      rates.push(sizeGb == null ? null : prices.storage('snapshot', sizeGb))
  }
  for (const ip of owned.floatingIps.filter(pays))
    rates.push(prices.address(ip.assigned_to == null ? 'unassigned' : 'assigned'))
  for (const balancer of owned.loadBalancers.filter(pays))
    if (balancer.is_deleted !== true) rates.push(prices.loadBalancer())
  for (const bucket of owned.buckets.filter(pays))
    rates.push(bucket.size_bytes == null ? null : prices.objects(bucket.size_bytes / BYTES_PER_GB))
  const known = rates.filter((rate) => rate !== null)
  return { hourly: sumMoney(known), isLowerBound: isLowerBound || known.length < rates.length }
}
