import { messagesOf } from '@/lib/i18n/catalogue'

import { doOnce, type Seen } from './do-once'
import { ignored, type ListOf } from './list'
import { apiMessages } from './messages'
import { isIn, passingThrough, vmWrite, wasTouched } from './vm-write'
import { isInTransition, listVms, touchesVm, vmKeys, vmListQuery, type Vm, type VmRef } from './vms'
import { write } from './write'

/* What is done to a VM that exists. Its disks: `vm-storage.ts`; its snapshots and backups: `vm-replicas.ts`. */

const titles = () => messagesOf(apiMessages).writes

export const startVm = vmWrite<VmRef>({
  verb: 'start',
  title: ({ name }) => titles().startVm(name),
  request: () => ({ method: 'POST', path: '/user-resource/vm/start' }),
  shows: (now) => isIn(now, 'running'),
  isState: true,
  meanwhile: 'starting',
})

/** Asks the guest to shut down, or with `force` cuts the power, which may lose what it had not written. */
export const stopVm = vmWrite<VmRef & { force?: boolean }>({
  verb: 'stop',
  title: ({ name, force }) => (force === true ? titles().forceStopVm(name) : titles().stopVm(name)),
  request: ({ force }) => ({
    method: 'POST',
    path: '/user-resource/vm/stop',
    ...(force === true && { form: { force: 'True' } }),
  }),
  shows: (now) => isIn(now, 'stopped'),
  isState: true,
  meanwhile: 'stopping',
})

export const renameVm = vmWrite<VmRef & { newName: string }>({
  verb: 'rename',
  title: ({ name, newName }) => titles().renameVm(name, newName),
  request: ({ newName }) => ({ method: 'PATCH', path: '/user-resource/vm', form: { name: newName } }),
  shows: (now, { newName }) => now.name === newName,
  isState: true,
})

/**
 * Only while stopped. Sizes that stay the same must be left out: the API refuses "same values" (rules.md, "Observed").
 * `ram` is in MB.
 */
export const resizeVm = vmWrite<VmRef & { vcpu?: number; ram?: number }>({
  verb: 'resize',
  title: ({ name }) => titles().resizeVm(name),
  request: ({ vcpu, ram }) => ({
    method: 'PATCH',
    path: '/user-resource/vm',
    form: { ...(vcpu !== undefined && { vcpu }), ...(ram !== undefined && { ram }) },
  }),
  isState: true,
  shows: (now, { vcpu, ram }) => now.vcpu === (vcpu ?? now.vcpu) && now.memory === (ram ?? now.memory),
})

/** Only while running: the guest itself sets the password of an existing user. */
export const changeVmPassword = write<VmRef & { username: string; password: string }, void>({
  key: ['vms', 'password'],
  call: ({ location, uuid, username, password }, send) =>
    send(
      {
        method: 'PATCH',
        slug: location,
        path: '/user-resource/vm/user',
        form: { uuid, username, password },
        secrets: ['password'],
      },
      ignored,
    ),
  title: ({ name }) => titles().changePassword(name),
  invalidates: touchesVm,
})

/** Only while stopped: boots a live system from outside its disks, for this one launch (reference, "Boot VM in rescue mode"). */
export const rescueVm = vmWrite<VmRef>({
  verb: 'rescue',
  title: ({ name }) => titles().rescueVm(name),
  request: () => ({ method: 'POST', path: '/user-resource/vm/rescue_start' }),
  // It was off before, so what runs now was booted by this.
  shows: (now) => isIn(now, 'running'),
  meanwhile: 'starting',
})

/** Discards what is on the boot disk (reference, "Reinstall VM"). */
export const reinstallVm = vmWrite<VmRef & { os_name: string; os_version: string }>({
  verb: 'reinstall',
  title: ({ name }) => titles().reinstallVm(name),
  request: ({ os_name, os_version }) => ({
    method: 'POST',
    path: '/user-resource/vm/reinstall',
    form: { os_name, os_version },
  }),
  comparesBefore: true,
  shows: (now, { os_name, os_version }, before) => {
    if (!isIn(now, 'running')) return null
    if (now.os_name !== os_name || now.os_version !== os_version) return false
    const isOther = before !== null && (before.os_name !== os_name || before.os_version !== os_version)
    return isOther || wasTouched(now, before)
  },
  meanwhile: 'reinstalling',
})

/** Its disks and their replicas go with it; a floating IP stays reserved and keeps costing (rules.md, "Observed"). */
export const deleteVm = passingThrough(
  write<VmRef, void>({
    key: ['vms', 'delete'],
    call: ({ location, uuid }, send) =>
      doOnce({
        act: () =>
          send({ method: 'DELETE', slug: location, path: '/user-resource/vm', form: { uuid } }, ignored),
        look: () => listVms(location),
        seen: (list) => seenGone(list, uuid),
        result: () => undefined,
        isState: true,
      }),
    title: ({ name }) => titles().deleteVm(name),
    invalidates: ({ location }) => [
      vmKeys.at(location),
      ['disks', location],
      ['floating-ips', location],
      ['networks', location],
      ['load-balancers', location],
    ],
    onDone: (client, _result, { location, uuid }) =>
      client.setQueryData(
        vmListQuery(location).queryKey,
        (list) => list && { ...list, items: list.items.filter((vm) => vm.uuid !== uuid) },
      ),
  }),
  'deleting',
)

function seenGone({ items, malformed }: ListOf<Vm>, uuid: string): Seen {
  const vm = items.find((each) => each.uuid === uuid)
  // It could be one of those that could not be read.
  if (vm === undefined) return malformed === 0 ? 'done' : 'untold'
  if (vm.status.toLowerCase() === 'deleted') return 'done'
  return isInTransition(vm) ? 'underWay' : 'undone'
}
