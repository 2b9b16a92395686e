import type { Disk } from '@/api/disks'
import type { FloatingIp } from '@/api/floating-ips'
import type { Vm, VmStorage } from '@/api/vms'
import { sumMoney, type Money } from '@/lib/money'
import type { Prices } from '@/lib/pricing'

import { configurationOf, replicaKind } from './vm/configuration'

/** What something costs an hour. */
export interface Cost {
  /** Of what has a known price; null where nothing of it has. */
  readonly hourly: Money | null
  readonly isLowerBound: boolean
}

/** A VM as it stands, with its disks and their copies; its address is a thing of its own. */
export function costOfVm(vm: Vm, prices: Prices): Cost {
  const configuration = configurationOf(vm, false)
  const estimate = configuration && prices.vm(configuration)
  return {
    hourly: estimate?.hourly ?? null,
    isLowerBound: estimate === null || estimate.unpriced.length > 0,
  }
}

/** A disk that no VM has, with the snapshots that go with it. */
export function costOfDisk({ size_gb: gb, snapshots }: Disk, prices: Prices): Cost {
  return costOf([
    gb == null ? null : prices.storage('main', gb),
    ...(snapshots ?? []).map(({ sizeGb }) => (sizeGb == null ? null : prices.storage('snapshot', sizeGb))),
  ])
}

/** A disk of a VM, with the copies that go with it. */
export function costOfVmDisk({ size, replica }: VmStorage, prices: Prices): Cost {
  return costOf([
    size == null ? null : prices.storage('main', size),
    ...(replica ?? []).map((copy) => costOfReplica(replicaKind(copy), copy.size ?? null, prices)),
  ])
}

export function costOfReplica(kind: string, gb: number | null, prices: Prices): Money | null {
  return gb === null || (kind !== 'snapshot' && kind !== 'backup') ? null : prices.storage(kind, gb)
}

export function costOfAddress(
  { assigned_to: holder }: Pick<FloatingIp, 'assigned_to'>,
  prices: Prices,
): Cost {
  return costOf([prices.address(holder == null ? 'unassigned' : 'assigned')])
}

export function costOf(rates: readonly (Money | null)[]): Cost {
  const known = rates.filter((rate) => rate !== null)
  return {
    hourly: known.length === 0 ? null : sumMoney(known),
    isLowerBound: known.length < rates.length,
  }
}

/** Null where some of it has no known price: half a price would mislead. */
export function exactly({ hourly, isLowerBound }: Cost): Money | null {
  return isLowerBound ? null : hourly
}
