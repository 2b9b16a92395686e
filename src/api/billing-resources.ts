import { queryOptions } from '@tanstack/react-query'

import { messagesOf } from '@/lib/i18n/catalogue'

import { doOnce, seenAs } from './do-once'
import { callApi } from './http'
import { ignored, listOf, type ListOf } from './list'
import { apiMessages } from './messages'
import { pollWhile } from './polling'
import { isInTransition, readVm, touchesVm, vmSchema, type Vm, type VmRef } from './vms'
import { write } from './write'

/** The VMs of a location that an account pays for (reference, "List Billing Account's Resources"); the service tells it of no other kind. */
export const billedVmsQuery = (slug: string, accountId: number) =>
  queryOptions({
    queryKey: ['billing-resources', slug, accountId],
    queryFn: async ({ signal }): Promise<ListOf<Vm>> => {
      const list = await callApi(
        {
          method: 'GET',
          slug,
          path: '/user-resource/billing_resources',
          query: { id: accountId, resource_type: 'vm' },
          signal,
        },
        listOf(vmSchema),
      )
      return { ...list, items: list.items.map((vm) => ({ ...vm, location: slug })) }
    },
    refetchInterval: pollWhile<ListOf<Vm>>(({ items }) => items.some(isInTransition)),
  })

/** `account` is its name on screen. The VM's disks are paid for by the same account (reference, "Set Resource Billing Conf"). */
export const moveVmToAccount = write<VmRef & { billing_account_id: number; account: string }, void>({
  key: ['vms', 'moveToAccount'],
  call: ({ location, uuid, billing_account_id }, send) =>
    doOnce({
      act: () =>
        send(
          {
            method: 'POST',
            slug: location,
            path: '/user-resource/resource_billing',
            form: { uuid, billing_account_id, resource_type: 'vm' },
          },
          ignored,
        ),
      look: () => readVm({ location, uuid }),
      seen: ({ billing_account: now }) => seenAs(now, billing_account_id),
      result: () => undefined,
    }),
  title: ({ name, account }) => messagesOf(apiMessages).writes.moveVm(name, account),
  invalidates: (vm) => [...touchesVm(vm), ['disks', vm.location], ['billing-resources']],
})
