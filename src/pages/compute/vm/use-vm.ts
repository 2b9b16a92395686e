import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

import { ApiError } from '@/api/api-error'
import { vmListQuery, vmQuery, type Vm } from '@/api/vms'

/** What a VM's page has to show. */
export type VmReading =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly error: Error }
  /** It was deleted, or never was: `name` when it is still told. */
  | { readonly state: 'gone'; readonly name: string | null }
  /** `staleSince`: the last reading failed, and that of then is shown; epoch milliseconds. */
  | { readonly state: 'ready'; readonly vm: Vm; readonly staleSince: number | null }

/** Reads one VM; until the answer is there it is shown as the list has it. */
export function useVm(slug: string, uuid: string) {
  const client = useQueryClient()
  const query = useQuery({
    ...vmQuery(slug, uuid),
    placeholderData: () =>
      client.getQueryData(vmListQuery(slug).queryKey)?.items.find((vm) => vm.uuid === uuid),
  })
  const reading = readingOf(query)
  const isGone = reading.state === 'gone'
  useEffect(() => {
    // Deleted elsewhere: the list that led here does not know it yet.
    if (isGone) void client.invalidateQueries({ queryKey: vmListQuery(slug).queryKey })
  }, [client, isGone, slug])
  return { reading, isFetching: query.isFetching, retry: () => void query.refetch() }
}

interface Result {
  readonly data: Vm | undefined
  readonly error: Error | null
  readonly dataUpdatedAt: number
}

export function readingOf({ data, error, dataUpdatedAt }: Result): VmReading {
  if (error !== null && isMissing(error)) return { state: 'gone', name: data?.name ?? null }
  if (data === undefined) return error === null ? { state: 'loading' } : { state: 'failed', error }
  if (isDeleted(data)) return { state: 'gone', name: data.name }
  return { state: 'ready', vm: data, staleSince: error === null ? null : dataUpdatedAt }
}

/** A missing VM is answered with 400 by some and 404 by others (rules.md, "Observed"). */
function isMissing(error: Error): boolean {
  return error instanceof ApiError && (error.status === 400 || error.status === 404)
}

function isDeleted(vm: Vm): boolean {
  return vm.status.toLowerCase() === 'deleted' || vm['is_deleted'] === true
}
