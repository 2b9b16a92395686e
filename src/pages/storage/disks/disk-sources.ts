import { useQuery } from '@tanstack/react-query'

import { disksQuery, type Disk, type DiskSource } from '@/api/disks'
import { allImagesQuery, type Image } from '@/api/images'
import { vmListQuery, type Vm, isInTransition } from '@/api/vms'
import { diskCalled, shortId } from '@/components/disks/disk-name'
import { diskLabel } from '@/components/unattached-disks'
import { diskName } from '@/components/vm/facts'
import { messagesOf } from '@/lib/i18n/catalogue'
import { formatDateTime, parseInstant } from '@/lib/instant'
import { formatGb } from '@/lib/sizes'

import { diskMessages } from './messages'

export type SourceType = DiskSource['type']

/** Something that a new disk can be a copy of. */
export interface SourceOption {
  /** As the API names it: `ubuntu_20.04`, or a UUID. */
  readonly value: string
  readonly label: string
  /** What the copy needs at least; null where that is not known. */
  readonly gb: number | null
  /** Of an image: its system. */
  readonly osName: string | null
  /** Its VM runs, so the copy is not consistent. */
  readonly isRunning: boolean
}

/** What a new disk of that kind can be made of in a location, with how the reading of it stands. */
export function useDiskSources(location: string, type: SourceType) {
  const disks = useQuery({ ...disksQuery(location), enabled: type === 'DISK' || type === 'SNAPSHOT' })
  const vms = useQuery({ ...vmListQuery(location), enabled: type === 'DISK' || type === 'SNAPSHOT' })
  const images = useQuery({ ...allImagesQuery(location), enabled: type === 'OS_BASE' })
  switch (type) {
    case 'EMPTY':
      return null
    case 'OS_BASE':
      return { reading: images, options: images.data?.items.flatMap(imageOptions) }
    case 'DISK':
      return { reading: disks, options: disks.data && diskOptions(disks.data.items, vms.data?.items ?? []) }
    case 'SNAPSHOT':
      return {
        reading: disks,
        options: disks.data && snapshotOptions(disks.data.items, vms.data?.items ?? []),
      }
  }
}

/** The reference's only example of how a base image is named: `ubuntu_20.04`. */
function imageOptions({
  os_name: name,
  display_name,
  is_app_catalog: isApp,
  versions,
}: Image): SourceOption[] {
  if (isApp === true) return []
  return versions
    .filter(({ published }) => published !== false)
    .map((version) => ({
      value: `${name}_${version.os_version}`,
      label: `${display_name ?? name} ${version.display_name ?? version.os_version}`,
      gb: null,
      osName: name,
      isRunning: false,
    }))
}

/** The VM that has the disk, with what its system calls it. */
function holderOf(uuid: string, vms: readonly Vm[]) {
  for (const vm of vms) {
    const storage = vm.storage?.find((each) => each.uuid === uuid)
    if (storage !== undefined) return { vm, device: diskName(storage) }
  }
  return null
}

const isOn = (vm: Vm) => vm.status.toLowerCase() === 'running' || isInTransition(vm)

function diskOptions(disks: readonly Disk[], vms: readonly Vm[]): SourceOption[] {
  const t = messagesOf(diskMessages).create
  return disks.map((disk) => {
    const holder = holderOf(disk.uuid, vms)
    const size = disk.size_gb == null ? null : formatGb(disk.size_gb)
    return {
      value: disk.uuid,
      label:
        holder === null
          ? diskLabel(disk)
          : t.attachedDisk(holder.device, holder.vm.name, size, shortId(disk.uuid)),
      gb: disk.size_gb ?? null,
      osName: null,
      isRunning: holder !== null && isOn(holder.vm),
    }
  })
}

function snapshotOptions(disks: readonly Disk[], vms: readonly Vm[]): SourceOption[] {
  const t = messagesOf(diskMessages)
  return disks.flatMap((disk) => {
    const holder = holderOf(disk.uuid, vms)
    const of = holder === null ? diskCalled(disk.uuid) : t.create.heldDisk(holder.device, holder.vm.name)
    return (disk.snapshots ?? []).map((snapshot) => {
      const taken = parseInstant(snapshot.created_at)
      return {
        value: snapshot.uuid,
        label: t.create.snapshotNamed(
          taken === null ? t.create.undated : formatDateTime(taken),
          of,
          snapshot.sizeGb == null ? null : formatGb(snapshot.sizeGb),
        ),
        gb: snapshot.sizeGb ?? null,
        osName: null,
        isRunning: false,
      }
    })
  })
}
