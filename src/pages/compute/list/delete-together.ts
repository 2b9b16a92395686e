import type { QueryClient } from '@tanstack/react-query'

import { deleteDisk } from '@/api/disks'
import { releaseFloatingIp } from '@/api/floating-ips'
import { deleteVm } from '@/api/vm-changes'
import type { VmRef } from '@/api/vms'
import { bulkItem, type BulkWriteItem, type WritesTogether } from '@/components/bulk/bulk-writes'
import { diskLabel } from '@/components/unattached-disks'
import {
  addressKey,
  chosenAddresses,
  chosenDisks,
  diskKey,
  placesOf,
  type Chosen,
} from '@/components/vm/delete-choice'
import { vmDeleteMessages } from '@/components/vm/delete-messages'
import { messagesOf } from '@/lib/i18n/catalogue'

/**
 * Deletes the VMs with what was chosen to go with them. An address is released once its own VM is gone, and a disk is deleted once all
 * these VMs of its location are: were one to stay, the disk may be one that it is to get back.
 */
export function deletedTogether(
  client: QueryClient,
  title: string,
  vms: readonly BulkWriteItem<VmRef>[],
  chosen: Chosen,
): WritesTogether {
  const t = messagesOf(vmDeleteMessages)
  const refs = vms.map(({ variables }) => variables)
  const idsIn = (place: string) =>
    vms.filter(({ variables }) => variables.location === place).map(({ id }) => id)
  return {
    title,
    items: [
      ...vms.flatMap((vm) => {
        const { location, uuid } = vm.variables
        const addresses = chosenAddresses(client, vm.variables, chosen)
        const item = bulkItem(deleteVm, { ...vm, name: t.step(vm.name) })
        return [
          addresses.length === 0 ? item : { ...item, ifFailed: t.vmStays },
          ...addresses.map((address) => ({
            ...bulkItem(releaseFloatingIp, {
              id: addressKey({ location, address }),
              name: t.releaseStep(address),
              variables: { location, address, holder: uuid },
              whyNot: () => null,
            }),
            after: [vm.id],
            ifFailed: t.releaseFailed,
          })),
        ]
      }),
      ...placesOf(refs).flatMap((place) =>
        chosenDisks(
          client,
          refs.filter(({ location }) => location === place),
          chosen,
        ).map((disk) => {
          const name = t.diskStep(diskLabel(disk))
          return {
            ...bulkItem(deleteDisk, {
              id: diskKey(disk),
              name,
              variables: { location: place, uuid: disk.uuid, name },
              whyNot: () => null,
            }),
            after: idsIn(place),
            ifFailed: t.diskStays,
          }
        }),
      ),
    ],
  }
}
