import { useQuery } from '@tanstack/react-query'
import { Plus, Trash2 } from 'lucide-react'
import { useMemo } from 'react'

import type { LoadBalancer } from '@/api/load-balancers'
import { vmListQuery, type Vm } from '@/api/vms'
import { useLocationScope } from '@/components/location-scope'
import { Part } from '@/components/part'
import { TableSection } from '@/components/table-section'
import { useDialogs } from '@/components/use-dialogs'
import { VmStateOf } from '@/components/vm/state'
import { useMessages } from '@/lib/i18n/catalogue'
import { paths } from '@/lib/paths'
import { Button } from '@/ui/button'
import { CardLine } from '@/ui/card-line'
import { DataTable, type Column } from '@/ui/data-table'
import { Empty } from '@/ui/empty'
import { lazyPart } from '@/ui/lazy-part'
import { MenuItem } from '@/ui/menu'
import { Mono } from '@/ui/mono'
import { SkeletonLines } from '@/ui/skeleton'
import { TextLink } from '@/ui/text-link'

import { balancerPageMessages } from './messages'

const AddTargetsDialog = lazyPart(async () => (await import('./target-dialogs')).AddTargetsDialog)
const RemoveTargetDialog = lazyPart(async () => (await import('./target-dialogs')).RemoveTargetDialog)

export interface TargetRow {
  readonly uuid: string
  readonly name: string
  readonly address: string | null
  /** Null: it is not there any more. */
  readonly vm: Vm | null
}

/** The VMs that it spreads connections over, each with its state. */
export function TargetsCard({ balancer }: { balancer: LoadBalancer }) {
  const t = useMessages(balancerPageMessages).page
  const vms = useQuery(vmListQuery(balancer.location))
  const { show, dialogs } = useDialogs()
  const columns = useTargetColumns()
  return (
    <TableSection
      title={t.targets.title}
      actions={
        <Button
          size="sm"
          icon={<Plus />}
          onClick={() => show((dialog) => <AddTargetsDialog balancer={balancer} {...dialog} />)}
        >
          {t.targets.add}
        </Button>
      }
    >
      <Part query={vms} what={t.unread.vms} loading={<SkeletonLines lines={3} />}>
        {({ items }) => {
          const rows = targetRows(balancer, items, t.targets.unknown)
          return (
            <DataTable
              label={t.targets.title}
              columns={columns}
              rows={rows}
              rowId={({ uuid }) => uuid}
              rowLabel={({ name }) => name}
              renderCard={(row) => (
                <>
                  <CardLine end={row.vm !== null && <VmStateOf vm={row.vm} />}>
                    <TargetName row={row} />
                  </CardLine>
                  <CardLine>{row.address !== null && <Mono>{row.address}</Mono>}</CardLine>
                </>
              )}
              rowActions={(row) => (
                <MenuItem
                  icon={<Trash2 />}
                  danger
                  onSelect={() =>
                    show((dialog) => (
                      <RemoveTargetDialog balancer={balancer} target={row} rows={rows} {...dialog} />
                    ))
                  }
                >
                  {t.targets.remove}
                </MenuItem>
              )}
              empty={
                <Empty level={3} title={t.targets.empty}>
                  {t.targets.emptyText}
                </Empty>
              }
            />
          )
        }}
      </Part>
      {dialogs}
    </TableSection>
  )
}

function targetRows({ targets }: LoadBalancer, vms: readonly Vm[], unknown: string): TargetRow[] {
  const known = new Map(vms.map((vm) => [vm.uuid, vm]))
  return (targets ?? []).map(({ target_uuid: uuid, target_ip_address: address }) => {
    const vm = known.get(uuid) ?? null
    return {
      uuid,
      name: vm === null ? unknown : vm.name.trim() || uuid,
      address: address ?? vm?.private_ipv4 ?? null,
      vm,
    }
  })
}

function TargetName({ row: { uuid, name, vm } }: { row: TargetRow }) {
  const { keep } = useLocationScope()
  if (vm === null) return <span title={uuid}>{name}</span>
  return (
    <TextLink look="name" to={keep(paths.vm(vm.location, uuid))} className="block min-w-0 truncate">
      {name}
    </TextLink>
  )
}

function useTargetColumns(): readonly Column<TargetRow>[] {
  const t = useMessages(balancerPageMessages).page.targets
  return useMemo(
    () => [
      { id: 'name', header: t.name, width: 'minmax(8rem, 2fr)', cell: (row) => <TargetName row={row} /> },
      {
        id: 'status',
        header: t.status,
        width: 'minmax(6.25rem, 1fr)',
        cell: ({ vm }) => vm !== null && <VmStateOf vm={vm} />,
      },
      {
        id: 'address',
        header: t.address,
        width: 'minmax(8rem, 1fr)',
        cell: ({ address }) => address !== null && <Mono>{address}</Mono>,
      },
    ],
    [t],
  )
}
