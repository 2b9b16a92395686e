import { useQuery } from '@tanstack/react-query'

import { vmListQuery } from '@/api/vms'
import { diskLabel, useUnattachedDisks } from '@/components/unattached-disks'
import { replicaName, replicasOf } from '@/components/vm/replicas'
import { isGiven } from '@/forms/descriptors/effective'
import { messagesOf } from '@/lib/i18n/catalogue'

import type { CreateForm } from './create-form'
import { createMessages } from './messages'

/** What the address names as the content of the new VM's disk, in place of a fresh system. */
export interface SourceIds {
  readonly location: string
  /** The parameters of "Create VM" that name it. */
  readonly parameters: Readonly<Record<string, string>>
}

/** Null: a fresh system. */
export function sourceIn(search: URLSearchParams): SourceIds | null {
  const location = search.get('at')
  if (location === null) return null
  const [vm, replica, disk] = ['source', 'replica', 'disk'].map((name) => search.get(name))
  if (disk) return { location, parameters: { disk_uuid: disk } }
  if (!vm || !replica) return null
  return { location, parameters: { ...sizeIn(search), source_uuid: vm, source_replica: replica } }
}

/** That of the VM it was taken of; whoever wants less, or more, changes it. */
function sizeIn(search: URLSearchParams): Record<string, string> {
  const parameters = {
    vcpu: search.get('vcpu'),
    ram: search.get('ram'),
    designated_pool_uuid: search.get('pool'),
  }
  return Object.fromEntries(
    Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== null),
  )
}

/** Tells the forms of one source from those of another. */
export function sourceKey(search: URLSearchParams): string {
  const source = sourceIn(search)
  return source === null ? '' : [source.location, ...Object.values(source.parameters)].join('/')
}

export interface Source {
  readonly title: string
  /** GB, where it is known. */
  readonly gb: number | null
  readonly osName: string | null
  /** A disk that was made empty: whether anything on it could boot nobody knows but who wrote to it. */
  readonly wasEmpty: boolean
}

interface SourceReading {
  readonly state: 'loading' | 'ready' | 'gone' | 'failed'
  readonly source: Source | null
  readonly error: Error | null
  readonly isFetching: boolean
  readonly refetch: () => Promise<unknown>
}

/** What the form's source is, as the location's lists have it. */
export function useSource(values: CreateForm): SourceReading {
  const { location, source_uuid: vmUuid, source_replica: replicaUuid, disk_uuid: diskUuid } = values
  const vms = useQuery(vmListQuery(location))
  const disks = useUnattachedDisks(location)
  const isReplica = isGiven(vmUuid)
  const reading = isReplica ? vms : disks
  const source = isReplica ? replicaSource() : diskSource()
  return {
    state:
      source !== null ? 'ready' : reading.data !== undefined ? 'gone' : reading.error ? 'failed' : 'loading',
    source,
    error: reading.error,
    isFetching: reading.isFetching,
    refetch: async () => reading.refetch(),
  }

  function replicaSource(): Source | null {
    const vm = vms.data?.items.find(({ uuid }) => uuid === vmUuid)
    const replica = vm && replicasOf(vm).find(({ uuid }) => uuid === replicaUuid)
    if (replica === undefined) return null
    const title = messagesOf(createMessages).source.replica(replicaName(replica), vm?.name ?? '')
    return { title, gb: replica.size, osName: vm?.os_name ?? null, wasEmpty: false }
  }

  function diskSource(): Source | null {
    const disk = disks.data?.find(({ uuid }) => uuid === diskUuid)
    if (disk === undefined) return null
    const title = messagesOf(createMessages).source.disk(diskLabel(disk))
    return {
      title,
      gb: disk.size_gb ?? null,
      osName: null,
      wasEmpty: disk.source_image_type?.toUpperCase() === 'EMPTY',
    }
  }
}
