import { HardDrive, Plus } from 'lucide-react'
import { useMemo } from 'react'

import type { Vm, VmStorage } from '@/api/vms'
import { useCurrency } from '@/components/use-currency'
import { useDialogs } from '@/components/use-dialogs'
import { usePrices } from '@/components/use-prices'
import { vmCan } from '@/components/vm/can'
import { VmDiskMenu } from '@/components/vm/disk-menu'
import { diskName, isWindows } from '@/components/vm/facts'
import { FollowedVm } from '@/components/vm/followed-vm'
import { When } from '@/components/when'
import { currencySymbol } from '@/lib/currency-symbol'
import { diskDevicePath } from '@/lib/device-id'
import { useMessages } from '@/lib/i18n/catalogue'
import { parseInstant } from '@/lib/instant'
import { formatGb } from '@/lib/sizes'
import { Button } from '@/ui/button'
import { CardLine } from '@/ui/card-line'
import { DataTable, type Column } from '@/ui/data-table'
import { Empty } from '@/ui/empty'
import { Mono } from '@/ui/mono'
import { Tag } from '@/ui/tag'

import { vmPageMessages } from './messages'
import { StoragePrice } from '@/components/storage-price'
import { lazyPart } from '@/ui/lazy-part'
import type { VmTabProps } from './tab-props'

const AddDiskDialog = lazyPart(async () => (await import('@/components/vm/disk-dialogs')).AddDiskDialog)
const AttachDiskDialog = lazyPart(
  async () => (await import('@/components/vm/attach-disk-dialog')).AttachDiskDialog,
)

export function DisksTab({ vm }: VmTabProps) {
  const t = useMessages(vmPageMessages).disks
  const columns = useDiskColumns(vm)
  const { show, dialogs } = useDialogs()
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p className="min-w-0 flex-1 basis-64 text-muted">{t.text}</p>
        <div className="flex flex-wrap gap-2">
          <Button
            icon={<HardDrive />}
            disabledReason={vmCan.attachDisk(vm) ?? undefined}
            onClick={() =>
              show((dialog) => (
                <FollowedVm vm={vm} open={dialog.open} whyNot={vmCan.attachDisk}>
                  {(now) => <AttachDiskDialog vm={now} {...dialog} />}
                </FollowedVm>
              ))
            }
          >
            {t.attach}
          </Button>
          <Button
            icon={<Plus />}
            disabledReason={vmCan.addDisk(vm) ?? undefined}
            onClick={() =>
              show((dialog) => (
                <FollowedVm vm={vm} open={dialog.open} whyNot={vmCan.addDisk}>
                  {(now) => <AddDiskDialog vm={now} {...dialog} />}
                </FollowedVm>
              ))
            }
          >
            {t.add}
          </Button>
        </div>
      </div>
      <DataTable
        label={t.label}
        columns={columns}
        rows={vm.storage ?? []}
        rowId={({ uuid }) => uuid}
        rowLabel={diskName}
        renderCard={(disk) => <DiskCard disk={disk} vm={vm} />}
        rowActions={(disk) => <VmDiskMenu vm={vm} disk={disk} show={show} />}
        empty={<Empty title={t.empty}>{t.emptyText}</Empty>}
      />
      {dialogs}
    </>
  )
}

function useDiskColumns(vm: Vm): readonly Column<VmStorage>[] {
  const t = useMessages(vmPageMessages).disks
  const currency = useCurrency()
  const prices = usePrices()
  const hasPath = !isWindows(vm)
  return useMemo(
    (): Column<VmStorage>[] => [
      { id: 'device', header: t.device, width: '5rem', cell: ({ name }) => <Mono>{name ?? t.unnamed}</Mono> },
      { id: 'size', header: t.size, width: '6rem', align: 'end', cell: sizeOf },
      { id: 'kind', header: t.kind, width: '7rem', cell: (disk) => <Kind disk={disk} /> },
      {
        id: 'created',
        header: t.created,
        width: '12rem',
        hideBelow: 'lg',
        cell: (disk) => <When at={parseInstant(disk.created_at)} />,
      },
      {
        id: 'id',
        header: t.id,
        width: 'minmax(7rem, 1fr)',
        cell: ({ uuid }) => (
          <Mono copy={t.copyId} truncate>
            {uuid}
          </Mono>
        ),
      },
      ...(hasPath
        ? [
            {
              id: 'path',
              header: t.path,
              // The whole of it, where there is the room: it is there to be read off as well as to be copied.
              width: 'minmax(8rem, 3fr)',
              cell: ({ uuid }: VmStorage) => (
                <Mono copy={t.copyPath} truncate>
                  {diskDevicePath(uuid)}
                </Mono>
              ),
            },
          ]
        : []),
      {
        id: 'price',
        header: t.price(currencySymbol(currency)),
        width: '7rem',
        align: 'end',
        cell: ({ size }) => <StoragePrice prices={prices} kind="main" gb={size ?? null} />,
      },
    ],
    [t, currency, prices, hasPath],
  )
}

function sizeOf({ size }: VmStorage): string {
  return size == null ? '' : formatGb(size)
}

function Kind({ disk }: { disk: VmStorage }) {
  const t = useMessages(vmPageMessages).disks
  return <Tag>{disk.primary === true ? t.boot : t.extra}</Tag>
}

function DiskCard({ disk, vm }: { disk: VmStorage; vm: Vm }) {
  const t = useMessages(vmPageMessages)
  const prices = usePrices()
  return (
    <>
      <CardLine end={<Kind disk={disk} />}>
        <span className="mono text-text">{disk.name ?? t.disks.unnamed}</span>
      </CardLine>
      <CardLine end={<StoragePrice prices={prices} kind="main" gb={disk.size ?? null} inWords />}>
        {sizeOf(disk)}
      </CardLine>
      <Mono copy={t.disks.copyId} truncate>
        {disk.uuid}
      </Mono>
      {!isWindows(vm) && (
        <Mono copy={t.disks.copyPath} truncate>
          {diskDevicePath(disk.uuid)}
        </Mono>
      )}
    </>
  )
}
