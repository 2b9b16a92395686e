import { useMutationState, type QueryClient } from '@tanstack/react-query'

import { createSnapshot } from '@/api/vm-replicas'

/* A snapshot that is being taken from here. Until it is there no reading names it, and it dies with its disk all the same. */

interface DiskRef {
  readonly location: string
  readonly uuid: string
}

const running = { mutationKey: createSnapshot.mutationKey ?? [], status: 'pending' } as const

export function useIsSnapshotted(disk: DiskRef): boolean {
  return useMutationState({
    filters: running,
    select: ({ state }) => isOf(state.variables, disk),
  }).includes(true)
}

export function isSnapshotted(client: QueryClient, disk: DiskRef): boolean {
  return client
    .getMutationCache()
    .findAll(running)
    .some(({ state }) => isOf(state.variables, disk))
}

const isOf = (variables: unknown, { location, uuid }: DiskRef): boolean =>
  typeof variables === 'object' &&
  variables !== null &&
  'location' in variables &&
  'storage_uuid' in variables &&
  variables.location === location &&
  variables.storage_uuid === uuid
