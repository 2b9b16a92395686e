import { QueryClient } from '@tanstack/react-query'
import { afterEach, expect, it, vi } from 'vitest'

import { ignored } from './list'
import { rehearse } from './rehearse'
import { write } from './write'
import { onWriteRecord, type WriteRecord } from './write-journal'

afterEach(() => vi.restoreAllMocks())

const rename = write<{ name: string; nothing?: boolean }, void>({
  key: ['things', 'rename'],
  call: async ({ name, nothing }, send) => {
    if (nothing !== true) await send({ method: 'PATCH', path: '/thing', form: { name } }, ignored)
  },
  title: ({ name }) => `Rename to ${name}`,
  invalidates: () => [],
})

it('tells in a rehearsal what it would send, and sends nothing', async () => {
  const fetch = vi.spyOn(globalThis, 'fetch')
  expect(await rehearse(rename, { name: 'a' })).toEqual([
    { method: 'PATCH', path: '/thing', form: { name: 'a' } },
  ])
  expect(await rehearse(rename, { name: 'a', nothing: true })).toEqual([])
  expect(fetch).not.toHaveBeenCalled()
})

it('tells the journal what it sends and what comes of it', async () => {
  const told: WriteRecord[] = []
  const stop = onWriteRecord((record) => told.push(record))
  const answers = [
    new Response('{}', { headers: { 'x-request-id': 'r-1' } }),
    new Response('{"errors": {"Error": "no"}}', { status: 400 }),
    new Response('', { status: 502 }),
  ]
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => answers.shift()!)
  const client = new QueryClient()
  for (const name of ['a', 'b', 'c'])
    await client
      .getMutationCache()
      .build(client, rename)
      .execute({ name })
      .catch(() => null)
  stop()

  const ends = [...new Map(told.map((record) => [record.id, record])).values()]
  expect(ends.map(({ title, outcome, requestId }) => [title, outcome, requestId])).toEqual([
    ['Rename to a', 'done', 'r-1'],
    ['Rename to b', 'failed', undefined],
    ['Rename to c', 'unclear', undefined],
  ])
  expect(told[0]?.outcome).toBe('running')
  expect(ends[0]?.requests).toEqual([{ method: 'PATCH', path: '/thing', form: { name: 'a' } }])
})
