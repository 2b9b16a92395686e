import { useMemo } from 'react'

import type { Vm, VmStorage } from '@/api/vms'
import { useCurrency } from '@/components/use-currency'
import { usePrices } from '@/components/use-prices'
import { When } from '@/components/when'
import { currencySymbol } from '@/lib/currency-symbol'
import { diskDevicePath } from '@/lib/device-id'
import { useMessages } from '@/lib/i18n/catalogue'
import { parseInstant } from '@/lib/instant'
import { formatGb } from '@/lib/sizes'
import { CardLine } from '@/ui/card-line'
import { DataTable, type Column } from '@/ui/data-table'
import { Empty } from '@/ui/empty'
import { Mono } from '@/ui/mono'
import { Tag } from '@/ui/tag'

import { isWindows } from './connect'
import { vmPageMessages } from './messages'
import { StoragePrice } from './storage-price'
import type { VmTabProps } from './tab-props'

export function DisksTab({ vm }: VmTabProps) {
  const t = useMessages(vmPageMessages).disks
  const columns = useDiskColumns(vm)
  return (
    <DataTable
      label={t.label}
      columns={columns}
      rows={vm.storage ?? []}
      rowId={({ uuid }) => uuid}
      rowLabel={(disk) => disk.name ?? disk.uuid}
      renderCard={(disk) => <DiskCard disk={disk} vm={vm} />}
      empty={<Empty title={t.empty}>{t.emptyText}</Empty>}
    />
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
              width: 'minmax(8rem, 2fr)',
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
