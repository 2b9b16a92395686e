import { mutationOptions } from '@tanstack/react-query'

import { ApiError } from '@/api/api-error'
import { describeError } from '@/api/describe-error'
import { startVm, stopVm, vmKeys, type VmRef } from '@/api/vms'
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
      throw leftOff(vm, error)
    }
  },
  meta: {
    title: ({ name }: VmRef) => messagesOf(vmDialogMessages).restart.write(name),
    invalidates: ({ location }: VmRef) => [vmKeys.at(location)],
  },
})

function leftOff({ name }: VmRef, cause: unknown): Error {
  if (!(cause instanceof ApiError)) return new Error(String(cause), { cause })
  const { method, path, status, requestId } = cause
  const text = messagesOf(vmDialogMessages).restart.leftOff(name, describeError(cause))
  return new ApiError('unexpected', {
    method,
    path,
    status,
    requestId,
    problems: [{ name: 'start', text }],
    cause,
  })
}
