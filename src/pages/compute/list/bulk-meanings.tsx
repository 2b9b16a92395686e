import { useQueries } from '@tanstack/react-query'

import { floatingIpsQuery } from '@/api/floating-ips'
import { AccountChoice } from '@/components/bulk/account-choice'
import type { BulkMeaningProps } from '@/components/bulk/bulk-action'
import { useLocationScope } from '@/components/location-scope'
import { useCurrency } from '@/components/use-currency'
import { usePrices } from '@/components/use-prices'
import type { VmRow } from '@/components/vm/inventory'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney } from '@/lib/money'
import { perMonth } from '@/lib/pricing'
import { formatGb } from '@/lib/sizes'
import { formatAnd } from '@/lib/words'
import { Mono } from '@/ui/mono'
import { Notice } from '@/ui/notice'

import { erasedWithAll } from './erased-with-all'
import { vmListMessages } from './messages'

/* What doing it to many VMs means, in the dialog that asks first. */

interface MeaningProps {
  rows: readonly VmRow[]
}

export function StartMeaning() {
  return <p>{useMessages(vmListMessages).bulk.startText}</p>
}

export function StopMeaning() {
  return <p>{useMessages(vmListMessages).bulk.stopText}</p>
}

export function ForceStopMeaning() {
  return <Notice tone="bad">{useMessages(vmListMessages).bulk.forceStopText}</Notice>
}

export function SnapshotMeaning() {
  return <p>{useMessages(vmListMessages).bulk.snapshotText}</p>
}

export function MoveMeaning({ choose }: BulkMeaningProps<VmRow>) {
  const t = useMessages(vmListMessages).bulk
  return (
    <>
      <p>{t.moveText}</p>
      <AccountChoice choose={choose} />
    </>
  )
}

export function DeleteMeaning({ rows }: MeaningProps) {
  const t = useMessages(vmListMessages).bulk
  const { disks, gb, snapshots, backups, running } = erasedWithAll(rows.map(({ vm }) => vm))
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
      <Remains rows={rows} />
    </>
  )
}

/** Floating IPs stay reserved and billed, and users do not notice: a known and costly complaint (rules.md, "Observed"). */
function Remains({ rows }: MeaningProps) {
  const t = useMessages(vmListMessages).bulk
  const currency = useCurrency()
  const { all } = useLocationScope()
  const price = usePrices()?.address('unassigned') ?? null
  const touched = all.filter(({ slug }) => rows.some(({ vm }) => vm.location === slug))
  const readings = useQueries({ queries: touched.map(({ slug }) => floatingIpsQuery(slug)) })
  const unread = touched.filter((_, at) => readings[at]?.data === undefined)
  const addresses = rows.flatMap(({ publicAddresses }) => publicAddresses)
  return (
    <section className="grid gap-1.5">
      <h3>{t.stays}</h3>
      {addresses.length > 0 && (
        <p>
          {t.ips(addresses.length)} <Mono>{formatAnd(addresses)}</Mono>
          {t.comma}
          {price === null
            ? t.ipsCostUnknown
            : t.ipsCost(formatMoney(perMonth(price.times(addresses.length)), currency), addresses.length)}
        </p>
      )}
      {unread.length > 0 ? (
        <p>{t.ipsUnread(formatAnd(unread.map((location) => location.display_name)))}</p>
      ) : (
        addresses.length === 0 && <p className="text-muted">{t.noIps}</p>
      )}
      <p className="text-muted">{t.detached}</p>
    </section>
  )
}
