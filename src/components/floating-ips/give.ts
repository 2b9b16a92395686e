import { mutationOptions } from '@tanstack/react-query'

import { ApiError } from '@/api/api-error'
import { describeError } from '@/api/describe-error'
import { assignFloatingIp, createFloatingIp, floatingIpKeys, type AddressHolder } from '@/api/floating-ips'
import { silently } from '@/components/silently'
import { messagesOf } from '@/lib/i18n/catalogue'

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
    const { address } = await silently(client, createFloatingIp, {
      location,
      name: to.name,
      billing_account_id,
    })
    try {
      await silently(client, assignFloatingIp, { location, address, to })
    } catch (error) {
      throw reservedOnly(address, error)
    }
  },
  meta: {
    title: ({ to }: GiveFloatingIp) => messagesOf(floatingIpMessages).give.write(to.name),
    invalidates: ({ location }: GiveFloatingIp) => [floatingIpKeys.at(location)],
  },
})

function reservedOnly(address: string, cause: unknown): Error {
  const text = messagesOf(floatingIpMessages).give.reservedOnly(address)
  if (!(cause instanceof ApiError)) return new Error(text, { cause })
  const { method, path, status, requestId } = cause
  const problems = [{ name: 'assign', text: `${text} ${describeError(cause)}` }]
  return new ApiError('refused', { method, path, status, requestId, problems, cause })
}
