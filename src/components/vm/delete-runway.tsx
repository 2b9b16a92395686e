import type { Vm } from '@/api/vms'
import { costOfAddress, costOfDisk, costOfVm, exactly } from '@/components/costs'
import { changesByAccount, type RunwayChange } from '@/components/runway-changes'
import { RunwayLines } from '@/components/runway-line'
import { useBurn } from '@/components/use-burn'
import { usePrices } from '@/components/use-prices'
import { ZERO } from '@/lib/money'

import { addressKey, diskKey, type Chosen } from './delete-choice'

interface DeleteRunwayProps {
  vms: readonly Vm[]
  /** What goes with them. */
  chosen: Chosen
}

/** Until when the credit lasts without these VMs and what goes with them. An address that stays may cost more than it did. */
export function DeleteRunway({ vms, chosen }: DeleteRunwayProps) {
  const prices = usePrices()
  const { owned } = useBurn()
  if (prices === undefined) return null
  const changes = vms.map((vm): RunwayChange => [
    vm.billing_account,
    exactly(costOfVm(vm, prices))?.neg() ?? null,
  ])
  const uuids = new Set(vms.map(({ uuid }) => uuid))
  for (const ip of owned.floatingIps) {
    if (ip.assigned_to == null || !uuids.has(ip.assigned_to)) continue
    const now = exactly(costOfAddress(ip, prices))
    const then = chosen.includes(addressKey(ip))
      ? ZERO
      : exactly(costOfAddress({ assigned_to: null }, prices))
    changes.push([ip.billing_account_id, now === null || then === null ? null : then.minus(now)])
  }
  for (const disk of owned.disks) {
    if (chosen.includes(diskKey(disk)))
      changes.push([disk.billing_account_id, exactly(costOfDisk(disk, prices))?.neg() ?? null])
  }
  return <RunwayLines changes={changesByAccount(changes)} />
}
