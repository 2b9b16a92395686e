import { expect, it } from 'vitest'

import type { WriteRecord } from '@/api/write-journal'

import { toScript } from './export'

const rename = (name: string, outcome: WriteRecord['outcome'], at: number): WriteRecord => ({
  id: name,
  at,
  title: `Rename web-01 to ${name}`,
  outcome,
  requests: [
    {
      method: 'PATCH',
      slug: 'cyc01',
      path: '/user-resource/vm',
      form: { uuid: '1', name, password: 'x' },
      secrets: ['password'],
    },
  ],
})

/** Without its comments. */
const callsOf = (script: string) =>
  script
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n')

it('does again what was done, the earliest first, and not what was refused', () => {
  const calls = callsOf(
    toScript([
      rename('last', 'done', 3),
      rename("refused; it's\nnot done", 'failed', 2),
      rename('first', 'unclear', 1),
    ]),
  )
  expect(calls).toMatch(/name=first[^]*name=last/)
  expect(calls.match(/curl/g)).toHaveLength(2)
  expect(calls).not.toMatch(/refused|not done/)
})

it('asks for no secret that nothing in it needs', () => {
  expect(toScript([rename('refused', 'failed', 1)])).not.toContain('{PASSWORD:?}')
})
