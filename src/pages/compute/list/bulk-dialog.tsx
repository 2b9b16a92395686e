import { useQueries } from '@tanstack/react-query'

import { floatingIpsQuery } from '@/api/floating-ips'
import { BulkConfirmDialog } from '@/components/bulk/bulk-confirm-dialog'
import { splitByReason } from '@/components/bulk/split'
import { useLocationScope } from '@/components/location-scope'
import { useCurrency } from '@/components/use-currency'
import { usePrices } from '@/components/use-prices'
import type { VmRow } from '@/components/vm-inventory'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney } from '@/lib/money'
import { perMonth } from '@/lib/pricing'
import { formatGb } from '@/lib/sizes'
import { formatAnd } from '@/lib/words'
import { Mono } from '@/ui/mono'
import { Notice } from '@/ui/notice'

import { whyNot, type VmBulk } from './bulk'
import { erasedWithAll } from './erased-with-all'
import { vmListMessages } from './messages'

interface VmBulkDialogProps {
  bulk: VmBulk
  rows: readonly VmRow[]
  open: boolean
  onClose: () => void
  onConfirm: (able: readonly VmRow[]) => void
}

/** Asks before many VMs are started, stopped or deleted. */
export function VmBulkDialog({ bulk, rows, open, onClose, onConfirm }: VmBulkDialogProps) {
  const t = useMessages(vmListMessages).bulk
  const { able, leftOut } = splitByReason(rows, whyNot[bulk])
  return (
    <BulkConfirmDialog
      open={open}
      onClose={onClose}
      title={t[bulk](able.length)}
      keepLabel={t.keep}
      line={({ id, vm }) => ({ id, name: `${vm.name.trim() || vm.uuid}, ${vm.location}` })}
      able={able}
      leftOut={leftOut}
      // Not a bare number, which the hand types before the eye has read it, and not every name.
      {...(bulk === 'delete' && { typeToConfirm: t.phrase(able.length) })}
      tone={bulk === 'delete' ? 'danger' : 'primary'}
      onConfirm={() => onConfirm(able)}
    >
      {bulk === 'start' && <p>{t.startText}</p>}
      {bulk === 'stop' && <p>{t.stopText}</p>}
      {bulk === 'delete' && <WhatDeletingMeans rows={able} />}
    </BulkConfirmDialog>
  )
}

function WhatDeletingMeans({ rows }: { rows: readonly VmRow[] }) {
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
function Remains({ rows }: { rows: readonly VmRow[] }) {
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
