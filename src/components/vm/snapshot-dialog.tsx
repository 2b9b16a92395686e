import { useForm } from 'react-hook-form'

import { createSnapshot } from '@/api/vm-replicas'
import type { Vm } from '@/api/vms'
import { FormDialog } from '@/forms/form-dialog'
import { ListField } from '@/forms/list-field'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney } from '@/lib/money'
import { perMonth } from '@/lib/pricing'
import { formatGb } from '@/lib/sizes'
import { Notice } from '@/ui/notice'

import { RunwayLine } from '@/components/runway-line'
import { useCurrency } from '@/components/use-currency'
import { useDialogWrite } from '@/components/use-dialog-write'
import type { DialogProps } from '@/components/use-dialogs'
import { usePrices } from '@/components/use-prices'
import { vmCan } from './can'
import { vmDialogMessages } from './dialog-messages'
import { diskName } from './facts'
import type { VmDialogProps } from './power-dialogs'

interface VmSnapshotDialogProps extends VmDialogProps {
  /** The one that is chosen at first; the boot disk otherwise. */
  diskUuid?: string
}

export function VmSnapshotDialog({ vm, diskUuid = '', open, onClose }: VmSnapshotDialogProps) {
  const t = useMessages(vmDialogMessages).snapshot
  return (
    <SnapshotDialog vms={[vm]} title={t.title(vm.name)} diskUuid={diskUuid} open={open} onClose={onClose} />
  )
}

interface SnapshotDialogProps extends DialogProps {
  /** Not empty. The first is chosen at first. */
  vms: readonly Vm[]
  title: string
  diskUuid?: string
}

const keyOf = ({ location, uuid }: Vm) => `${location}/${uuid}`

/** A snapshot is of one disk of one VM. */
export function SnapshotDialog({ vms, title, diskUuid = '', open, onClose }: SnapshotDialogProps) {
  const t = useMessages(vmDialogMessages).snapshot
  const currency = useCurrency()
  const prices = usePrices()
  const form = useForm({
    defaultValues: { vm: vms[0] === undefined ? '' : keyOf(vms[0]), storage_uuid: diskUuid },
  })
  const asked = form.watch()
  const vm = vms.find((each) => keyOf(each) === asked.vm)
  const disks = (vm?.storage ?? []).toSorted(
    (a, b) => Number(b.primary === true) - Number(a.primary === true),
  )
  const chosen = disks.find(({ uuid }) => uuid === asked.storage_uuid) ?? disks[0]
  const hourly = chosen?.size == null ? null : (prices?.storage('snapshot', chosen.size) ?? null)
  const { plan, isPending, failure, leave } = useDialogWrite(createSnapshot, onClose)
  return (
    <FormDialog
      open={open}
      onClose={() => {
        leave()
        onClose()
      }}
      title={title}
      description={t.text}
      form={form}
      plan={() => {
        if (vm === undefined || chosen === undefined) return undefined
        const { location, uuid, name } = vm
        return plan({ location, uuid, name, storage_uuid: chosen.uuid, disk: diskName(chosen) })
      }}
      isPending={isPending}
      failure={failure}
      failureTitle={t.failed}
      submitLabel={t.submit}
      disabledReason={vm === undefined ? undefined : (vmCan.snapshot(vm) ?? undefined)}
    >
      {vms.length > 1 && (
        <ListField
          control={form.control}
          name="vm"
          label={t.vm}
          reading={READ}
          options={vms.map((each) => ({ value: keyOf(each), label: t.vmNamed(each.name, each.location) }))}
          empty=""
          failed=""
        />
      )}
      <ListField
        key={asked.vm}
        control={form.control}
        name="storage_uuid"
        label={t.disk}
        reading={READ}
        options={disks.map((disk) => ({
          value: disk.uuid,
          label: t.diskNamed(diskName(disk), disk.size == null ? null : formatGb(disk.size)),
        }))}
        empty={t.noDisk}
        failed=""
      />
      {vm?.status.toLowerCase() === 'running' && <Notice tone="wait">{t.consistent}</Notice>}
      {hourly !== null && <p className="text-muted">{t.price(formatMoney(perMonth(hourly), currency))}</p>}
      <RunwayLine accountId={vm?.billing_account ?? undefined} change={hourly} />
    </FormDialog>
  )
}

/** The disks came with the VM. */
const READ = { isPending: false, isFetching: false, error: null, refetch: () => undefined }
