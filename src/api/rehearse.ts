import type { UseMutationOptions } from '@tanstack/react-query'

import type { ApiRequest } from './http'
import type { WriteMeta } from './query-client'

/** What a write would send with these variables, without sending it. */
export async function rehearse<V, T>(
  { meta }: UseMutationOptions<T, Error, V, void>,
  variables: V,
): Promise<readonly ApiRequest[]> {
  return (await (meta as WriteMeta<V> | undefined)?.rehearse?.(variables)) ?? []
}
