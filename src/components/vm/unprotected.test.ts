import { expect, it } from 'vitest'

import type { Vm } from '@/api/vms'

import { toProtectIn, unprotectedIn } from './unprotected'

const NOW = Date.parse('2024-03-20T12:00:00Z')
const daysAgo = (days: number) => new Date(NOW - days * 86_400_000).toISOString()

function vm(name: string, backup: boolean, ...replicas: ['snapshot' | 'backup', number][]): Vm {
  const replica = replicas.map(([type, days], at) => ({
    uuid: `${name}-${at}`,
    type,
    created_at: daysAgo(days),
  }))
  return {
    uuid: name,
    name,
    status: 'running',
    location: 'cyc01',
    backup,
    storage: [{ uuid: `${name}-disk`, primary: true, replica }],
  }
}

const found = (...vms: Vm[]) => unprotectedIn(vms, NOW).map((each) => [each.vm.name, each.why])

it('leaves out what was backed up within the week', () => {
  expect(found(vm('daily', true, ['backup', 1], ['backup', 9]), vm('weekly', true, ['backup', 6.9]))).toEqual(
    [],
  )
})

it('points out backups that stopped coming, whatever snapshots there are', () => {
  expect(found(vm('stuck', true, ['snapshot', 1], ['backup', 7], ['backup', 8]))).toEqual([['stuck', 'old']])
  expect(unprotectedIn([vm('stuck', true, ['snapshot', 1], ['backup', 7])], NOW)[0]?.last).toBe(
    Date.parse(daysAgo(7)),
  )
})

it('points out what is not backed up, also where an old backup is left', () => {
  expect(found(vm('bare', false), vm('was-on', false, ['backup', 1]))).toEqual([
    ['bare', 'off'],
    ['was-on', 'off'],
  ])
})

it('waits for the first backup', () => {
  expect(found(vm('new', true), vm('snapped', true, ['snapshot', 30]))).toEqual([
    ['new', 'first'],
    ['snapped', 'first'],
  ])
})

it('says that backups never came once they had a week to', () => {
  const made = (days: number, changed?: number) => ({
    ...vm(`of ${days} days`, true),
    created_at: daysAgo(days),
    ...(changed !== undefined && { updated_at: daysAgo(changed) }),
  })
  expect(found(made(30), made(40, 8))).toEqual([
    ['of 30 days', 'never'],
    ['of 40 days', 'never'],
  ])
  // They may have been switched on with the last change.
  expect(found(made(6.9), made(50, 2)).map(([, why]) => why)).toEqual(['first', 'first'])
  expect(toProtectIn([made(30)], NOW)).toHaveLength(1)
})

it('goes by the disk whose last backup is the oldest', () => {
  const [fresh, stale] = [
    vm('fresh', true, ['backup', 1]),
    vm('stale', true, ['backup', 300], ['snapshot', 1]),
  ]
  const both = { ...fresh, storage: [...(fresh.storage ?? []), ...(stale.storage ?? [])] }
  expect(unprotectedIn([both], NOW)).toMatchObject([{ why: 'old', last: Date.parse(daysAgo(300)) }])
})

it('begins with what nothing could bring back, then what is oldest', () => {
  const names = unprotectedIn(
    [
      vm('waits', true),
      vm('recent', false, ['snapshot', 2]),
      vm('stuck', true, ['backup', 20]),
      vm('bare', false),
    ],
    NOW,
  ).map((each) => each.vm.name)
  expect(names).toEqual(['bare', 'stuck', 'recent', 'waits'])
})

it('does not judge a backup without a time', () => {
  const odd = vm('odd', true, ['backup', 1])
  const storage = [{ uuid: 'd', replica: [{ uuid: 'r', type: 'backup', created_at: null }] }]
  expect(found({ ...odd, storage })).toEqual([])
})

it('leaves out what is only being made, or is gone', () => {
  const inState = (status: string) => ({ ...vm(status, false), status })
  expect(found(inState('creating'), inState('Deleted'), inState('starting'))).toEqual([['starting', 'off']])
})

it('has nothing to be done about a first backup that is still to come', () => {
  const names = toProtectIn([vm('bare', false), vm('waits', true), vm('stuck', true, ['backup', 20])], NOW)
  expect(names.map((each) => each.vm.name)).toEqual(['bare', 'stuck'])
})
