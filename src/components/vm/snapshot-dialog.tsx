import { useForm } from 'react-hook-form'

import { createSnapshot } from '@/api/vm-replicas'
import { FormDialog } from '@/forms/form-dialog'
import { ListField } from '@/forms/list-field'
import { useMessages } from '@/lib/i18n/catalogue'
import { formatMoney } from '@/lib/money'
import { perMonth } from '@/lib/pricing'
import { formatGb } from '@/lib/sizes'
import { Notice } from '@/ui/notice'

import { useCurrency } from '@/components/use-currency'
import { useDialogWrite } from '@/components/use-dialog-write'
import { usePrices } from '@/components/use-prices'
import { vmDialogMessages } from './dialog-messages'
import { diskName } from './facts'
import type { VmDialogProps } from './power-dialogs'

interface VmSnapshotDialogProps extends VmDialogProps {
  /** The one that is chosen at first; the boot disk otherwise. */
  diskUuid?: string
}

/** A snapshot is of one disk. */
export function VmSnapshotDialog({ vm, diskUuid, open, onClose }: VmSnapshotDialogProps) {
  const t = useMessages(vmDialogMessages).snapshot
  const { location, uuid, name } = vm
  const currency = useCurrency()
  const prices = usePrices()
  const disks = (vm.storage ?? []).toSorted((a, b) => Number(b.primary === true) - Number(a.primary === true))
  const form = useForm({ defaultValues: { storage_uuid: diskUuid ?? disks[0]?.uuid ?? '' } })
  const asked = form.watch('storage_uuid')
  const chosen = disks.find((disk) => disk.uuid === asked)
  const hourly = chosen?.size == null ? null : (prices?.storage('snapshot', chosen.size) ?? null)
  const { send, isPending, failure, leave } = useDialogWrite(createSnapshot, onClose)
  return (
    <FormDialog
      open={open}
      onClose={() => {
        leave()
        onClose()
      }}
      title={t.title(name)}
      description={t.text}
      form={form}
      onSubmit={() => {
        if (chosen === undefined) return
        send({ location, uuid, name, storage_uuid: chosen.uuid, disk: diskName(chosen) })
      }}
      isPending={isPending}
      failure={failure}
      failureTitle={t.failed}
      submitLabel={t.submit}
    >
      <ListField
        control={form.control}
        name="storage_uuid"
        label={t.disk}
        reading={READ}
        options={disks.map((disk) => ({
          value: disk.uuid,
          label: t.diskNamed(diskName(disk), disk.size == null ? null : formatGb(disk.size)),
        }))}
        empty=""
        failed=""
      />
      {vm.status.toLowerCase() === 'running' && <Notice tone="wait">{t.consistent}</Notice>}
      {hourly !== null && <p className="text-muted">{t.price(formatMoney(perMonth(hourly), currency))}</p>}
    </FormDialog>
  )
}

/** The disks came with the VM. */
const READ = { isPending: false, isFetching: false, error: null, refetch: () => undefined }
