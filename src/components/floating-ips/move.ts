import { mutationOptions } from '@tanstack/react-query'

import { ApiError } from '@/api/api-error'
import { describeError } from '@/api/describe-error'
import {
  assignFloatingIp,
  floatingIpKeys,
  readFloatingIp,
  unassignFloatingIp,
  type AddressHolder,
  type FloatingIpRef,
} from '@/api/floating-ips'
import { silently } from '@/components/silently'
import { messagesOf } from '@/lib/i18n/catalogue'

import { floatingIpMessages } from './messages'
import { moveInSteps } from './move-steps'

export type MoveFloatingIp = FloatingIpRef & { from: AddressHolder; to: AddressHolder }

/** Moves an address from one thing to another. The API has no call for it, so these are its two writes, told as one. */
export const moveFloatingIp = mutationOptions<void, Error, MoveFloatingIp, void>({
  mutationKey: ['floating-ips', 'move'],
  mutationFn: async ({ location, address, from, to }, { client }) => {
    const ref = { location, address }
    const end = await moveInSteps(from.uuid, to.uuid, {
      unassign: () => silently(client, unassignFloatingIp, { ...ref, from: from.name }),
      assign: (where) => silently(client, assignFloatingIp, { ...ref, to: where === 'target' ? to : from }),
      holder: async () => (await readFloatingIp(ref)).assigned_to ?? null,
    })
    const t = messagesOf(floatingIpMessages).move
    switch (end.at) {
      case 'target':
        return
      case 'elsewhere':
        throw new ApiError('refused', {
          method: 'POST',
          path: '/network/ip_addresses',
          problems: [{ name: 'move', text: t.isElsewhere(address, from.name) }],
        })
      case 'origin':
        if (!end.wasAway) throw end.error
        throw told(end.error, t.isBack(from.name))
      case 'nowhere':
        throw told(end.error, t.isNowhere(from.name))
      case 'unknown':
        throw told(end.error, t.isUnknown)
    }
  },
  meta: {
    title: ({ address, from, to }: MoveFloatingIp) =>
      messagesOf(floatingIpMessages).move.write(address, from.name, to.name),
    invalidates: ({ location }: MoveFloatingIp) => [floatingIpKeys.at(location)],
  },
})

/** Where the address is now comes first, and then why. */
function told(cause: unknown, where: string): Error {
  if (!(cause instanceof ApiError)) return new Error(where, { cause })
  const text = messagesOf(floatingIpMessages).move.why(where, describeError(cause))
  const { method, path, status, requestId } = cause
  const problems = [{ name: 'move', text }]
  return new ApiError('refused', { method, path, status, requestId, problems, cause })
}
