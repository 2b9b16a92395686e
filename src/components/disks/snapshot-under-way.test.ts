import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'

import { createSnapshot } from '@/api/vm-replicas'

import { isSnapshotted } from './snapshot-under-way'

test('knows a snapshot that is being taken, of this disk and until it is there', async () => {
  const client = new QueryClient()
  let take: (uuid: string) => void = () => {}
  const taken = new Promise<string>((resolve) => {
    take = resolve
  })
  const write = { mutationKey: createSnapshot.mutationKey ?? [], mutationFn: () => taken }
  const snapshot = client
    .getMutationCache()
    .build(client, write)
    .execute({ location: 'cyc01', uuid: 'vm', storage_uuid: 'disk' })
  await Promise.resolve()
  expect(isSnapshotted(client, { location: 'cyc01', uuid: 'disk' })).toBe(true)
  expect(isSnapshotted(client, { location: 'cyc01', uuid: 'vm' })).toBe(false)
  expect(isSnapshotted(client, { location: 'bus02', uuid: 'disk' })).toBe(false)
  take('snapshot')
  await snapshot
  expect(isSnapshotted(client, { location: 'cyc01', uuid: 'disk' })).toBe(false)
})
