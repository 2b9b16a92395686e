import type { Bucket } from '@/api/buckets'
import type { Disk } from '@/api/disks'
import type { FloatingIp } from '@/api/floating-ips'
import type { LoadBalancer } from '@/api/load-balancers'
import type { Vm } from '@/api/vms'
import { sumMoney, type Money } from '@/lib/money'
import type { Prices } from '@/lib/pricing'
import { BYTES_PER_GB } from '@/lib/sizes'

import { costOf, costOfAddress, costOfDisk, costOfVm, type Cost } from './costs'
import { unattachedDisks } from './unattached-disks'

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

/** One thing that an account pays for. A VM's attached disks and their copies are part of it; its address is a thing of its own. */
export type BilledThing = Cost &
  (
    | { readonly kind: 'vm'; readonly vm: Vm }
    | { readonly kind: 'disk'; readonly disk: Disk }
    | { readonly kind: 'address'; readonly ip: FloatingIp }
    | { readonly kind: 'loadBalancer'; readonly balancer: LoadBalancer }
    | { readonly kind: 'bucket'; readonly bucket: Bucket }
  )

/** What an account pays for, with what each costs an hour. */
export function billedTo(accountId: number, owned: Owned, prices: Prices): BilledThing[] {
  return billedThings(owned, prices, (id) => id === accountId)
}

function billedThings(
  owned: Owned,
  prices: Prices,
  paidBy: (accountId: number | null | undefined) => boolean,
): BilledThing[] {
  const pays = ({ billing_account_id: id }: { billing_account_id?: number | null | undefined }) => paidBy(id)
  return [
    ...owned.vms
      .filter(({ billing_account: id }) => paidBy(id))
      .map((vm) => ({ kind: 'vm' as const, vm, ...costOfVm(vm, prices) })),
    ...unattachedDisks(owned.disks, owned.vms)
      .filter(pays)
      .map((disk) => ({ kind: 'disk' as const, disk, ...costOfDisk(disk, prices) })),
    ...owned.floatingIps.filter(pays).map((ip) => ({
      kind: 'address' as const,
      ip,
      ...costOfAddress(ip, prices),
    })),
    ...owned.loadBalancers
      .filter((balancer) => pays(balancer) && balancer.is_deleted !== true)
      .map((balancer) => ({ kind: 'loadBalancer' as const, balancer, ...costOf([prices.loadBalancer()]) })),
    ...owned.buckets.filter(pays).map((bucket) => ({
      kind: 'bucket' as const,
      bucket,
      ...costOf([bucket.size_bytes == null ? null : prices.objects(bucket.size_bytes / BYTES_PER_GB)]),
    })),
  ]
}

/** What an account pays an hour for what it has now. */
export function burnOf(accountId: number, owned: Owned, prices: Prices): Burn {
  return sumOf(billedTo(accountId, owned, prices))
}

/** What all accounts pay an hour together. */
export function totalBurn(owned: Owned, prices: Prices): Burn {
  return sumOf(billedThings(owned, prices, () => true))
}

function sumOf(things: readonly BilledThing[]): Burn {
  return {
    hourly: sumMoney(things.flatMap(({ hourly }) => hourly ?? [])),
    isLowerBound: things.some(({ isLowerBound }) => isLowerBound),
  }
}
