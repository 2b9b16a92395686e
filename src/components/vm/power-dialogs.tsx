import type { UseMutationOptions } from '@tanstack/react-query'
import type { ReactNode } from 'react'

import { describeError } from '@/api/describe-error'
import { stopVm } from '@/api/vm-changes'
import type { Vm, VmRef } from '@/api/vms'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney } from '@/lib/money'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { Notice } from '@/ui/notice'

import { restartVm } from './restart'
import { useCurrency } from '@/components/use-currency'
import { useDialogWrite } from '@/components/use-dialog-write'
import { usePrices } from '@/components/use-prices'
import { vmDialogMessages } from './dialog-messages'
import { configurationOf } from './configuration'

export interface VmDialogProps {
  vm: Vm
  open: boolean
  onClose: () => void
}

export function StopDialog({ vm, open, onClose }: VmDialogProps) {
  const t = useMessages(vmDialogMessages).stop
  return (
    <PowerDialog vm={vm} open={open} onClose={onClose} words={t} write={stopVm}>
      <p>{t.text}</p>
      <StoppedPrice vm={vm} />
    </PowerDialog>
  )
}

export function ForceStopDialog({ vm, open, onClose }: VmDialogProps) {
  const t = useMessages(vmDialogMessages).forceStop
  return (
    <PowerDialog vm={vm} open={open} onClose={onClose} words={t} write={stopVm} force tone="danger">
      <p>{t.text}</p>
      <Notice tone="bad">{t.loss}</Notice>
    </PowerDialog>
  )
}

export function RestartDialog({ vm, open, onClose }: VmDialogProps) {
  const t = useMessages(vmDialogMessages).restart
  return (
    <PowerDialog vm={vm} open={open} onClose={onClose} words={t} write={restartVm}>
      <p>{t.text}</p>
    </PowerDialog>
  )
}

interface PowerDialogProps<T> extends VmDialogProps {
  words: { title: (name: string) => string; confirm: string; keep: string }
  write: UseMutationOptions<T, Error, VmRef & { force?: boolean }, void>
  force?: boolean
  tone?: 'danger' | 'primary'
  children: ReactNode
}

function PowerDialog<T>(props: PowerDialogProps<T>) {
  const { vm, open, onClose, words, write, force = false, tone = 'primary', children } = props
  const { plan } = useDialogWrite(write)
  const { location, uuid, name } = vm
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={words.title(name)}
      confirmLabel={words.confirm}
      keepLabel={words.keep}
      tone={tone}
      describeError={describeError}
      onConfirm={plan({ location, uuid, name, ...(force && { force }) })}
    >
      {children}
    </ConfirmDialog>
  )
}

/** Stopping is done to save money as well, so what it saves is said; without prices there is nothing to say. */
function StoppedPrice({ vm }: { vm: Vm }) {
  const t = useMessages(vmDialogMessages).stop
  const currency = useCurrency()
  const prices = usePrices()
  const configuration = configurationOf(vm, false)
  if (prices === undefined || configuration === null) return null
  const stopped = prices.vm({ ...configuration, running: false })
  const running = prices.vm({ ...configuration, running: true })
  if (running.unpriced.length > 0) return null
  return (
    <p className="text-muted">
      {t.cost(formatMoney(stopped.monthly, currency), formatMoney(running.monthly, currency))}
    </p>
  )
}
