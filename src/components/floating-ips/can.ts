import type { FloatingIp } from '@/api/floating-ips'
import type { WhyNot } from '@/components/vm/can'
import { messagesOf } from '@/lib/i18n/catalogue'

import { floatingIpMessages } from './messages'

export const isIdle = ({ assigned_to: holder }: Pick<FloatingIp, 'assigned_to'>): boolean =>
  holder == null || holder === ''

/** What can be done with a floating IP now: null, or the reason why not. What is not named here can always be done. */
export const floatingIpCan = {
  unassign: (ip: Pick<FloatingIp, 'assigned_to'>): WhyNot =>
    isIdle(ip) ? messagesOf(floatingIpMessages).cannot.unassign : null,
  /** A VM or load balancer has one public address at most. */
  receive: (uuid: string, ips: readonly Pick<FloatingIp, 'address' | 'assigned_to'>[]): WhyNot => {
    const present = ips.find(({ assigned_to: holder }) => holder === uuid)
    return present === undefined ? null : messagesOf(floatingIpMessages).cannot.receive(present.address)
  },
}
