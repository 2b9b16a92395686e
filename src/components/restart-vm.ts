import { mutationOptions, type QueryClient, type UseMutationOptions } from '@tanstack/react-query'

import { ApiError } from '@/api/api-error'
import { describeError } from '@/api/describe-error'
import { startVm, stopVm, vmKeys, type VmRef } from '@/api/vms'
import { messagesOf } from '@/lib/i18n/catalogue'

import { vmDialogMessages } from './vm-dialog-messages'

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

/** With all its effects on the cache, but not told by itself. */
function silently<T>(
  client: QueryClient,
  options: UseMutationOptions<T, Error, VmRef, void>,
  vm: VmRef,
): Promise<T> {
  const { meta: _told, ...quiet } = options
  return client.getMutationCache().build(client, quiet).execute(vm)
}

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
