import { messagesOf } from '@/lib/i18n/catalogue'

import { callApi } from './http'
import { ignored } from './list'
import { apiMessages } from './messages'
import { touchesVm, type VmRef } from './vms'
import { write } from './write'

/** `account` is its name on screen. The VM's disks are paid for by the same account (reference, "Set Resource Billing Conf"). */
export const moveVmToAccount = write<VmRef & { billing_account_id: number; account: string }, void>({
  key: ['vms', 'moveToAccount'],
  call: ({ location, uuid, billing_account_id }) =>
    callApi(
      {
        method: 'POST',
        slug: location,
        path: '/user-resource/resource_billing',
        form: { uuid, billing_account_id, resource_type: 'vm' },
      },
      ignored,
    ),
  title: ({ name, account }) => messagesOf(apiMessages).writes.moveVm(name, account),
  invalidates: (vm) => [...touchesVm(vm), ['disks', vm.location], ['billing-resources']],
})
