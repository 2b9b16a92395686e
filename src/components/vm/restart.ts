import { mutationOptions } from '@tanstack/react-query'

import { FoundError, isOutcomeOpen } from '@/api/found-error'
import { startVm, stopVm } from '@/api/vm-changes'
import { vmKeys, type VmRef } from '@/api/vms'
import { rehearse } from '@/api/rehearse'
import { messagesOf } from '@/lib/i18n/catalogue'

import { silently } from '@/components/silently'
import { vmDialogMessages } from './dialog-messages'

/**
 * Stops a VM and starts it again. The API has no call for it, so these are the two writes, told as one. When the stop fails nothing
 * more is done. When the start fails the VM is off, and the failure says so first.
 */
export const restartVm = mutationOptions<void, Error, VmRef, void>({
  mutationKey: ['vms', 'restart'],
  mutationFn: async (vm, { client }) => {
    await silently(client, stopVm, vm)
    try {
      await silently(client, startVm, vm)
    } catch (error) {
      // Whether it is off is not known then.
      if (isOutcomeOpen(error)) throw error
      throw new FoundError(messagesOf(vmDialogMessages).restart.leftOff(vm.name), error)
    }
  },
  meta: {
    rehearse: async (vm: VmRef) => [...(await rehearse(stopVm, vm)), ...(await rehearse(startVm, vm))],
    title: ({ name }: VmRef) => messagesOf(vmDialogMessages).restart.write(name),
    invalidates: ({ location }: VmRef) => [vmKeys.at(location)],
  },
})
