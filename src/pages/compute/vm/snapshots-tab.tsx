import { useMemo } from 'react'

import type { Vm } from '@/api/vms'
import { useCurrency } from '@/components/use-currency'
import { usePrices } from '@/components/use-prices'
import { useReplicaMenu } from '@/components/vm/replica-menu'
import { replicasOf, type VmReplicaRow } from '@/components/vm/replicas'
import type { VmAction } from '@/components/vm/actions'
import { When } from '@/components/when'
import { currencySymbol } from '@/lib/currency-symbol'
import { messagesOf, useMessages } from '@/lib/i18n/catalogue'
import { formatGb } from '@/lib/sizes'
import { capitalised } from '@/lib/words'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { CardLine } from '@/ui/card-line'
import { DataTable, type Column } from '@/ui/data-table'
import { Empty } from '@/ui/empty'
import { Mono } from '@/ui/mono'
import { State } from '@/ui/state'

import { vmPageMessages } from './messages'
import { StoragePrice } from '@/components/storage-price'
import type { VmTabProps } from './tab-props'
import { useRunningWrites } from '@/components/vm/use-running-writes'

export function SnapshotsTab({ vm, actions }: VmTabProps) {
  const t = useMessages(vmPageMessages).snapshots
  const rows = useMemo(() => replicasOf(vm), [vm])
  const columns = useReplicaColumns()
  const { menuOf, dialogs } = useReplicaMenu()
  const snapshot = actions.find(({ id }) => id === 'snapshot')
  return (
    <>
      <AutomaticBackups vm={vm} rows={rows} action={actions.find(({ id }) => id === 'backups')} />
      {snapshot !== undefined && (
        <div className="flex justify-end">
          <Button icon={snapshot.icon} disabledReason={snapshot.why ?? undefined} onClick={snapshot.run}>
            {snapshot.label}
          </Button>
        </div>
      )}
      <DataTable
        label={t.label}
        columns={columns}
        rows={rows}
        rowId={({ uuid }) => uuid}
        rowLabel={kindOf}
        renderCard={(row) => <ReplicaCard row={row} />}
        rowActions={(row) => menuOf(vm, row)}
        empty={<Empty title={t.empty}>{t.emptyText}</Empty>}
      />
      {dialogs}
    </>
  )
}

interface AutomaticBackupsProps {
  vm: Vm
  rows: readonly VmReplicaRow[]
  /** The switch. */
  action: VmAction | undefined
}

function AutomaticBackups({ vm, rows, action }: AutomaticBackupsProps) {
  const t = useMessages(vmPageMessages).snapshots
  const isOn = vm.backup === true
  const running = useRunningWrites(vm)
  const backups = rows.filter(({ kind }) => kind === 'backup').length
  return (
    <Card title={t.automatic} note={rows.length > 0 && t.total(rows.length - backups, backups)}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <State kind={isOn ? 'good' : 'off'}>{isOn ? t.on : t.off}</State>
        <p className="min-w-0 flex-1 basis-64 text-muted">{isOn ? t.onText : t.offText}</p>
        {action !== undefined && (
          <Button
            pending={running.has('backups')}
            disabledReason={action.why ?? undefined}
            onClick={action.run}
            aria-label={action.label}
          >
            {isOn ? t.turnOff : t.turnOn}
          </Button>
        )}
      </div>
    </Card>
  )
}

function useReplicaColumns(): readonly Column<VmReplicaRow>[] {
  const t = useMessages(vmPageMessages)
  const currency = useCurrency()
  const prices = usePrices()
  return useMemo(
    (): Column<VmReplicaRow>[] => [
      { id: 'type', header: t.snapshots.type, width: 'minmax(7rem, 1fr)', cell: kindOf },
      {
        id: 'disk',
        header: t.snapshots.disk,
        width: 'minmax(5rem, 1fr)',
        cell: ({ disk }) => <Mono truncate>{disk}</Mono>,
      },
      {
        id: 'taken',
        header: t.snapshots.taken,
        width: 'minmax(8rem, 2fr)',
        cell: ({ taken }) => <When at={taken} as="age" />,
      },
      { id: 'size', header: t.disks.size, width: '7rem', align: 'end', cell: sizeOf },
      {
        id: 'price',
        header: t.disks.price(currencySymbol(currency)),
        width: '8rem',
        align: 'end',
        cell: ({ kind, size }) => <StoragePrice prices={prices} kind={kind} gb={size} />,
      },
    ],
    [t, currency, prices],
  )
}

function kindOf({ kind }: VmReplicaRow): string {
  const t = messagesOf(vmPageMessages).snapshots
  if (kind === 'snapshot') return t.snapshot
  return kind === 'backup' ? t.backup : capitalised(kind)
}

function sizeOf({ size }: VmReplicaRow): string {
  return size === null ? '' : formatGb(size)
}

function ReplicaCard({ row }: { row: VmReplicaRow }) {
  const prices = usePrices()
  return (
    <>
      <CardLine end={<When at={row.taken} as="age" />}>
        <span className="font-[550] text-text">{kindOf(row)}</span>
      </CardLine>
      <CardLine end={<StoragePrice prices={prices} kind={row.kind} gb={row.size} inWords />}>
        <Mono>{row.disk}</Mono> {sizeOf(row)}
      </CardLine>
    </>
  )
}
