import { useQuery } from '@tanstack/react-query'
import { MapPin } from 'lucide-react'

import { describeError } from '@/api/describe-error'
import { floatingIpsQuery, type FloatingIp } from '@/api/floating-ips'
import { deleteVm, type Vm } from '@/api/vms'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney } from '@/lib/money'
import { perMonth } from '@/lib/pricing'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { Mono } from '@/ui/mono'
import { Notice } from '@/ui/notice'
import { SkeletonLines } from '@/ui/skeleton'

import { erasedWith } from './erased-with'
import { Part } from './part'
import { useCurrency } from './use-currency'
import { useDialogWrite } from './use-dialog-write'
import { usePrices } from './use-prices'
import { vmDialogMessages } from './vm-dialog-messages'
import type { VmDialogProps } from './vm-power-dialogs'

interface VmDeleteDialogProps extends VmDialogProps {
  /** As soon as it is gone: its page has nothing more to show. */
  onDeleted?: () => void
}

export function VmDeleteDialog({ vm, open, onClose, onDeleted }: VmDeleteDialogProps) {
  const t = useMessages(vmDialogMessages).delete
  const { confirm } = useDialogWrite(deleteVm, onDeleted)
  const { location, uuid, name } = vm
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={t.title(name)}
      confirmLabel={t.confirm}
      // The API takes any name, also one that cannot be typed.
      typeToConfirm={name.trim() || uuid}
      describeError={describeError}
      onConfirm={() => confirm({ location, uuid, name })}
    >
      <Notice tone="bad">
        {t.erased(erasedWith(vm))}
        {vm.status.toLowerCase() === 'running' && <p>{t.running}</p>}
      </Notice>
      <Remains vm={vm} />
    </ConfirmDialog>
  )
}

/** Deleting a VM leaves its floating IP reserved and billed, and users do not notice: a known and costly complaint (rules.md, "Observed"). */
function Remains({ vm }: { vm: Vm }) {
  const t = useMessages(vmDialogMessages).delete
  const floatingIps = useQuery(floatingIpsQuery(vm.location))
  return (
    <section className="grid gap-2">
      <h3>{t.stays}</h3>
      <Part query={floatingIps} what={t.floatingIps} loading={<SkeletonLines lines={1} />}>
        {({ items }) => <FloatingIps items={items.filter((ip) => ip.assigned_to === vm.uuid)} />}
      </Part>
      {floatingIps.data === undefined && <p className="text-muted">{t.unread}</p>}
      <p className="text-muted">{t.detached}</p>
    </section>
  )
}

function FloatingIps({ items }: { items: readonly FloatingIp[] }) {
  const t = useMessages(vmDialogMessages).delete
  const currency = useCurrency()
  const idle = usePrices()?.address('unassigned') ?? null
  const price = idle === null ? t.notKnown : t.perMonth(formatMoney(perMonth(idle), currency))
  if (items.length === 0) return <p className="text-muted">{t.nothing}</p>
  return (
    <>
      <ul className="grid gap-2">
        {items.map(({ address }) => (
          <li key={address} className="flex flex-wrap items-center gap-x-2.5">
            <MapPin aria-hidden className="size-4 text-muted" />
            <span>
              {t.floatingIp} <Mono>{address}</Mono>
            </span>
            <span className="ml-auto text-muted">{price}</span>
          </li>
        ))}
      </ul>
      <p className="text-muted">{t.release}</p>
    </>
  )
}
