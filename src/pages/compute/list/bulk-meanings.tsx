import { AccountChoice } from '@/components/bulk/account-choice'
import type { BulkMeaningProps } from '@/components/bulk/bulk-action'
import { useCurrency } from '@/components/use-currency'
import { usePrices } from '@/components/use-prices'
import { BackupCost } from '@/components/vm/backup-cost'
import { vmDeleteMessages } from '@/components/vm/delete-messages'
import { DeleteRunway } from '@/components/vm/delete-runway'
import { WhatStays } from '@/components/vm/delete-stays'
import { LosesTarget } from '@/components/vm/delete-targets'
import { erasedWith } from '@/components/vm/erased-with'
import { bootDiskOf } from '@/components/vm/facts'
import type { VmRow } from '@/components/vm/inventory'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney, sumMoney } from '@/lib/money'
import { perMonth } from '@/lib/pricing'
import { formatGb } from '@/lib/sizes'
import { formatAnd } from '@/lib/words'
import { Notice } from '@/ui/notice'

import { erasedWithAll } from './erased-with-all'
import { vmListMessages } from './messages'

/* What doing it to many VMs means, in the dialog that asks first. */

export function StartMeaning() {
  return <p>{useMessages(vmListMessages).bulk.startText}</p>
}

export function StopMeaning() {
  return <p>{useMessages(vmListMessages).bulk.stopText}</p>
}

export function ForceStopMeaning() {
  return <Notice tone="bad">{useMessages(vmListMessages).bulk.forceStopText}</Notice>
}

export function SnapshotMeaning({ rows }: BulkMeaningProps<VmRow>) {
  const t = useMessages(vmListMessages).bulk
  const running = rows.filter(({ vm }) => vm.status.toLowerCase() === 'running').length
  const currency = useCurrency()
  const prices = usePrices()
  const hourly = rows.map(({ vm }) => {
    const gb = bootDiskOf(vm)?.size
    return gb == null ? null : (prices?.storage('snapshot', gb) ?? null)
  })
  const known = hourly.filter((price) => price !== null)
  return (
    <>
      <p>{t.snapshotText}</p>
      {running > 0 && <Notice tone="wait">{t.snapshotRunning(running)}</Notice>}
      {known.length > 0 && known.length === rows.length && (
        <p className="text-muted">{t.snapshotPrice(formatMoney(perMonth(sumMoney(known)), currency))}</p>
      )}
    </>
  )
}

export function BackupsOnMeaning() {
  return <BackupCost />
}

export function MoveMeaning({ rows, choose }: BulkMeaningProps<VmRow>) {
  const t = useMessages(vmListMessages).bulk
  return (
    <>
      <p>{t.moveText}</p>
      <AccountChoice choose={choose} present={rows.map(({ vm }) => vm.billing_account)} />
    </>
  )
}

export function DeleteMeaning({ rows, choice, choose }: BulkMeaningProps<VmRow>) {
  const t = useMessages(vmListMessages).bulk
  const vms = rows.map(({ vm }) => vm)
  const { disks, gb, snapshots, backups, running } = erasedWithAll(vms)
  const erased = [
    t.erased(disks, formatGb(gb)),
    snapshots > 0 ? t.erasedSnapshots(snapshots) : '',
    backups > 0 ? t.erasedBackups(backups) : '',
  ].filter((part) => part !== '')
  return (
    <>
      <Notice tone="bad">
        {t.erasedText(formatAnd(erased))}
        {running > 0 && <p>{t.running(running)}</p>}
      </Notice>
      <WhatStays vms={vms} chosen={choice} onChange={choose} />
      {/* Read as the dialog opens: below, as nothing that comes late may move what is about to be ticked. */}
      <LosesTarget vms={vms} />
      <DeleteRunway vms={vms} chosen={choice} />
    </>
  )
}

/** What dies with this one. */
export function DeleteEach({ row }: { row: VmRow }) {
  return useMessages(vmDeleteMessages).erasedOne(erasedWith(row.vm))
}
