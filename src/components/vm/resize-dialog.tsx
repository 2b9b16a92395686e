import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'

import { resizeVm, startVm, stopVm } from '@/api/vm-changes'
import type { Vm } from '@/api/vms'
import { DescriptorField } from '@/forms/descriptor-field'
import { FormDialog } from '@/forms/form-dialog'
import { toText } from '@/forms/held-value'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMb } from '@/lib/sizes'
import { Checkbox } from '@/ui/checkbox'
import { Notice } from '@/ui/notice'
import { SkeletonLines } from '@/ui/skeleton'

import { startSteps, step, type Step } from '@/components/bulk/steps'
import { RequestPreview } from '@/components/requests/request-preview'
import { PriceBreakdown } from '@/components/price-breakdown'
import { useCurrency } from '@/components/use-currency'
import { useDialogSteps } from '@/components/use-dialog-steps'
import { RunwayLine } from '@/components/runway-line'
import { usePrices } from '@/components/use-prices'
import { useVmForm } from './use-vm-form'
import { vmDialogMessages } from './dialog-messages'
import { configurationOf, resized } from './configuration'
import { sizeName } from './facts'
import type { VmDialogProps } from './power-dialogs'

const NAMES = ['vcpu', 'ram'] as const

/** Stops the VM where it runs, changes its size and starts it again, step by step. */
export function VmResizeDialog({ vm, open, onClose }: VmDialogProps) {
  const t = useMessages(vmDialogMessages)
  const client = useQueryClient()
  const isRunning = vm.status.toLowerCase() === 'running'
  const [startAfter, setStartAfter] = useState(isRunning)
  const resize = useVmForm(vm, { vcpu: toText(vm.vcpu), ram: toText(vm.memory) }, NAMES)
  const { send, isPending, failure, leave } = useDialogSteps(onClose)
  const { changed } = resize
  const now: Record<string, string> = {
    ...(vm.vcpu != null && { vcpu: t.resize.nowIs(t.resize.cores(vm.vcpu)) }),
    ...(vm.memory != null && { ram: t.resize.nowIs(formatMb(vm.memory)) }),
  }

  return (
    <FormDialog
      open={open}
      onClose={() => {
        leave()
        onClose()
      }}
      title={t.resize.title(vm.name)}
      description={isRunning ? t.resize.textRunning : t.resize.text}
      form={resize.form}
      plan={({ vcpu, ram }) => {
        if (changed.length === 0) return undefined
        const steps = stepsTo({
          ...(changed.includes('vcpu') && { vcpu: Number(vcpu) }),
          ...(changed.includes('ram') && { ram: Number(ram) }),
        })
        const start = (left?: AbortSignal) => startSteps(t.resize.title(vm.name), steps, left)
        return {
          send: () => send(start),
          confirm: start,
          preview: <RequestPreview writes={steps.map(({ planned }) => planned)} />,
        }
      }}
      isPending={isPending}
      failure={failure}
      failureTitle={t.resize.failed}
      submitLabel={isRunning ? t.resize.submitRunning : t.resize.submit}
      disabledReason={
        resize.isReading ? t.rules.reading : changed.length === 0 ? t.resize.unchanged : undefined
      }
    >
      {resize.isReading && <SkeletonLines lines={8} />}
      {resize.fields.map((field) => (
        <DescriptorField
          key={field.name}
          field={field}
          control={resize.form.control}
          {...(now[field.name] !== undefined && { aside: now[field.name] })}
        />
      ))}
      {resize.isUnchecked && <Notice tone="wait">{t.rules.unread}</Notice>}
      <Checkbox
        checked={startAfter}
        onChange={(event) => setStartAfter(event.currentTarget.checked)}
        hint={t.resize.startAfterHint}
      >
        {t.resize.startAfter}
      </Checkbox>
      <NewPrice vm={vm} vcpu={resize.size('vcpu')} memoryMb={resize.size('ram')} runsAfter={startAfter} />
    </FormDialog>
  )

  function stepsTo(sizes: { vcpu?: number; ram?: number }): readonly [Step, ...Step[]] {
    const { location, uuid, name } = vm
    const ref = { location, uuid, name }
    const size = sizeName({ vcpu: sizes.vcpu ?? vm.vcpu, memory: sizes.ram ?? vm.memory })
    const change = step(
      client,
      resizeVm,
      { ...ref, ...sizes },
      {
        name: t.resize.step(size),
        ifFailed: t.resize.stepFailed,
      },
    )
    const after = startAfter
      ? [step(client, startVm, ref, { name: t.steps.start(name), ifFailed: t.resize.startFailed })]
      : []
    if (!isRunning) return [change, ...after]
    const stop = step(client, stopVm, ref, { name: t.steps.stop(name), ifFailed: t.steps.stopFailed })
    return [stop, change, ...after]
  }
}

interface NewPriceProps {
  vm: Vm
  vcpu: number | null
  memoryMb: number | null
  runsAfter: boolean
}

/** What it will cost while it runs, beside what it costs now; as long as the sizes typed are any. */
function NewPrice({ vm, vcpu, memoryMb, runsAfter }: NewPriceProps) {
  const t = useMessages(vmDialogMessages).resize
  const currency = useCurrency()
  const prices = usePrices()
  const present = configurationOf(vm, false)
  if (prices === undefined || present === null || vcpu === null || memoryMb === null) return null
  const running = { ...present, running: true }
  const isSame = vcpu === vm.vcpu && memoryMb === vm.memory
  return (
    <section aria-label={t.price} className="grid gap-1 rounded-md bg-sunken p-3">
      <h3 className="text-sm text-muted">{t.price}</h3>
      <PriceBreakdown
        currency={currency}
        compareTo={isSame ? undefined : prices.vm(running)}
        estimate={prices.vm(resized(present, vcpu, memoryMb))}
      />
      {!isSame && (
        <RunwayLine
          accountId={vm.billing_account ?? undefined}
          change={prices
            .vm({ ...resized(present, vcpu, memoryMb), running: runsAfter })
            .hourly.minus(prices.vm(present).hourly)}
        />
      )}
    </section>
  )
}
