import type { Control } from 'react-hook-form'

import { createDisk, type Disk, type DiskSource } from '@/api/disks'
import { useLocationScope } from '@/components/location-scope'
import { BillingAccountPicker } from '@/components/pickers/billing-account-picker'
import { LocationPicker } from '@/components/pickers/location-picker'
import { RunwayLine } from '@/components/runway-line'
import { StoragePrice } from '@/components/storage-price'
import { useDialogWrite } from '@/components/use-dialog-write'
import type { DialogProps } from '@/components/use-dialogs'
import { usePrices } from '@/components/use-prices'
import type { VmForm } from '@/components/vm/use-vm-form'
import { DescriptorField } from '@/forms/descriptor-field'
import { FormDialog } from '@/forms/form-dialog'
import { ListField } from '@/forms/list-field'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatGb } from '@/lib/sizes'
import { Field } from '@/ui/field'
import { Notice } from '@/ui/notice'
import { RadioTiles } from '@/ui/radio-tiles'
import { SkeletonLines } from '@/ui/skeleton'

import type { SourceType } from './disk-sources'
import { diskMessages } from './messages'
import { useCreateDiskForm } from './use-create-disk-form'

interface CreateDiskDialogProps extends DialogProps {
  /** What it is to be a copy of at first. */
  copyOf?: Disk
}

const TYPES: readonly SourceType[] = ['EMPTY', 'OS_BASE', 'DISK', 'SNAPSHOT']

/** A new disk: empty, or a copy of a system, a disk or a snapshot. */
export function CreateDiskDialog({ copyOf, open, onClose }: CreateDiskDialogProps) {
  const t = useMessages(diskMessages).create
  const { all, shown } = useLocationScope()
  const prices = usePrices()
  const create = useCreateDiskForm({
    location: copyOf?.location ?? shown[0]?.slug ?? '',
    type: copyOf === undefined ? 'EMPTY' : 'DISK',
    source: copyOf?.uuid ?? '',
    gb: copyOf?.size_gb ?? null,
  })
  const { form, location, type, source, account, gb } = create
  const { plan, isPending, failure, leave } = useDialogWrite(createDisk, onClose)
  return (
    <FormDialog
      size="lg"
      open={open}
      onClose={() => {
        leave()
        onClose()
      }}
      title={t.title}
      description={t.text}
      form={form}
      plan={({ size_gb }) => {
        const from = sourceOf()
        if (from === null) return undefined
        return plan({ location, size_gb: Number(size_gb), billing_account_id: account?.id, source: from })
      }}
      isPending={isPending}
      failure={failure}
      failureTitle={t.failed}
      submitLabel={t.submit}
      disabledReason={create.isReading ? t.reading : sourceOf() === null ? t.choose : undefined}
    >
      <LocationPicker
        locations={copyOf === undefined ? all : all.filter(({ slug }) => slug === copyOf.location)}
        value={location}
        onChange={(slug) => chooseAmong('location', slug)}
      />
      <Field label={t.source} group>
        <RadioTiles
          name="type"
          tileWidth="8rem"
          options={TYPES.map((value) => ({ value, ...t.kinds[value] }))}
          value={type}
          onValueChange={(value) => chooseAmong('type', value)}
        />
      </Field>
      <SourceField create={create} control={form.control} />
      {source?.isRunning === true && <Notice tone="wait">{t.running}</Notice>}
      {create.isReading && <SkeletonLines lines={3} />}
      {create.fields.map((field) => (
        <DescriptorField
          key={field.name}
          field={field}
          control={form.control}
          {...(source?.gb != null && { aside: t.sizeNow(formatGb(source.gb)) })}
        />
      ))}
      {create.isUnchecked && <Notice tone="wait">{t.unread}</Notice>}
      <BillingAccountPicker
        control={form.control}
        reading={create.accounts}
        accounts={create.payable}
        chosen={String(account?.id ?? '')}
      />
      <p className="text-muted">
        <StoragePrice prices={prices} kind="main" gb={gb} inWords />
      </p>
      <RunwayLine
        accountId={account?.id}
        change={gb === null ? null : (prices?.storage('main', gb) ?? null)}
      />
    </FormDialog>
  )

  /** What it was to be a copy of is not among what there is to copy now. */
  function chooseAmong(name: 'location' | 'type', value: string) {
    form.setValue(name, value)
    form.setValue('source', '')
  }

  function sourceOf(): DiskSource | null {
    if (type === 'EMPTY') return { type }
    return source === undefined ? null : { type, image: source.value }
  }
}

interface SourceFieldProps {
  create: ReturnType<typeof useCreateDiskForm>
  control: Control<VmForm, unknown, VmForm>
}

function SourceField({ create: { type, sources }, control }: SourceFieldProps) {
  const t = useMessages(diskMessages).create
  if (type === 'EMPTY' || sources === null) return null
  const { label, empty, failed } = {
    OS_BASE: { label: t.image, empty: t.noImages, failed: t.imagesFailed },
    DISK: { label: t.disk, empty: t.noDisks, failed: t.disksFailed },
    SNAPSHOT: { label: t.snapshot, empty: t.noSnapshots, failed: t.disksFailed },
  }[type]
  return (
    <ListField
      control={control}
      name="source"
      label={label}
      reading={sources.reading}
      options={sources.options}
      empty={empty}
      failed={failed}
    />
  )
}
