import { describeError } from '@/api/describe-error'
import { releaseFloatingIp, unassignFloatingIp } from '@/api/floating-ips'
import { RunwayLine } from '@/components/runway-line'
import { useDialogWrite } from '@/components/use-dialog-write'
import { usePrices } from '@/components/use-prices'
import { useMessages } from '@/lib/i18n/catalogue'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { Notice } from '@/ui/notice'

import type { FloatingIpDialogProps } from './menu'
import { floatingIpMessages } from './messages'
import { useAddressPrice } from './use-address-price'

export function UnassignDialog({ ip, holder, open, onClose }: FloatingIpDialogProps) {
  const t = useMessages(floatingIpMessages).unassign
  const { plan } = useDialogWrite(unassignFloatingIp)
  const idle = useAddressPrice('unassigned')
  const { location, address } = ip
  const from = holder?.name ?? holder?.uuid ?? ''
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={t.title(address)}
      confirmLabel={t.confirm}
      keepLabel={t.keep}
      describeError={describeError}
      onConfirm={plan({ location, address, from })}
    >
      <p>{t.text(from)}</p>
      <p className="text-muted">{t.stays(idle)}</p>
    </ConfirmDialog>
  )
}

/** Given back it is gone for good, so one that serves something asks for itself to be typed. */
export function ReleaseDialog({ ip, holder, open, onClose }: FloatingIpDialogProps) {
  const t = useMessages(floatingIpMessages).release
  const { plan } = useDialogWrite(releaseFloatingIp)
  const idle = useAddressPrice('unassigned')
  const hourly = usePrices()?.address(holder === null ? 'unassigned' : 'assigned') ?? null
  const { location, address } = ip
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={t.title(address)}
      confirmLabel={t.confirm}
      typeToConfirm={holder === null ? undefined : address}
      describeError={describeError}
      onConfirm={plan({ location, address, holder: holder?.uuid ?? null })}
    >
      {holder !== null && <Notice tone="bad">{t.inUse(holder.name ?? holder.uuid)}</Notice>}
      <p>{t.text}</p>
      {holder === null && idle !== null && <p className="text-muted">{t.saves(idle)}</p>}
      {hourly !== null && <RunwayLine accountId={ip.billing_account_id ?? undefined} change={hourly.neg()} />}
    </ConfirmDialog>
  )
}
