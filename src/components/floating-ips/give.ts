import { mutationOptions } from '@tanstack/react-query'

import { ApiError } from '@/api/api-error'
import { describeError } from '@/api/describe-error'
import {
  assignFloatingIp,
  createFloatingIp,
  floatingIpKeys,
  floatingIpsQuery,
  readFloatingIp,
  type AddressHolder,
} from '@/api/floating-ips'
import { silently } from '@/components/silently'
import { messagesOf } from '@/lib/i18n/catalogue'

import { floatingIpCan } from './can'
import { attempt, type Attempt } from './attempt'
import { floatingIpMessages } from './messages'

export interface GiveFloatingIp {
  readonly location: string
  readonly to: AddressHolder
  /** Who pays for it. */
  readonly billing_account_id: number
}

/** Reserves an address and assigns it: two calls of the API, told as one. When the second fails, the address stays reserved. */
export const giveNewFloatingIp = mutationOptions<void, Error, GiveFloatingIp, void>({
  mutationKey: ['floating-ips', 'give'],
  mutationFn: async ({ location, to, billing_account_id }, { client }) => {
    // Asked anew: an address that cannot be assigned would be left over, and cost.
    const { items } = await client.query({ ...floatingIpsQuery(location), staleTime: 0 })
    const whyNot = floatingIpCan.receive(to.uuid, items)
    if (whyNot !== null) throw refused(whyNot)
    const { address } = await silently(client, createFloatingIp, {
      location,
      name: to.name,
      billing_account_id,
    })
    const end = await attempt(
      () => silently(client, assignFloatingIp, { location, address, to }),
      async () => (await readFloatingIp({ location, address })).assigned_to === to.uuid,
    )
    if (end.kind !== 'done') throw notAssigned(address, end)
  },
  meta: {
    title: ({ to }: GiveFloatingIp) => messagesOf(floatingIpMessages).give.write(to.name),
    invalidates: ({ location }: GiveFloatingIp) => [floatingIpKeys.at(location)],
  },
})

function notAssigned(address: string, { kind, error: cause }: Exclude<Attempt, { kind: 'done' }>): ApiError {
  const t = messagesOf(floatingIpMessages).give
  const text = (kind === 'failed' ? t.reservedOnly : t.maybeAssigned)(address, describeError(cause))
  if (!(cause instanceof ApiError)) return refused(text)
  const { method, path, status, requestId } = cause
  return refused(text, { method, path, status, requestId, cause })
}

function refused(text: string, of: Partial<ConstructorParameters<typeof ApiError>[1]> = {}): ApiError {
  const call = { method: 'POST', path: '/network/ip_addresses', ...of }
  return new ApiError('refused', { ...call, problems: [{ name: 'assign', text }] })
}
