import { sizeViolations, violations } from '../catalogue/constraints.ts'
import { customSystem } from '../catalogue/images.ts'
import { defaultServerClass, serverClassesOf, type ServerClass } from '../catalogue/server-classes.ts'
import { endpoint } from '../contract/endpoint.ts'
import { erasableLabel, flag, identifier, integer, label, text, uuid } from '../contract/kinds.ts'
import { body, payer, type Problems, type Values } from '../contract/parameters.ts'
import type { Call } from '../http/call.ts'
import { Failure } from '../http/failures.ts'
import { chargedAccount } from '../state/billing-accounts.ts'
import { baseImageSource, insertDisk } from '../state/disks.ts'
import { insertFloatingIp } from '../state/floating-ips.ts'
import { chosenNetwork, listNetworks, UNKNOWN_NETWORK } from '../state/networks.ts'
import { durations } from '../state/transitions.ts'
import { viewVm } from '../state/vm-view.ts'
import { insertVm } from '../state/vms.ts'
import { cloudInit } from './cloud-init.ts'
import { bootSource, type BootSource } from './vm-boot-source.ts'
import { vm } from './vm-shapes.ts'

const parameters = {
  name: body.required(label, 'What you call it; also its hostname.', 'Ubuntu-16-04'),
  os_name: body.optional(text, 'The system. Required for a machine of an image.', 'ubuntu'),
  os_version: body.optional(text, 'Its version. Required for a machine of an image.', '16.04'),
  disks: body.optional(
    integer,
    'The boot disk in GB. Required for a machine of an image; beside `disk_uuid` it has no effect.',
    20,
  ),
  vcpu: body.required(integer, 'Cores.', 2),
  ram: body.required(integer, 'Memory in MB.', 2048),
  designated_pool_uuid: body.optional(
    uuid,
    'The server class; by default the default one.',
    'd2fc6881-9316-46d7-b515-b6cddaeee927',
  ),
  username: body.optional(text, 'Who can log in. Required where the VM parameters say so.', 'example'),
  password: body.optional(text, 'What with. Required where the VM parameters say so.', 'Password123'),
  public_key: body.optional(text, 'Or what SSH key with.'),
  billing_account_id: payer(6),
  network_uuid: body.optional(
    uuid,
    'The private network; by default the default one.',
    '50341410-9e88-4af2-a21e-b8c898e33e52',
  ),
  cloud_init: body.optional(cloudInit, 'What is done at the first start, as JSON.', cloudInit.example),
  description: body.default(erasableLabel, '', 'What it is for.'),
  backup: body.default(flag, false, 'Whether backups are made on schedule.'),
  reserve_public_ip: body.default(flag, true, 'Whether it gets a public address.'),
  source_uuid: body.optional(uuid, 'The machine whose replica it is made of, in place of an image.'),
  source_replica: body.optional(identifier, 'That replica. Required with `source_uuid`.'),
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
    alternatives: [['os_name', 'os_version', 'disks'], ['source_uuid', 'source_replica'], ['disk_uuid']],
    judge: problems,
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
  const account = chargedAccount(call, input.billing_account_id)
  const source = bootSource(call, input)
  const serverClass = namedServerClass(call, input.designated_pool_uuid) ?? defaultServerClass(call.location)
  const osName = source.system.os_name ?? customSystem.os_name
  const osVersion = source.system.os_version ?? customSystem.os_version
  const owner = { userId: call.userId, location: call.location, billingAccountId: account.id }
  const network = chosenNetwork(call, input.network_uuid, now)
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

/** Everything that the descriptors, the server class and what is there tell to be wrong. */
function problems(call: Call, input: Partial<Input>): Problems {
  const { designated_pool_uuid: pool, network_uuid: network } = input
  const serverClass = namedServerClass(call, pool)
  const isUnknownNetwork =
    network !== undefined && !listNetworks(call.db, call).some((row) => row.uuid === network)
  // A replica whose machine is not named is still no image.
  const source_uuid = input.source_uuid ?? (input.source_replica === undefined ? undefined : '')
  const source = sourceIfThere(call, { ...input, source_uuid })
  const sizes = { vcpu: input.vcpu, ram: input.ram, disks: source?.sizeGb }
  return {
    ...sizeViolations(serverClass ?? defaultServerClass(call.location), sizes),
    ...violations(call.location, {
      ...sizes,
      name: input.name,
      os_name: source?.system.os_name ?? undefined,
      os_version: source?.system.os_version ?? undefined,
      username: input.username,
      password: input.password,
      public_key: input.public_key,
      description: input.description || undefined,
      disk_uuid: input.disk_uuid,
      source_uuid,
    }),
    ...(pool !== undefined &&
      !serverClass && { designated_pool_uuid: `No such resource pool exists. ${pool}` }),
    ...(isUnknownNetwork && { network_uuid: UNKNOWN_NETWORK }),
    ...(input.username?.toLowerCase() === 'root' && { username: "Username 'root' is not allowed" }),
  }
}

/** A source that is not there is told of when all else is right. */
function sourceIfThere(call: Call, input: Partial<Input>): BootSource | undefined {
  try {
    return bootSource(call, input)
  } catch (error) {
    if (error instanceof Failure) return undefined
    throw error
  }
}

function defaultUser(osName: string): string {
  return osName === 'windows' ? 'Administrator' : 'user'
}

function namedServerClass(call: Call, named: string | undefined): ServerClass | undefined {
  return serverClassesOf(call.location).find((entry) => entry.uuid === named)
}
