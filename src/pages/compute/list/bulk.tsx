import type { QueryClient } from '@tanstack/react-query'
import { lazy } from 'react'
import { Play, Square } from 'lucide-react'

import { deleteVm, startVm, stopVm, vmListQuery, type Vm } from '@/api/vms'
import type { BulkAction } from '@/components/bulk/bulk-action'
import { startBulkWrites } from '@/components/bulk/bulk-writes'
import { vmCan, type WhyNot } from '@/components/vm-can'
import type { VmRow } from '@/components/vm-inventory'
import { messagesOf } from '@/lib/i18n/catalogue'

import { vmListMessages } from './messages'

const StartMeaning = lazy(async () => ({ default: (await import('./bulk-meanings')).StartMeaning }))
const StopMeaning = lazy(async () => ({ default: (await import('./bulk-meanings')).StopMeaning }))
const DeleteMeaning = lazy(async () => ({ default: (await import('./bulk-meanings')).DeleteMeaning }))

/** What can be done to many VMs at once. */
export function vmBulkActions(client: QueryClient): BulkAction<VmRow>[] {
  const t = messagesOf(vmListMessages).bulk
  const items = (rows: readonly VmRow[], can: (vm: Vm) => WhyNot) =>
    rows.map(({ id, vm: { location, uuid, name } }) => ({
      id,
      name,
      variables: { location, uuid, name },
      whyNot: () => whyNotNow(client, can, location, uuid),
    }))
  return [
    {
      id: 'start',
      label: t.buttons.start,
      icon: <Play />,
      title: t.start,
      whyNot: ({ vm }) => vmCan.start(vm),
      asks: false,
      Meaning: StartMeaning,
      run: (rows) =>
        startBulkWrites({
          client,
          title: t.start(rows.length),
          items: items(rows, vmCan.start),
          write: startVm,
        }),
    },
    {
      id: 'stop',
      label: t.buttons.stop,
      icon: <Square />,
      title: t.stop,
      whyNot: ({ vm }) => vmCan.stop(vm),
      asks: true,
      Meaning: StopMeaning,
      run: (rows) =>
        startBulkWrites({
          client,
          title: t.stop(rows.length),
          items: items(rows, vmCan.stop),
          write: stopVm,
        }),
    },
    {
      id: 'delete',
      label: t.buttons.delete,
      danger: true,
      title: t.delete,
      whyNot: ({ vm }) => vmCan.delete(vm),
      asks: true,
      // Not a bare number, which the hand types before the eye has read it, and not every name.
      typeToConfirm: t.phrase,
      Meaning: DeleteMeaning,
      run: (rows) =>
        startBulkWrites({
          client,
          title: t.delete(rows.length),
          items: items(rows, vmCan.delete),
          write: deleteVm,
        }),
    },
  ]
}

/** By what is known when its turn comes: since it was chosen it may have been stopped, or deleted. */
function whyNotNow(client: QueryClient, can: (vm: Vm) => WhyNot, location: string, uuid: string): WhyNot {
  const vms: readonly Vm[] = client.getQueryData(vmListQuery(location).queryKey)?.items ?? []
  const vm = vms.find((candidate) => candidate.uuid === uuid)
  return vm === undefined ? messagesOf(vmListMessages).bulk.gone : can(vm)
}
