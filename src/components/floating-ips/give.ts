import { mutationOptions } from '@tanstack/react-query'

import {
  assignFloatingIp,
  createFloatingIp,
  floatingIpKeys,
  floatingIpsQuery,
  readFloatingIp,
  type AddressHolder,
} from '@/api/floating-ips'
import { FoundError } from '@/api/found-error'
import { rehearse } from '@/api/rehearse'
import { silently } from '@/components/silently'
import { messagesOf } from '@/lib/i18n/catalogue'

import { floatingIpCan } from './can'
import { attempt } from './attempt'
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
    if (whyNot !== null) throw new FoundError(whyNot)
    const { address } = await silently(client, createFloatingIp, {
      location,
      name: to.name,
      billing_account_id,
    })
    const end = await attempt(
      () => silently(client, assignFloatingIp, { location, address, to }),
      async () => (await readFloatingIp({ location, address })).assigned_to === to.uuid,
    )
    const t = messagesOf(floatingIpMessages).give
    if (end.kind === 'failed') throw new FoundError(t.reservedOnly(address), end.error)
    if (end.kind === 'unclear') throw new FoundError(t.maybeAssigned(address), end.error)
  },
  meta: {
    // The second step is about the address that the first one answers.
    rehearse: async ({ location, to, billing_account_id }: GiveFloatingIp) => [
      ...(await rehearse(createFloatingIp, { location, name: to.name, billing_account_id })),
      ...(await rehearse(assignFloatingIp, { location, address: 'ADDRESS', to })),
    ],
    title: ({ to }: GiveFloatingIp) => messagesOf(floatingIpMessages).give.write(to.name),
    invalidates: ({ location }: GiveFloatingIp) => [floatingIpKeys.at(location)],
  },
})
