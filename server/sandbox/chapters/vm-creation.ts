import { sizeViolations, violations } from '../catalogue/constraints.ts'
import { customSystem } from '../catalogue/images.ts'
import { defaultServerClass, serverClassesOf, type ServerClass } from '../catalogue/server-classes.ts'
import { endpoint } from '../contract/endpoint.ts'
import { erasableText, flag, integer, reference, text, uuid } from '../contract/kinds.ts'
import { body, type Values } from '../contract/parameters.ts'
import type { Call } from '../http/call.ts'
import { invalid, missing, refuseInvalid } from '../http/failures.ts'
import { chargedAccount } from '../state/billing-accounts.ts'
import { baseImageSource, insertDisk } from '../state/disks.ts'
import { insertFloatingIp } from '../state/floating-ips.ts'
import { chosenNetwork, UNKNOWN_NETWORK } from '../state/networks.ts'
import { durations } from '../state/transitions.ts'
import { viewVm } from '../state/vm-view.ts'
import { insertVm } from '../state/vms.ts'
import { cloudInit } from './cloud-init.ts'
import { bootSource, type BootSource } from './vm-boot-source.ts'
import { vm } from './vm-shapes.ts'

const parameters = {
  name: body.required(text, 'What you call it; also its hostname.', 'Ubuntu-16-04'),
  os_name: body.optional(text, 'The system, for a machine of an image.', 'ubuntu'),
  os_version: body.optional(text, 'Its version.', '16.04'),
  disks: body.optional(integer, 'The boot disk in GB; for an image it has to be said.', 20),
  vcpu: body.required(integer, 'Cores.', 2),
  ram: body.required(integer, 'Memory in MB.', 2048),
  designated_pool_uuid: body.optional(
    uuid,
    'The server class; by default the default one.',
    'd2fc6881-9316-46d7-b515-b6cddaeee927',
  ),
  username: body.optional(text, 'Who can log in.', 'example'),
  password: body.optional(text, 'What with.', 'Password123'),
  public_key: body.optional(text, 'Or what SSH key with.'),
  billing_account_id: body.optional(reference, 'Who pays; only a restricted token may leave it out.', 6),
  network_uuid: body.optional(
    uuid,
    'The private network; by default the default one.',
    '50341410-9e88-4af2-a21e-b8c898e33e52',
  ),
  cloud_init: body.optional(cloudInit, 'What is done at the first start, as JSON.', cloudInit.example),
  description: body.default(erasableText, '', 'What it is for.'),
  backup: body.default(flag, false, 'Whether backups are made on schedule.'),
  reserve_public_ip: body.default(flag, true, 'Whether it gets a public address.'),
  source_uuid: body.optional(uuid, 'The machine whose replica it is made of, in place of an image.'),
  source_replica: body.optional(text, 'That replica.'),
  disk_uuid: body.optional(
    uuid,
    'The disk that it boots from, in place of an image; then `disks` is left out.',
  ),
}

type Input = Values<typeof parameters>

export const vmCreation = [
  endpoint('POST /v1/user-resource/vm', {
    description:
      'Makes a machine of an image, of a replica or on a disk that exists, and answers when it runs. What its parameters may be: `GET /v1/api/parameters/vm`.',
    parameters,
    answer: vm,
    refusals: {
      400: 'A parameter is missing or not as described, or something named is not there.',
      404: 'There is no such disk in the location.',
    },
    run: async (call, input) => {
      const until = call.now + durations.creating * 1000
      const made = call.db.transaction(() => create(call, input, until))
      await call.until(until)
      return viewVm(call.db, call, made, call.now)
    },
  }),
]

function create(call: Call, input: Input, until: number): string {
  const { db, now } = call
  const account = chargedAccount(call, input.billing_account_id, () => missing('billing_account_id'))
  const source = bootSource(call, input)
  const serverClass = chosenServerClass(call, input.designated_pool_uuid)
  checkDescribed(call, input, source, serverClass)
  const osName = source.system.os_name ?? customSystem.os_name
  const osVersion = source.system.os_version ?? customSystem.os_version
  const owner = { userId: call.userId, location: call.location, billingAccountId: account.id }
  const network = chosenNetwork(call, input.network_uuid, now, () =>
    invalid({ network_uuid: UNKNOWN_NETWORK }),
  )
  const made = insertVm(db, {
    ...owner,
    network,
    serverClassUuid: serverClass.uuid,
    name: input.name,
    description: input.description,
    osName,
    osVersion,
    vcpu: input.vcpu,
    memory: input.ram,
    username: source.kind === 'replica' ? source.username : (input.username ?? defaultUser(osName)),
    backup: input.backup,
    cloudInit: input.cloud_init ?? null,
    status: 'running',
    transition: { name: 'creating', until },
    createdAt: now,
    updatedAt: until,
  })
  const attachment = { vmUuid: made, device: 'vda', primary: true }
  if (source.kind === 'disk') {
    db.run(
      'UPDATE disks SET vm_uuid = :vm, device = :device, is_primary = 1, updated_at = :now WHERE id = :id',
      { id: source.disk.id, vm: made, device: attachment.device, now },
    )
  } else {
    const copied =
      source.kind === 'replica'
        ? ({ type: 'SNAPSHOT', image: source.replica, system: source.system } as const)
        : baseImageSource(osName, osVersion)
    insertDisk(db, { ...owner, sizeGb: source.sizeGb, createdAt: now, source: copied, attachment })
  }
  if (input.reserve_public_ip) {
    const assignedTo = { uuid: made, type: 'virtual_machine' } as const
    insertFloatingIp(db, { ...owner, name: input.name, createdAt: now, assignedTo })
  }
  return made
}

/** Everything wrong with the request that the descriptors and the server class tell, in one answer. */
function checkDescribed(call: Call, input: Input, source: BootSource, serverClass: ServerClass): void {
  const sizes = { vcpu: input.vcpu, ram: input.ram, disks: source.sizeGb }
  const found = {
    ...sizeViolations(serverClass, sizes),
    ...violations(call.location, {
      ...sizes,
      name: input.name,
      os_name: source.system.os_name ?? undefined,
      os_version: source.system.os_version ?? undefined,
      username: input.username,
      password: input.password,
      public_key: input.public_key,
      description: input.description || undefined,
      disk_uuid: input.disk_uuid,
      source_uuid: input.source_uuid,
    }),
  }
  if (input.username?.toLowerCase() === 'root') found['username'] = "Username 'root' is not allowed"
  refuseInvalid(found)
}

function defaultUser(osName: string): string {
  return osName === 'windows' ? 'Administrator' : 'user'
}

function chosenServerClass(call: Call, named: string | undefined): ServerClass {
  if (named === undefined) return defaultServerClass(call.location)
  const found = serverClassesOf(call.location).find((entry) => entry.uuid === named)
  if (!found) throw invalid({ designated_pool_uuid: `No such resource pool exists. ${named}` })
  return found
}
