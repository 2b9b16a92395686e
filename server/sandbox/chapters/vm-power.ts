import { endpoint } from '../contract/endpoint.ts'
import { flag } from '../contract/kinds.ts'
import { body } from '../contract/parameters.ts'
import type { Call } from '../http/call.ts'
import { refused } from '../http/failures.ts'
import { refuseFrozen } from '../state/restriction.ts'
import { FORCED_STOP_SECONDS } from '../state/transitions.ts'
import { viewVm } from '../state/vm-view.ts'
import { beginTransition, findVm, findVmAtRest, statusAt, type VmRow } from '../state/vms.ts'
import { UNKNOWN_VM, vm, vmUuid } from './vm-shapes.ts'

/** Start, stop and rescue. */
export const vmPower = [
  endpoint('POST /v1/user-resource/vm/start', {
    description: 'Starts a stopped machine, and answers when it runs.',
    parameters: { uuid: vmUuid },
    answer: vm,
    refusals: { 400: `${UNKNOWN_VM}, or it is not stopped.` },
    run: (call, { uuid }) => start(call, uuid, false),
  }),

  endpoint('POST /v1/user-resource/vm/stop', {
    description: 'Has the guest shut down, and answers when it has.',
    parameters: {
      uuid: vmUuid,
      force: body.default(flag, false, 'Cuts the power instead; what is not on disk is lost.'),
    },
    answer: vm,
    refusals: { 400: `${UNKNOWN_VM}, or it is not running.` },
    run: async (call, { uuid, force }) => {
      const { now } = call
      const row = runningVm(call, uuid, force, now)
      const until = force ? cutAt(row, now) : undefined
      await call.until(beginTransition(call.db, row, 'stopping', 'stopped', now, until))
      return viewVm(call.db, call, row.uuid, call.now)
    },
  }),

  endpoint('POST /v1/user-resource/vm/rescue_start', {
    description: 'Starts a stopped machine from a rescue system, this once.',
    parameters: { uuid: vmUuid },
    answer: vm,
    refusals: { 400: `${UNKNOWN_VM}, or it is not stopped.` },
    run: (call, { uuid }) => start(call, uuid, true),
  }),
]

/** The rescue system is booted once: any later transition leaves it again. */
async function start(call: Call, named: string, inRescue: boolean) {
  const row = findVmAtRest(call.db, call, named, call.now)
  if (row.status !== 'stopped') throw refused('Virtual machine is already running')
  refuseFrozen(call.db, row.billing_account_id, call.now)
  const until = call.db.transaction(() => {
    const arrival = beginTransition(call.db, row, 'starting', 'running', call.now)
    if (inRescue) call.db.run('UPDATE vms SET in_rescue = 1 WHERE id = :id', { id: row.id })
    return arrival
  })
  await call.until(until)
  return viewVm(call.db, call, row.uuid, call.now)
}

/** A running VM; the power can also be cut while the guest is still shutting down. */
function runningVm(call: Call, named: string, force: boolean, now: number): VmRow {
  const row = findVm(call.db, call, named)
  if (force && statusAt(row, now) === 'stopping') return row
  const atRest = findVmAtRest(call.db, call, row.uuid, now)
  if (atRest.status !== 'running') throw refused('Virtual machine is already stopped')
  return atRest
}

/** When the power is off: no later than a shutdown that is under way would have ended. */
function cutAt(row: VmRow, now: number): number {
  const cut = now + FORCED_STOP_SECONDS * 1000
  return statusAt(row, now) === 'stopping' ? Math.min(cut, row.transition_until ?? cut) : cut
}
