import { expect, it } from 'vitest'

import { vmCan } from './vm-can'

/** Which actions are possible in a state; what is missing is refused with a reason. */
const possible = (status: string) =>
  Object.entries(vmCan)
    .filter(([, why]) => why({ status, name: 'web-01' }) === null)
    .map(([action]) => action)

it.each([
  ['running', ['stop', 'forceStop', 'restart', 'rename', 'changePassword', 'delete']],
  ['stopped', ['start', 'rename', 'resize', 'delete']],
  ['Running', ['stop', 'forceStop', 'restart', 'rename', 'changePassword', 'delete']],
  ['creating', []],
  ['stopping', ['forceStop']],
  ['failed', ['rename', 'delete']],
  ['something new', []],
])('while %s: %j', (status, actions) => {
  expect(possible(status)).toEqual(actions)
})

it('says why not, and what to do', () => {
  expect(vmCan.resize({ status: 'running', name: 'a' })).toMatch(/stop it first/i)
  expect(vmCan.start({ status: 'failed', name: 'a' })).toMatch(/only while it is stopped/)
  expect(vmCan.start({ status: 'running', name: 'a' })).toMatch(/running already/)
  expect(vmCan.start({ status: 'creating', name: 'a' })).toMatch(/creating right now/)
})
