import { resizeVm, type Vm } from '@/api/vms'
import { DescriptorField } from '@/forms/descriptor-field'
import { FormDialog } from '@/forms/form-dialog'
import { toSize, toText } from '@/forms/screen-value'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMb } from '@/lib/sizes'
import { Notice } from '@/ui/notice'
import { SkeletonLines } from '@/ui/skeleton'

import { PriceBreakdown } from './price-breakdown'
import { useCurrency } from './use-currency'
import { useDialogWrite } from './use-dialog-write'
import { usePrices } from './use-prices'
import { useVmForm } from './use-vm-form'
import { vmDialogMessages } from './vm-dialog-messages'
import { configurationOf } from './vm-facts'
import type { VmDialogProps } from './vm-power-dialogs'

const NAMES = ['vcpu', 'ram'] as const

export function VmResizeDialog({ vm, open, onClose }: VmDialogProps) {
  const t = useMessages(vmDialogMessages)
  const { location, uuid, name } = vm
  const resize = useVmForm(vm, { vcpu: toText(vm.vcpu), ram: toText(vm.memory) }, NAMES)
  const { send, isPending, failure, leave } = useDialogWrite(resizeVm, onClose)
  const { changed, values } = resize
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
      title={t.resize.title(name)}
      description={t.resize.text}
      form={resize.form}
      onSubmit={({ vcpu, ram }) =>
        send({
          location,
          uuid,
          name,
          ...(changed.includes('vcpu') && { vcpu: Number(vcpu) }),
          ...(changed.includes('ram') && { ram: Number(ram) }),
        })
      }
      isPending={isPending}
      failure={failure}
      failureTitle={t.resize.failed}
      submitLabel={t.resize.submit}
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
      <NewPrice vm={vm} vcpu={toSize(values['vcpu'])} memoryMb={toSize(values['ram'])} />
    </FormDialog>
  )
}

/** What it will cost while it runs, beside what it costs now; as long as the sizes typed are any. */
function NewPrice({ vm, vcpu, memoryMb }: { vm: Vm; vcpu: number | null; memoryMb: number | null }) {
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
        estimate={prices.vm({ ...running, vcpu, memoryMb })}
      />
    </section>
  )
}
