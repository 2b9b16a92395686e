import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

import { vmListQuery, vmQuery } from '@/api/vms'
import { readingOf } from '@/components/resource-reading'
import { isDeleted } from '@/components/vm/is-deleted'

/** Reads one VM; until the answer is there it is shown as the list has it. */
export function useVm(slug: string, uuid: string) {
  const client = useQueryClient()
  const query = useQuery({
    ...vmQuery(slug, uuid),
    placeholderData: () =>
      client.getQueryData(vmListQuery(slug).queryKey)?.items.find((vm) => vm.uuid === uuid),
  })
  const reading = readingOf(query, isDeleted)
  const isGone = reading.state === 'gone'
  useEffect(() => {
    // Deleted elsewhere: the list that led here does not know it yet.
    if (isGone) void client.invalidateQueries({ queryKey: vmListQuery(slug).queryKey })
  }, [client, isGone, slug])
  return { reading, query }
}
