import type { QueryClient } from '@tanstack/react-query'

import { deleteVm, startVm, stopVm, vmListQuery, type Vm } from '@/api/vms'
import { startBulkWrites } from '@/components/bulk/bulk-writes'
import { vmCan, type WhyNot } from '@/components/vm-can'
import type { VmRow } from '@/components/vm-inventory'
import { messagesOf } from '@/lib/i18n/catalogue'

import { vmListMessages } from './messages'

/** What can be done to many VMs at once. */
export type VmBulk = 'start' | 'stop' | 'delete'

export const whyNot: Record<VmBulk, (row: VmRow) => WhyNot> = {
  start: ({ vm }) => vmCan.start(vm),
  stop: ({ vm }) => vmCan.stop(vm),
  delete: ({ vm }) => vmCan.delete(vm),
}

/** Starts the run; `BulkRunPanel` shows it from there. */
export function runVmBulk(client: QueryClient, bulk: VmBulk, rows: readonly VmRow[]): void {
  const title = messagesOf(vmListMessages).bulk[bulk](rows.length)
  const items = rows.map(({ id, vm: { location, uuid, name } }) => ({
    id,
    name,
    variables: { location, uuid, name },
    whyNot: () => whyNotNow(client, bulk, location, uuid),
  }))
  if (bulk === 'start') startBulkWrites({ client, title, items, write: startVm })
  else if (bulk === 'stop') startBulkWrites({ client, title, items, write: stopVm })
  else startBulkWrites({ client, title, items, write: deleteVm })
}

/** By what is known when its turn comes: since it was chosen it may have been stopped, or deleted. */
function whyNotNow(client: QueryClient, bulk: VmBulk, location: string, uuid: string): WhyNot {
  const vms: readonly Vm[] = client.getQueryData(vmListQuery(location).queryKey)?.items ?? []
  const vm = vms.find((candidate) => candidate.uuid === uuid)
  return vm === undefined ? messagesOf(vmListMessages).bulk.gone : vmCan[bulk](vm)
}
