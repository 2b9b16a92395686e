import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

import { vmListQuery, vmQuery } from '@/api/vms'
import { useListed } from '@/components/use-listed'
import { isDeleted } from '@/components/vm/is-deleted'

/** Reads one VM. */
export function useVm(slug: string, uuid: string) {
  const client = useQueryClient()
  const { reading, query } = useListed(
    vmQuery(slug, uuid),
    vmListQuery(slug),
    (vm) => vm.uuid === uuid,
    isDeleted,
  )
  const isGone = reading.state === 'gone'
  useEffect(() => {
    // Deleted elsewhere: the list that led here does not know it yet.
    if (isGone) void client.invalidateQueries({ queryKey: vmListQuery(slug).queryKey })
  }, [client, isGone, slug])
  return { reading, query }
}
