import { queryOptions, type QueryClient } from '@tanstack/react-query'
import * as z from 'zod/mini'

import { messagesOf } from '@/lib/i18n/catalogue'

import { ApiError } from './api-error'
import { createOnce } from './create-once'
import { doOnce, removeOnce, seenAs, type Seen } from './do-once'
import { FoundError } from './found-error'
import { callApi } from './http'
import { ignored, listOf, type ListOf } from './list'
import { apiMessages } from './messages'
import { write } from './write'

/** Reference, "List Floating IPs". An unassigned address leaves out all `assigned_to*` keys (rules.md, "Observed"). */
const floatingIpSchema = z.looseObject({
  address: z.string(),
  name: z.optional(z.nullable(z.string())),
  billing_account_id: z.optional(z.nullable(z.number())),
  created_at: z.optional(z.nullable(z.string())),
  assigned_to: z.optional(z.nullable(z.string())),
  /** `virtual_machine`, `service` or `load_balancer`. */
  assigned_to_resource_type: z.optional(z.nullable(z.string())),
  assigned_to_private_ip: z.optional(z.nullable(z.string())),
})

type ApiFloatingIp = z.infer<typeof floatingIpSchema>
/** A floating IP, with the slug of the location it was read from. */
export type FloatingIp = ApiFloatingIp & { readonly location: string }
/** What a write about an existing floating IP needs to know of it. */
export type FloatingIpRef = Pick<FloatingIp, 'location' | 'address'>

interface FloatingIpRelease extends FloatingIpRef {
  /** The uuid of what it is assigned to as far as the user saw; null: of nothing. */
  readonly holder: string | null
}

/** Whatever can stand behind an address, with its name on screen. */
export interface AddressHolder {
  readonly kind: 'vm' | 'load_balancer'
  readonly uuid: string
  readonly name: string
}

export const floatingIpKeys = {
  at: (slug: string) => ['floating-ips', slug] as const,
}

const PATH = '/network/ip_addresses'
const ONE = `${PATH}/{public_ipv4_address}`

async function listFloatingIps(slug: string, signal?: AbortSignal): Promise<ListOf<FloatingIp>> {
  const list = await callApi({ method: 'GET', slug, path: PATH, signal }, listOf(floatingIpSchema))
  return { ...list, items: list.items.map((ip) => ({ ...ip, location: slug })) }
}

/** A VM's public address is not on the VM: it is the floating IP whose `assigned_to` is the VM's uuid (rules.md, "Payloads"). */
export const floatingIpsQuery = (slug: string) =>
  queryOptions({
    queryKey: [...floatingIpKeys.at(slug), 'list'],
    queryFn: ({ signal }) => listFloatingIps(slug, signal),
    refetchInterval: 60_000,
  })

/** As it stands now, past the cache. */
export async function readFloatingIp({ location, address }: FloatingIpRef): Promise<FloatingIp> {
  const request = {
    method: 'GET',
    slug: location,
    path: ONE,
    params: { public_ipv4_address: address },
  } as const
  return { ...(await callApi(request, floatingIpSchema)), location }
}

/** Null: nobody, as the service says, or there is no such address any more; then it is for the service to refuse. */
async function holderOf(address: FloatingIpRef): Promise<string | null> {
  try {
    return (await readFloatingIp(address)).assigned_to ?? null
  } catch (error) {
    if (error instanceof ApiError && error.kind === 'refused') return null
    throw error
  }
}

const titles = () => messagesOf(apiMessages).writes
const touchesIps = ({ location }: Pick<FloatingIp, 'location'>) => [floatingIpKeys.at(location)]

function updateIps(
  client: QueryClient,
  location: string,
  change: (items: readonly FloatingIp[]) => FloatingIp[],
): void {
  client.setQueryData(
    floatingIpsQuery(location).queryKey,
    (list) => list && { ...list, items: change(list.items) },
  )
}

/** Reserves an address; which one is the service's choice. */
export const createFloatingIp = write<
  { location: string; name: string; billing_account_id: number },
  FloatingIp
>({
  key: ['floating-ips', 'create'],
  call: ({ location, name, billing_account_id }, send) =>
    createOnce({
      create: async () => {
        const json = { billing_account_id, ...(name !== '' && { name }) }
        const made = await send({ method: 'POST', slug: location, path: PATH, json }, floatingIpSchema)
        return { ...made, location }
      },
      list: () => listFloatingIps(location),
      idOf: ({ address }) => address,
      isIt: (ip) => (ip.name ?? '') === name && ip.assigned_to == null,
    }),
  title: ({ name }) => titles().createFloatingIp(name),
  invalidates: touchesIps,
  onDone: (client, made, { location }) =>
    updateIps(client, location, (items) => [
      ...items.filter(({ address }) => address !== made.address),
      made,
    ]),
})

interface FloatingIpWrite<V extends FloatingIpRef> {
  verb: string
  title: (variables: V) => string
  request: (variables: V) => { method: 'POST' | 'PATCH'; path?: string; json?: object }
  /** Whether it shows what was asked for. */
  seen: (now: ApiFloatingIp, variables: V) => Seen
}

/** A write to one floating IP that answers with it. When its answer is lost, or has nothing of it, the address is asked. */
function floatingIpWrite<V extends FloatingIpRef>({ verb, title, request, seen }: FloatingIpWrite<V>) {
  return write<V, ApiFloatingIp>({
    key: ['floating-ips', verb],
    call: (variables, send) => {
      const { method, path = '', json } = request(variables)
      const sent = {
        method,
        slug: variables.location,
        path: `${ONE}${path}`,
        params: { public_ipv4_address: variables.address },
        ...(json !== undefined && { json }),
      }
      return doOnce({
        act: () => send(sent, floatingIpSchema),
        look: (): Promise<ApiFloatingIp> => readFloatingIp(variables),
        seen: (now) => seen(now, variables),
        result: (now) => now,
        isState: true,
      })
    },
    title,
    invalidates: touchesIps,
    onDone: (client, changed, { location, address }) =>
      updateIps(client, location, (items) =>
        // The answer is whole: what it leaves out is not so any more.
        items.map((ip) => (ip.address === address ? { ...changed, location } : ip)),
      ),
  })
}

export const renameFloatingIp = floatingIpWrite<FloatingIpRef & { name: string }>({
  verb: 'rename',
  title: ({ address, name }) => titles().renameFloatingIp(address, name),
  request: ({ name }) => ({ method: 'PATCH', json: { name } }),
  seen: (now, { name }) => ((now.name ?? '') === name ? 'done' : 'undone'),
})

/** `account` is its name on screen. */
export const moveFloatingIpToAccount = floatingIpWrite<
  FloatingIpRef & { billing_account_id: number; account: string }
>({
  verb: 'moveToAccount',
  title: ({ address, account }) => titles().moveFloatingIpToAccount(address, account),
  request: ({ billing_account_id }) => ({ method: 'PATCH', json: { billing_account_id } }),
  seen: (now, { billing_account_id }) => seenAs(now.billing_account_id, billing_account_id),
})

/** Only one that is assigned to nothing. */
export const assignFloatingIp = floatingIpWrite<FloatingIpRef & { to: AddressHolder }>({
  verb: 'assign',
  title: ({ address, to }) => titles().assignFloatingIp(address, to.name),
  request: ({ to }) => ({
    method: 'POST',
    path: '/assign',
    // The reference names a VM only; for what else may stand behind an address there is but the pair that its answers carry.
    json:
      to.kind === 'vm' ? { vm_uuid: to.uuid } : { assigned_to: to.uuid, assigned_to_resource_type: to.kind },
  }),
  seen: (now, { to }) => (now.assigned_to === to.uuid ? 'done' : 'undone'),
})

/** It stays reserved, and from then on may cost. `from` is the name on screen of what loses it. */
export const unassignFloatingIp = floatingIpWrite<FloatingIpRef & { from: string }>({
  verb: 'unassign',
  title: ({ address, from }) => titles().unassignFloatingIp(address, from),
  request: () => ({ method: 'POST', path: '/unassign' }),
  seen: (now) => (now.assigned_to == null ? 'done' : 'undone'),
})

/** Gives the address back: it no longer costs, and may go to somebody else (reference, "Delete Floating IP"). */
export const releaseFloatingIp = write<FloatingIpRelease, void>({
  key: ['floating-ips', 'release'],
  call: async ({ location, address, holder }, send) => {
    const request = { slug: location, path: ONE, params: { public_ipv4_address: address } }
    // Released it is gone for good; and it may have been given to something else since it was shown.
    const now = await holderOf({ location, address })
    if (now != null && now !== holder)
      throw new FoundError(messagesOf(apiMessages).failures.assignedMeanwhile(address))
    return removeOnce({
      act: () => send({ method: 'DELETE', ...request }, ignored),
      list: () => listFloatingIps(location),
      isIt: (ip) => ip.address === address,
    })
  },
  title: ({ address }) => titles().releaseFloatingIp(address),
  invalidates: touchesIps,
  onDone: (client, _result, { location, address }) =>
    updateIps(client, location, (items) => items.filter((ip) => ip.address !== address)),
})
