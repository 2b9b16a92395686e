import { afterEach, expect, it } from 'vitest'

import { createQueryClient, type SettledWrite } from '@/api/query-client'
import { write } from '@/api/write'

import { bulkRuns, forgetBulkRuns } from './bulk-runs'
import { alikeWrites, startWrites } from './bulk-writes'
import { tallyOf } from './tally'

afterEach(forgetBulkRuns)

it('runs each write with its effects, tells none by itself, and reads again once', async () => {
  const told: SettledWrite[] = []
  const done: string[] = []
  const client = createQueryClient({
    onUnauthenticated: () => undefined,
    onWriteSettled: (settled) => told.push(settled),
  })
  let reads = 0
  client.setQueryData(['things', 'list'], [])
  client.getQueryCache().subscribe(({ type }) => {
    if (type === 'updated') reads += 1
  })
  const stop = write<{ name: string }, void>({
    key: ['things', 'stop'],
    call: async ({ name }) => {
      if (name === 'b') throw new Error('refused')
    },
    title: ({ name }) => `Stop ${name}`,
    invalidates: () => [['things']],
    onDone: (_client, _result, { name }) => done.push(name),
  })
  const items = ['a', 'b', 'c'].map((name) => ({ id: name, name, variables: { name }, whyNot: () => null }))
  startWrites(client, alikeWrites('Stop 3', stop, items))
  await expect.poll(() => bulkRuns()[0]?.isRunning).toBe(false)

  expect(done).toEqual(['a', 'c'])
  expect(tallyOf(bulkRuns()[0]!.items)).toMatchObject({ done: 2, failed: 1 })
  expect(
    told.map(({ title, inBulk }) => ({ title, inBulk })).sort((x, y) => (x.title < y.title ? -1 : 1)),
  ).toEqual(['a', 'b', 'c'].map((name) => ({ title: `Stop ${name}`, inBulk: true })))
  expect(client.getQueryState(['things', 'list'])?.isInvalidated).toBe(true)
  expect(reads).toBe(1)
})
