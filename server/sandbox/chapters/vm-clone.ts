import { endpoint } from '../contract/endpoint.ts'
import { label } from '../contract/kinds.ts'
import { body } from '../contract/parameters.ts'
import type { Call } from '../http/call.ts'
import { disksOfVm, insertDisk } from '../state/disks.ts'
import { defaultNetwork, listNetworks, type NetworkRow } from '../state/networks.ts'
import { refuseRestricted } from '../state/restriction.ts'
import { CLONE_SECONDS } from '../state/transitions.ts'
import { viewVm } from '../state/vm-view.ts'
import { findVmAtRest, insertVm } from '../state/vms.ts'
import { UNKNOWN_VM, vm, vmUuid } from './vm-shapes.ts'

export const vmClone = [
  endpoint('POST /v1/user-resource/vm/clone', {
    description: 'Copies a machine with its disks, and answers when the copy runs. It has no public address.',
    parameters: {
      uuid: vmUuid,
      name: body.required(label, 'What you call the copy, in any form.', 'Name of the Clone'),
    },
    answer: vm,
    refusals: { 400: `${UNKNOWN_VM}.` },
    run: async (call, input) => {
      const until = call.now + CLONE_SECONDS * 1000
      const made = call.db.transaction(() => clone(call, input.uuid, input.name, until))
      await call.until(until)
      return viewVm(call.db, call, made, call.now)
    },
  }),
]

function clone(call: Call, named: string, name: string, until: number): string {
  const { db, now } = call
  const original = findVmAtRest(db, call, named, now)
  refuseRestricted(db, original.billing_account_id, now)
  const owner = {
    userId: call.userId,
    location: call.location,
    billingAccountId: original.billing_account_id,
    createdAt: now,
  }
  const made = insertVm(db, {
    ...owner,
    network: networkOf(call, original.uuid) ?? defaultNetwork(db, call, now),
    serverClassUuid: original.designated_pool_uuid,
    name,
    description: original.description,
    osName: original.os_name,
    osVersion: original.os_version,
    vcpu: original.vcpu,
    memory: original.memory,
    username: original.username,
    backup: false,
    cloudInit: null,
    status: 'running',
    transition: { name: 'creating', until },
    updatedAt: null,
  })
  for (const disk of disksOfVm(db, original.uuid, now)) {
    insertDisk(db, {
      ...owner,
      sizeGb: disk.size_gb,
      source: { type: 'DISK', image: disk.uuid, system: disk },
      attachment: { vmUuid: made, device: disk.device ?? 'vda', primary: disk.is_primary === 1 },
    })
  }
  return made
}

function networkOf(call: Call, holder: string): NetworkRow | undefined {
  const lease = call.db.get<{ network_uuid: string }>(
    'SELECT network_uuid FROM address_leases WHERE holder_uuid = :holder',
    { holder },
  )
  return listNetworks(call.db, call).find((network) => network.uuid === lease?.network_uuid)
}
