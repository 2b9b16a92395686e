import { queryOptions, type QueryClient } from '@tanstack/react-query'
import * as z from 'zod/mini'

import { messagesOf } from '@/lib/i18n/catalogue'

import { createOnce } from './create-once'
import { callApi } from './http'
import { ignored, listOf, type ListOf } from './list'
import { apiMessages } from './messages'
import { pollWhile } from './polling'
import { write } from './write'

/* Schemas: reference, "VM". Only identity and state are required; the rest comes and goes (rules.md, "Payloads"). */

const replicaSchema = z.looseObject({
  uuid: z.string(),
  /** `snapshot` or `backup`. */
  type: z.optional(z.nullable(z.string())),
  created_at: z.optional(z.nullable(z.string())),
  /** GB. */
  size: z.optional(z.nullable(z.number())),
})

/** A disk as an element of its VM. */
export const storageSchema = z.looseObject({
  uuid: z.string(),
  name: z.optional(z.nullable(z.string())),
  /** The boot disk: it can be neither detached nor deleted. */
  primary: z.optional(z.nullable(z.boolean())),
  /** GB. */
  size: z.optional(z.nullable(z.number())),
  created_at: z.optional(z.nullable(z.string())),
  replica: z.optional(z.nullable(z.array(replicaSchema))),
})

export const vmSchema = z.looseObject({
  uuid: z.string(),
  name: z.string(),
  /** `running` and `stopped` have been seen; any other is shown as it is. */
  status: z.string(),
  vcpu: z.optional(z.nullable(z.number())),
  /** MB. */
  memory: z.optional(z.nullable(z.number())),
  os_name: z.optional(z.nullable(z.string())),
  os_version: z.optional(z.nullable(z.string())),
  private_ipv4: z.optional(z.nullable(z.string())),
  public_ipv6: z.optional(z.nullable(z.string())),
  hostname: z.optional(z.nullable(z.string())),
  mac: z.optional(z.nullable(z.string())),
  description: z.optional(z.nullable(z.string())),
  username: z.optional(z.nullable(z.string())),
  backup: z.optional(z.nullable(z.boolean())),
  billing_account: z.optional(z.nullable(z.number())),
  designated_pool_name: z.optional(z.nullable(z.string())),
  designated_pool_uuid: z.optional(z.nullable(z.string())),
  storage: z.optional(z.nullable(z.array(storageSchema))),
  created_at: z.optional(z.nullable(z.string())),
  updated_at: z.optional(z.nullable(z.string())),
})

type ApiVm = z.infer<typeof vmSchema>
/** A VM, with the slug of the location it was read from: the API does not say it. */
export type Vm = ApiVm & { readonly location: string }
export type VmStorage = z.infer<typeof storageSchema>
/** What a write about an existing VM needs to know of it. */
export type VmRef = Pick<Vm, 'location' | 'uuid' | 'name'>

const RESTING = new Set(['running', 'stopped', 'deleted', 'failed', 'error'])

/** Creating, starting, stopping: a state that passes. Anything that is not known to rest is taken to pass. */
export function isInTransition({ status }: Pick<Vm, 'status'>): boolean {
  return !RESTING.has(status.toLowerCase())
}

/* Queries */

export const vmKeys = {
  all: ['vms'] as const,
  at: (slug: string) => ['vms', slug] as const,
  list: (slug: string) => ['vms', slug, 'list'] as const,
  one: (slug: string, uuid: string) => ['vms', slug, uuid] as const,
}

const locatedAt =
  (location: string) =>
  (vm: ApiVm): Vm => ({ ...vm, location })

async function listVms(slug: string, signal?: AbortSignal): Promise<ListOf<Vm>> {
  const list = await callApi(
    { method: 'GET', slug, path: '/user-resource/vm/list', signal },
    listOf(vmSchema),
  )
  return { ...list, items: list.items.map(locatedAt(slug)) }
}

/** The disks of a VM as they are now, past the cache. */
export async function readVmDisks({
  location,
  uuid,
}: Pick<VmRef, 'location' | 'uuid'>): Promise<VmStorage[]> {
  const vm = await callApi(
    { method: 'GET', slug: location, path: '/user-resource/vm', query: { uuid } },
    vmSchema,
  )
  return vm.storage ?? []
}

/** The VMs of one location; no call lists them all (reference, "Locations"). */
export const vmListQuery = (slug: string) =>
  queryOptions({
    queryKey: vmKeys.list(slug),
    queryFn: ({ signal }) => listVms(slug, signal),
    refetchInterval: pollWhile<ListOf<Vm>>(({ items }) => items.some(isInTransition)),
  })

/** One VM. After a deletion it may still be answered, with the status `Deleted` (rules.md, "Observed"). */
export const vmQuery = (slug: string, uuid: string) =>
  queryOptions({
    queryKey: vmKeys.one(slug, uuid),
    queryFn: async ({ signal }): Promise<Vm> => {
      const vm = await callApi(
        { method: 'GET', slug, path: '/user-resource/vm', query: { uuid }, signal },
        vmSchema,
      )
      return locatedAt(slug)(vm)
    },
    refetchInterval: pollWhile<Vm>(isInTransition),
  })

/* Writes. Each blocks until it is done and answers with the final state (rules.md, "Observed"). */

/** Replaces a VM wherever the cache holds it. */
function updateVm(
  client: QueryClient,
  { location, uuid }: Pick<VmRef, 'location' | 'uuid'>,
  change: Partial<ApiVm>,
): void {
  client.setQueryData(vmQuery(location, uuid).queryKey, (vm) => vm && { ...vm, ...change })
  client.setQueryData(
    vmListQuery(location).queryKey,
    (list) =>
      list && { ...list, items: list.items.map((vm) => (vm.uuid === uuid ? { ...vm, ...change } : vm)) },
  )
}

export const touchesVm = ({ location }: VmRef) => [vmKeys.at(location)]

interface VmWrite<V extends VmRef> {
  verb: string
  title: (variables: V) => string
  request: (variables: V) => {
    method: 'POST' | 'PATCH'
    path: string
    form?: Record<string, string | number | boolean>
  }
  /** The state that the VM passes through meanwhile. */
  meanwhile?: string
}

/** A write to one VM that answers with the VM. */
export function vmWrite<V extends VmRef>({ verb, title, request, meanwhile }: VmWrite<V>) {
  return write<V, ApiVm>({
    key: ['vms', verb],
    call: (variables) => {
      const { form, ...rest } = request(variables)
      return callApi({ ...rest, slug: variables.location, form: { uuid: variables.uuid, ...form } }, vmSchema)
    },
    title,
    invalidates: touchesVm,
    onStart: (client, variables) =>
      meanwhile !== undefined && updateVm(client, variables, { status: meanwhile }),
    onDone: (client, vm, variables) => updateVm(client, variables, vm),
  })
}

const titles = () => messagesOf(apiMessages).writes

export const startVm = vmWrite<VmRef>({
  verb: 'start',
  title: ({ name }) => titles().startVm(name),
  request: () => ({ method: 'POST', path: '/user-resource/vm/start' }),
  meanwhile: 'starting',
})

/** Asks the guest to shut down, or with `force` cuts the power, which may lose what it had not written. */
export const stopVm = vmWrite<VmRef & { force?: boolean }>({
  verb: 'stop',
  title: ({ name, force }) => (force === true ? titles().forceStopVm(name) : titles().stopVm(name)),
  request: ({ force }) => ({
    method: 'POST',
    path: '/user-resource/vm/stop',
    ...(force === true && { form: { force: 'True' } }),
  }),
  meanwhile: 'stopping',
})

export const renameVm = vmWrite<VmRef & { newName: string }>({
  verb: 'rename',
  title: ({ name, newName }) => titles().renameVm(name, newName),
  request: ({ newName }) => ({ method: 'PATCH', path: '/user-resource/vm', form: { name: newName } }),
})

/**
 * Only while stopped. Sizes that stay the same must be left out: the API refuses "same values" (rules.md, "Observed").
 * `ram` is in MB.
 */
export const resizeVm = vmWrite<VmRef & { vcpu?: number; ram?: number }>({
  verb: 'resize',
  title: ({ name }) => titles().resizeVm(name),
  request: ({ vcpu, ram }) => ({
    method: 'PATCH',
    path: '/user-resource/vm',
    form: { ...(vcpu !== undefined && { vcpu }), ...(ram !== undefined && { ram }) },
  }),
})

/** Only while running: the guest itself sets the password of an existing user. */
export const changeVmPassword = write<VmRef & { username: string; password: string }, void>({
  key: ['vms', 'password'],
  call: ({ location, uuid, username, password }) =>
    callApi(
      { method: 'PATCH', slug: location, path: '/user-resource/vm/user', form: { uuid, username, password } },
      ignored,
    ),
  title: ({ name }) => titles().changePassword(name),
  invalidates: touchesVm,
})

/** Only while stopped: boots a live system from outside its disks, for this one launch (reference, "Boot VM in rescue mode"). */
export const rescueVm = vmWrite<VmRef>({
  verb: 'rescue',
  title: ({ name }) => titles().rescueVm(name),
  request: () => ({ method: 'POST', path: '/user-resource/vm/rescue_start' }),
  meanwhile: 'starting',
})

/** Discards what is on the boot disk (reference, "Reinstall VM"). */
export const reinstallVm = vmWrite<VmRef & { os_name: string; os_version: string }>({
  verb: 'reinstall',
  title: ({ name }) => titles().reinstallVm(name),
  request: ({ os_name, os_version }) => ({
    method: 'POST',
    path: '/user-resource/vm/reinstall',
    form: { os_name, os_version },
  }),
  meanwhile: 'reinstalling',
})

/** Its disks and their replicas go with it; a floating IP stays reserved and keeps costing (rules.md, "Observed"). */
export const deleteVm = write<VmRef, void>({
  key: ['vms', 'delete'],
  call: ({ location, uuid }) =>
    callApi({ method: 'DELETE', slug: location, path: '/user-resource/vm', form: { uuid } }, ignored),
  title: ({ name }) => titles().deleteVm(name),
  invalidates: ({ location }) => [
    vmKeys.at(location),
    ['disks', location],
    ['floating-ips', location],
    ['networks', location],
    ['load-balancers', location],
  ],
  onStart: (client, vm) => updateVm(client, vm, { status: 'deleting' }),
  onDone: (client, _result, { location, uuid }) =>
    client.setQueryData(
      vmListQuery(location).queryKey,
      (list) => list && { ...list, items: list.items.filter((vm) => vm.uuid !== uuid) },
    ),
})

/** What creating a VM takes (reference, "Create VM"). `disks` in GB, `ram` in MB; left out means the API's default. */
export interface CreateVm {
  readonly location: string
  readonly name: string
  /** All parameters by the reference's names, already as they travel; those that are undefined are not sent. */
  readonly parameters: Readonly<Record<string, string | number | boolean | undefined>>
}

/** What a new VM adds to: the lists of its location. */
const touchesLocation = ({ location }: Pick<VmRef, 'location'>) => [
  vmKeys.at(location),
  ['disks', location],
  ['floating-ips', location],
  ['networks', location],
]

export const createVm = write<CreateVm, Vm>({
  key: ['vms', 'create'],
  call: async ({ location, name, parameters }) => {
    const form = { ...parameters, name }
    const vm = await callApi({ method: 'POST', slug: location, path: '/user-resource/vm', form }, vmSchema)
    return locatedAt(location)(vm)
  },
  title: ({ name }) => titles().createVm(name),
  invalidates: touchesLocation,
  onDone: (client, vm, { location }) => client.setQueryData(vmQuery(location, vm.uuid).queryKey, vm),
})

/** A second VM with copies of all its disks (reference, "Clone VM"). */
export const cloneVm = write<VmRef & { newName: string }, Vm>({
  key: ['vms', 'clone'],
  call: ({ location, uuid, newName }) =>
    createOnce({
      create: async () => {
        const form = { uuid, name: newName }
        const request = { method: 'POST', slug: location, path: '/user-resource/vm/clone', form } as const
        return locatedAt(location)(await callApi(request, vmSchema))
      },
      list: async () => (await listVms(location)).items,
      idOf: (vm) => vm.uuid,
      isIt: ({ name }) => name === newName,
    }),
  title: ({ name, newName }) => titles().cloneVm(name, newName),
  invalidates: touchesLocation,
  onDone: (client, vm, { location }) => client.setQueryData(vmQuery(location, vm.uuid).queryKey, vm),
})
