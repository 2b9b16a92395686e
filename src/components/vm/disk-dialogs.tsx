import { useMemo } from 'react'

import { describeError } from '@/api/describe-error'
import { addVmDisk, deleteVmDisk, detachDisk, growVmDisk } from '@/api/vm-storage'
import type { Vm, VmStorage } from '@/api/vms'
import { DescriptorField } from '@/forms/descriptor-field'
import { FormDialog } from '@/forms/form-dialog'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney } from '@/lib/money'
import { perMonth } from '@/lib/pricing'
import { formatGb } from '@/lib/sizes'
import { ConfirmDialog } from '@/ui/confirm-dialog'
import { Mono } from '@/ui/mono'
import { Notice } from '@/ui/notice'
import { SkeletonLines } from '@/ui/skeleton'

import { costOfVmDisk, exactly } from '@/components/costs'
import { diskDialogMessages } from '@/components/disks/messages'
import { useIsSnapshotted } from '@/components/disks/snapshot-under-way'
import { ErasedDisk } from '@/components/erased-disk'
import { priceMessages } from '@/components/price-messages'
import { RunwayLine } from '@/components/runway-line'
import { StoragePrice } from '@/components/storage-price'
import { useCurrency } from '@/components/use-currency'
import { useDialogWrite } from '@/components/use-dialog-write'
import type { DialogProps } from '@/components/use-dialogs'
import { usePrices } from '@/components/use-prices'
import { useVmForm, type VmFormState } from './use-vm-form'
import { vmDialogMessages } from './dialog-messages'
import { replicaKind } from './configuration'
import { diskName } from './facts'

interface VmDialogProps extends DialogProps {
  vm: Vm
}

interface DiskDialogProps extends VmDialogProps {
  disk: VmStorage
}

const NAMES = ['size_gb'] as const

export function AddDiskDialog({ vm, open, onClose }: VmDialogProps) {
  const t = useMessages(vmDialogMessages)
  const { location, uuid, name } = vm
  const add = useVmForm(vm, { size_gb: '' }, NAMES, { prefill: NEW_DISK, atLeast: ANY_DISK })
  const { plan, isPending, failure, leave } = useDialogWrite(addVmDisk, onClose)
  return (
    <FormDialog
      open={open}
      onClose={() => {
        leave()
        onClose()
      }}
      title={t.addDisk.title(name)}
      description={t.addDisk.text}
      form={add.form}
      plan={({ size_gb }) => plan({ location, uuid, name, size_gb: Number(size_gb) })}
      isPending={isPending}
      failure={failure}
      failureTitle={t.addDisk.failed}
      submitLabel={t.addDisk.submit}
      disabledReason={add.isReading ? t.rules.reading : undefined}
    >
      <SizeField vm={vm} size={add} />
    </FormDialog>
  )
}

/** Disks come in whole GB; what the location asks of a boot disk is no rule for a further one. */
const ANY_DISK = { size_gb: 1 }

/** Where the slider begins: a further disk is seldom smaller. */
const NEW_DISK = { size_gb: '50' }

export function GrowDiskDialog({ vm, disk, open, onClose }: DiskDialogProps) {
  const t = useMessages(vmDialogMessages)
  const { location, uuid, name } = vm
  const size = disk.size ?? 0
  const present = { size_gb: String(size) }
  const atLeast = useMemo(() => ({ size_gb: size }), [size])
  const grow = useVmForm(vm, present, NAMES, { atLeast })
  const { plan, isPending, failure, leave } = useDialogWrite(growVmDisk, onClose)
  return (
    <FormDialog
      open={open}
      onClose={() => {
        leave()
        onClose()
      }}
      title={t.growDisk.title(diskName(disk), name)}
      description={t.growDisk.text}
      form={grow.form}
      plan={({ size_gb }) =>
        plan({
          location,
          uuid,
          name,
          storage_uuid: disk.uuid,
          disk: diskName(disk),
          size_gb: Number(size_gb),
        })
      }
      isPending={isPending}
      failure={failure}
      failureTitle={t.growDisk.failed}
      submitLabel={t.growDisk.submit}
      disabledReason={
        grow.isReading ? t.rules.reading : grow.changed.length === 0 ? t.growDisk.unchanged : undefined
      }
    >
      <SizeField
        vm={vm}
        size={grow}
        presentGb={size}
        aside={disk.size == null ? undefined : t.growDisk.now(formatGb(disk.size))}
      />
    </FormDialog>
  )
}

interface SizeFieldProps {
  vm: Vm
  size: VmFormState
  /** Of the disk as it is; a new one has none. */
  presentGb?: number
  aside?: string | undefined
}

function SizeField({ vm, size, presentGb = 0, aside }: SizeFieldProps) {
  const t = useMessages(vmDialogMessages)
  const prices = usePrices()
  const gb = size.size('size_gb')
  const more = gb === null ? null : (prices?.storage('main', gb - presentGb) ?? null)
  return (
    <>
      {size.isReading && <SkeletonLines lines={3} />}
      {size.fields.map((field) => (
        <DescriptorField
          key={field.name}
          field={field}
          control={size.form.control}
          {...(aside !== undefined && { aside })}
        />
      ))}
      {size.isUnchecked && <Notice tone="wait">{t.rules.unread}</Notice>}
      {gb !== null && (
        <p className="text-muted">
          <StoragePrice prices={prices} kind="main" gb={gb} inWords />
        </p>
      )}
      <RunwayLine accountId={vm.billing_account ?? undefined} change={more} />
    </>
  )
}

export function DetachDiskDialog({ vm, disk, open, onClose }: DiskDialogProps) {
  const t = useMessages(vmDialogMessages).detachDisk
  const prices = usePrices()
  const { plan } = useDialogWrite(detachDisk)
  const { location, uuid, name } = vm
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={t.title(diskName(disk), name)}
      confirmLabel={t.confirm}
      keepLabel={t.keep}
      tone="primary"
      describeError={describeError}
      onConfirm={plan({ location, uuid, name, storage_uuid: disk.uuid, disk: diskName(disk) })}
    >
      <p>{t.text}</p>
      <p>
        {t.stays} <StoragePrice prices={prices} kind="main" gb={disk.size ?? null} inWords />
      </p>
      <Mono truncate>{disk.uuid}</Mono>
    </ConfirmDialog>
  )
}

export function DeleteDiskDialog({ vm, disk, open, onClose }: DiskDialogProps) {
  const t = useMessages(vmDialogMessages).deleteDisk
  const { saves } = useMessages(diskDialogMessages).delete
  const { storage } = useMessages(priceMessages)
  const currency = useCurrency()
  const prices = usePrices()
  const hourly = prices === undefined ? null : exactly(costOfVmDisk(disk, prices))
  const { plan } = useDialogWrite(deleteVmDisk)
  const { location, uuid, name } = vm
  const isSnapshotted = useIsSnapshotted({ location, uuid: disk.uuid })
  return (
    <ConfirmDialog
      open={open}
      onClose={onClose}
      title={t.title(diskName(disk), name)}
      confirmLabel={t.confirm}
      typeToConfirm={diskName(disk)}
      describeError={describeError}
      disabledReason={isSnapshotted ? t.waitForSnapshot : undefined}
      onConfirm={plan({ location, uuid, name, storage_uuid: disk.uuid, disk: diskName(disk) })}
    >
      <ErasedDisk
        gb={disk.size}
        isSnapshotted={isSnapshotted}
        replicas={(disk.replica ?? []).map((replica) => ({
          ...replica,
          kind: replicaKind(replica),
          created_at: replica.created_at,
          gb: replica.size,
        }))}
      />
      {hourly !== null && (
        <p className="text-muted">
          {saves} {storage.perMonth(formatMoney(perMonth(hourly), currency))}
        </p>
      )}
      <RunwayLine accountId={vm.billing_account ?? undefined} change={hourly?.neg() ?? null} />
    </ConfirmDialog>
  )
}
