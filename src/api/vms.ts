import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'

import { messagesOf } from '@/lib/i18n/catalogue'

import { createOnce } from './create-once'
import { callApi } from './http'
import { listOf, type ListOf } from './list'
import { apiMessages } from './messages'
import { pollWhile } from './polling'
import { write } from './write'

/* Schemas: reference, "VM". Only identity and state are required; the rest comes and goes (rules.md, "Payloads"). */

export const replicaSchema = z.looseObject({
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

export type ApiVm = z.infer<typeof vmSchema>
/** A VM, with the slug of the location it was read from: the API does not say it. */
export type Vm = ApiVm & { readonly location: string }
export type VmStorage = z.infer<typeof storageSchema>
/** What a write about an existing VM needs to know of it. */
export type VmRef = Pick<Vm, 'location' | 'uuid' | 'name'>

const PASSING = /^(?!running$).*ing$|^(?:queued|scheduled|in[ _-]progress)$/

/**
 * Creating, starting, stopping: a state that passes, by its word. One that nobody has seen before rests (suspended, shutoff): were it
 * waited for, nothing could be done about it.
 */
export function isInTransition({ status }: Pick<Vm, 'status'>): boolean {
  return PASSING.test(status.toLowerCase())
}

/* Queries */

export const vmKeys = {
  all: ['vms'] as const,
  at: (slug: string) => ['vms', slug] as const,
  list: (slug: string) => ['vms', slug, 'list'] as const,
  one: (slug: string, uuid: string) => ['vms', slug, uuid] as const,
}

/** Puts it into the answer itself, which is the reading's own: to copy 10,000 VMs costs more than to read them. */
const locatedAt =
  (location: string) =>
  (vm: ApiVm): Vm =>
    Object.assign(vm, { location })

/* What a write under way does to a VM. The service may go on calling it running until a stop is done (rules.md, "Observed"). */

interface Passing {
  readonly status: string
  /** What the VM was before: any other word says more than the write. */
  readonly from: string
}

const passing = new Map<string, Passing>()

/** Shows a VM in this state wherever it is read, until the write is over. */
export function showPassing({ location, uuid }: VmPlace, now: Passing): () => void {
  const key = `${location}/${uuid}`
  passing.set(key, now)
  return () => {
    if (passing.get(key) === now) passing.delete(key)
  }
}

function asItPasses(vm: Vm): Vm {
  const now = passing.get(`${vm.location}/${vm.uuid}`)
  return now !== undefined && vm.status === now.from ? { ...vm, status: now.status } : vm
}

export async function listVms(slug: string, signal?: AbortSignal): Promise<ListOf<Vm>> {
  const list = await callApi(
    { method: 'GET', slug, path: '/user-resource/vm/list', signal },
    listOf(vmSchema),
  )
  return { ...list, items: list.items.map(locatedAt(slug)) }
}

export type VmPlace = Pick<VmRef, 'location' | 'uuid'>

/** A VM as it is now, past the cache. */
export function readVm({ location, uuid }: VmPlace, signal?: AbortSignal): Promise<ApiVm> {
  return callApi(
    { method: 'GET', slug: location, path: '/user-resource/vm', query: { uuid }, signal },
    vmSchema,
  )
}

/** The disks of a VM as they are now, past the cache. */
export async function readVmDisks(vm: VmPlace): Promise<VmStorage[]> {
  return (await readVm(vm)).storage ?? []
}

/** The VMs of one location; no call lists them all (reference, "Locations"). */
export const vmListQuery = (slug: string) =>
  queryOptions({
    queryKey: vmKeys.list(slug),
    queryFn: async ({ signal }) => {
      const list = await listVms(slug, signal)
      return passing.size === 0 ? list : { ...list, items: list.items.map(asItPasses) }
    },
    refetchInterval: pollWhile<ListOf<Vm>>(({ items }) => items.some(isInTransition)),
  })

/** One VM. After a deletion it may still be answered, with the status `Deleted` (rules.md, "Observed"). */
export const vmQuery = (slug: string, uuid: string) =>
  queryOptions({
    queryKey: vmKeys.one(slug, uuid),
    queryFn: async ({ signal }): Promise<Vm> =>
      asItPasses(locatedAt(slug)(await readVm({ location: slug, uuid }, signal))),
    refetchInterval: pollWhile<Vm>(isInTransition),
  })

/* Writes; those about a VM that exists are in `vm-changes.ts`. */

export const touchesVm = ({ location }: VmRef) => [vmKeys.at(location)]

const titles = () => messagesOf(apiMessages).writes

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
  call: async ({ location, name, parameters }, send) => {
    const form = { ...parameters, name }
    const vm = await send(
      {
        method: 'POST',
        slug: location,
        path: '/user-resource/vm',
        form,
        secrets: ['password', 'cloud_init'],
      },
      vmSchema,
    )
    return locatedAt(location)(vm)
  },
  title: ({ name }) => titles().createVm(name),
  invalidates: touchesLocation,
  onDone: (client, vm, { location }) => client.setQueryData(vmQuery(location, vm.uuid).queryKey, vm),
})

/** A second VM with copies of all its disks (reference, "Clone VM"). */
export const cloneVm = write<VmRef & { newName: string }, Vm>({
  key: ['vms', 'clone'],
  call: ({ location, uuid, newName }, send) =>
    createOnce({
      create: async () => {
        const form = { uuid, name: newName }
        const request = { method: 'POST', slug: location, path: '/user-resource/vm/clone', form } as const
        return locatedAt(location)(await send(request, vmSchema))
      },
      list: () => listVms(location),
      idOf: (vm) => vm.uuid,
      isIt: ({ name }) => name === newName,
    }),
  title: ({ name, newName }) => titles().cloneVm(name, newName),
  invalidates: touchesLocation,
  onDone: (client, vm, { location }) => client.setQueryData(vmQuery(location, vm.uuid).queryKey, vm),
})
