import { expect, it } from 'vitest'

import { vmCan, vmDiskCan } from './can'

const vm = (status: string) => ({ status, name: 'web-01', backup: true, storage: [{ uuid: 'a' }] })

/** Which actions are possible in a state; what is missing is refused with a reason. */
const possible = (status: string) =>
  Object.entries(vmCan)
    .filter(([, why]) => why(vm(status)) === null)
    .map(([action]) => action)

/** What asks only that it is not on its way to another state. */
const AT_REST = [
  'rename',
  'reinstall',
  'clone',
  'rebuild',
  'deleteReplica',
  'snapshot',
  'backupsOff',
  'moveToAccount',
  'addDisk',
  'attachDisk',
  'delete',
]
const RUNNING = ['stop', 'forceStop', 'restart', 'rescue', 'resize', 'changePassword']

it.each([
  ['running', [...RUNNING, ...AT_REST]],
  ['stopped', ['start', 'rescue', 'resize', ...AT_REST]],
  ['Running', [...RUNNING, ...AT_REST]],
  ['creating', []],
  ['stopping', ['forceStop']],
  ['failed', AT_REST],
  ['error', AT_REST],
  ['suspended', ['start', 'stop', 'forceStop', 'restart', 'changePassword', ...AT_REST]],
  ['migrating', []],
])('while %s: %j', (status, actions) => {
  expect(possible(status).toSorted()).toEqual(actions.toSorted())
})

it('says why not, and what to do', () => {
  expect(vmCan.resize(vm('failed'))).toMatch(/neither running nor stopped/)
  expect(vmCan.resize(vm('creating'))).toMatch(/creating right now/)
  expect(vmCan.start(vm('failed'))).toMatch(/only while it is stopped/)
  expect(vmCan.start(vm('running'))).toMatch(/running already/)
  expect(vmCan.start(vm('creating'))).toMatch(/creating right now/)
})

it('switches backups only the other way', () => {
  expect(vmCan.backupsOn(vm('running'))).toMatch(/on already/)
  expect(vmCan.backupsOn({ ...vm('running'), backup: false })).toBeNull()
  expect(vmCan.backupsOff({ ...vm('running'), backup: null })).toMatch(/off already/)
})

it('takes no snapshot where there is no disk', () => {
  expect(vmCan.snapshot({ ...vm('running'), storage: null })).toMatch(/no disk/)
})

it('neither detaches nor deletes the boot disk', () => {
  const boot = { primary: true }
  const extra = { primary: false }
  expect(vmDiskCan.detach(vm('running'), boot)).toMatch(/boots from/)
  expect(vmDiskCan.delete(vm('stopped'), boot)).toMatch(/boots from/)
  expect(vmDiskCan.delete(vm('stopped'), extra)).toBeNull()
  expect(vmDiskCan.detach(vm('stopping'), extra)).toMatch(/stopping right now/)
  expect(vmDiskCan.grow(vm('running'), boot)).toBeNull()
})
