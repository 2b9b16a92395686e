import { expect, it } from 'vitest'

import { replicasOf } from './replicas'

it('lists the replicas of all disks, the newest first, and those without a time last', () => {
  const rows = replicasOf({
    storage: [
      {
        uuid: 'disk-a',
        name: 'vda',
        replica: [
          { uuid: 'old', type: 'backup', created_at: '2026-01-01 00:00:00', size: 40 },
          { uuid: 'odd' },
        ],
      },
      { uuid: 'disk-b', replica: [{ uuid: 'new', type: 'snapshot', created_at: '2026-02-01 00:00:00' }] },
      { uuid: 'disk-c', replica: null },
    ],
  })
  expect(rows).toMatchObject([
    {
      uuid: 'new',
      kind: 'snapshot',
      disk: 'disk-b',
      diskUuid: 'disk-b',
      taken: Date.UTC(2026, 1, 1),
      size: null,
    },
    { uuid: 'old', kind: 'backup', disk: 'vda', taken: Date.UTC(2026, 0, 1), size: 40 },
    { uuid: 'odd', kind: 'snapshot', disk: 'vda', taken: null, size: null },
  ])
})

it('is empty for a VM that lists no disks', () => {
  expect(replicasOf({ storage: null })).toEqual([])
})
