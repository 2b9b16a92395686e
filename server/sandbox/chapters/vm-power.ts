import type { Call, Chapter } from '../http/call.ts'
import { refused } from '../http/failures.ts'
import { ok, type Reply } from '../http/reply.ts'
import { refuseFrozen } from '../state/restriction.ts'
import { FORCED_STOP_SECONDS } from '../state/transitions.ts'
import { viewVm } from '../state/vm-view.ts'
import { beginTransition, findVm, findVmAtRest, statusAt, type VmRow } from '../state/vms.ts'

/** Start, stop and rescue. */
export const vmPower: Chapter = {
  'POST /v1/user-resource/vm/start': (call) => start(call, stoppedVm(call)),

  // The live system is booted once: any later transition leaves rescue again.
  'POST /v1/user-resource/vm/rescue_start': (call) => {
    const vm = stoppedVm(call)
    return start(call, vm, () => call.db.run('UPDATE vms SET in_rescue = 1 WHERE id = :id', { id: vm.id }))
  },

  'POST /v1/user-resource/vm/stop': async (call) => {
    const { now } = call
    const force = call.input.flag('force') ?? false
    const vm = runningVm(call, force)
    const seconds = force ? FORCED_STOP_SECONDS : undefined
    await call.until(beginTransition(call.db, vm, 'stopping', 'stopped', now, seconds))
    return ok(viewVm(call.db, call, vm.uuid, call.now))
  },
}

async function start(call: Call, vm: VmRow, alongside?: () => void): Promise<Reply> {
  refuseFrozen(call.db, vm.billing_account_id, call.now)
  const until = call.db.transaction(() => {
    const arrival = beginTransition(call.db, vm, 'starting', 'running', call.now)
    alongside?.()
    return arrival
  })
  await call.until(until)
  return ok(viewVm(call.db, call, vm.uuid, call.now))
}

function stoppedVm(call: Call): VmRow {
  const vm = findVmAtRest(call.db, call, call.input.required('uuid'), call.now)
  if (vm.status !== 'stopped') throw refused('Virtual machine is already running')
  return vm
}

/** A running VM; the power can also be cut while the guest is still shutting down. */
function runningVm(call: Call, force: boolean): VmRow {
  const vm = findVm(call.db, call, call.input.required('uuid'))
  if (force && statusAt(vm, call.now) === 'stopping') return vm
  const atRest = findVmAtRest(call.db, call, vm.uuid, call.now)
  if (atRest.status !== 'running') throw refused('Virtual machine is already stopped')
  return atRest
}
