import { expect, it } from 'vitest'

import { balancerHealth } from './health'

const vms = new Map([
  ['a', { status: 'running' }],
  ['b', { status: 'Running' }],
  ['off', { status: 'stopped' }],
])
const of = (uuids: string[] | null, known: typeof vms | undefined = vms) => {
  const { kind, running } = balancerHealth({ targets: uuids?.map((target_uuid) => ({ target_uuid })) }, known)
  return [kind, running]
}

it('serves when several targets run, hangs on one, and serves nothing without', () => {
  expect(of(['a', 'b', 'off'])).toEqual(['good', 2])
  expect(of(['a', 'off'])).toEqual(['due', 1])
  expect(of(['off'])).toEqual(['failed', 0])
  expect(of([])).toEqual(['failed', 0])
  expect(of(null)).toEqual(['failed', 0])
})

it('claims nothing of VMs that are not known', () => {
  expect(of(['off', 'unseen'])).toEqual(['off', null])
  expect(of(['a', 'unseen'])).toEqual(['off', null])
  expect(of(['a', 'b', 'unseen'])).toEqual(['good', 2])
  expect(balancerHealth({ targets: [{ target_uuid: 'a' }] }, undefined)).toMatchObject({
    kind: 'off',
    running: null,
  })
})
