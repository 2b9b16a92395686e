import type { QueryClient } from '@tanstack/react-query'

import { vmListQuery, type Vm, type VmRef } from '@/api/vms'
import { messagesOf } from '@/lib/i18n/catalogue'

import type { WhyNot } from './can'
import { vmMessages } from './messages'

/**
 * For one of many whose turn comes: by what is known then. Since it was chosen it may have been stopped, or deleted. The list is
 * forgotten when no page has shown it for a while: then the service judges.
 */
export function whyNotNow(
  client: QueryClient,
  can: (vm: Vm) => WhyNot,
  { location, uuid }: Pick<VmRef, 'location' | 'uuid'>,
  whenGone: WhyNot = messagesOf(vmMessages).cannot.gone,
): WhyNot {
  const vms = client.getQueryData(vmListQuery(location).queryKey)?.items
  if (vms === undefined) return null
  const vm = vms.find((candidate) => candidate.uuid === uuid)
  return vm === undefined ? whenGone : can(vm)
}
