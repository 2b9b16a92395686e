import { mutationOptions } from '@tanstack/react-query'

import {
  assignFloatingIp,
  floatingIpKeys,
  readFloatingIp,
  unassignFloatingIp,
  type AddressHolder,
  type FloatingIpRef,
} from '@/api/floating-ips'
import { FoundError } from '@/api/found-error'
import { rehearse } from '@/api/rehearse'
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
        throw new FoundError(t.isElsewhere(address, from.name))
      case 'origin':
        if (!end.wasAway) throw end.error
        throw new FoundError(t.isBack(from.name), end.error)
      case 'nowhere':
        throw new FoundError(t.isNowhere(from.name), end.error)
      case 'unknown':
        throw new FoundError(t.isUnknown, end.error)
    }
  },
  meta: {
    rehearse: async ({ location, address, from, to }: MoveFloatingIp) => [
      ...(await rehearse(unassignFloatingIp, { location, address, from: from.name })),
      ...(await rehearse(assignFloatingIp, { location, address, to })),
    ],
    title: ({ address, from, to }: MoveFloatingIp) =>
      messagesOf(floatingIpMessages).move.write(address, from.name, to.name),
    invalidates: ({ location }: MoveFloatingIp) => [floatingIpKeys.at(location)],
  },
})
