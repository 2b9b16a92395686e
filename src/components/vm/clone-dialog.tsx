import { cloneVm } from '@/api/vms'
import { DescriptorField } from '@/forms/descriptor-field'
import { FormDialog } from '@/forms/form-dialog'
import { toText } from '@/forms/held-value'
import { useMessages } from '@/lib/i18n/catalogue'
import { Notice } from '@/ui/notice'
import { SkeletonLines } from '@/ui/skeleton'

import { PriceBreakdown } from '@/components/price-breakdown'
import { RunwayLine } from '@/components/runway-line'
import { useCurrency } from '@/components/use-currency'
import { useDialogWrite } from '@/components/use-dialog-write'
import { usePrices } from '@/components/use-prices'
import { useVmForm } from './use-vm-form'
import { vmDialogMessages } from './dialog-messages'
import { configurationOf } from './configuration'
import type { VmDialogProps } from './power-dialogs'

const NAMES = ['name'] as const

/** Its name is judged by the location's rule for new VMs. */
export function VmCloneDialog({ vm, open, onClose }: VmDialogProps) {
  const t = useMessages(vmDialogMessages)
  const { location, uuid, name } = vm
  const clone = useVmForm(vm, { name: '' }, NAMES, { prefill: { name: t.clone.suggestion(name) } })
  const { plan, isPending, failure, leave } = useDialogWrite(cloneVm, onClose)
  const currency = useCurrency()
  const prices = usePrices()
  const configuration = configurationOf({ ...vm, status: 'running' }, false)
  const estimate =
    prices === undefined || configuration === null
      ? null
      : prices.vm({ ...configuration, snapshotGb: 0, backupGb: 0 })
  return (
    <FormDialog
      open={open}
      onClose={() => {
        leave()
        onClose()
      }}
      title={t.clone.title(name)}
      description={t.clone.text}
      form={clone.form}
      plan={(values) => plan({ location, uuid, name, newName: toText(values['name']) })}
      isPending={isPending}
      failure={failure}
      failureTitle={t.clone.failed}
      submitLabel={t.clone.submit}
      disabledReason={clone.isReading ? t.rules.reading : undefined}
    >
      {clone.isReading && <SkeletonLines lines={3} />}
      {clone.fields.map((field) => (
        <DescriptorField
          key={field.name}
          field={field}
          control={clone.form.control}
          suggestion={clone.suggestion(field.name)}
        />
      ))}
      {clone.isUnchecked && <Notice tone="wait">{t.rules.unread}</Notice>}
      {vm.status.toLowerCase() === 'running' && <Notice tone="wait">{t.clone.consistent}</Notice>}
      <p className="text-muted">{t.clone.costs}</p>
      {estimate !== null && (
        <>
          <PriceBreakdown currency={currency} estimate={estimate} />
          <RunwayLine accountId={vm.billing_account ?? undefined} change={estimate.hourly} />
        </>
      )}
    </FormDialog>
  )
}
