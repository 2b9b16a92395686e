import { imagesOf } from '../catalogue/images.ts'
import type { Problems } from '../contract/parameters.ts'
import type { Call } from '../http/call.ts'
import { message, notSupplied } from '../http/failures.ts'
import {
  baseImageSource,
  emptySource,
  findDisk,
  findReplica,
  type InstalledSystem,
  type SourceImageType,
} from '../state/disks.ts'

/** What a new disk is a copy of. */
export interface Source {
  readonly type: SourceImageType
  readonly image: string | null
  readonly system: InstalledSystem
  /** What the copy needs at least, in GB. */
  readonly sizeGb?: number
}

/** Whether what is copied says how large the copy is. */
export function isSized(type: SourceImageType | undefined): boolean {
  return type === 'DISK' || type === 'SNAPSHOT'
}

/** What is wrong with the parameters that name a source. Whether a disk or a snapshot is there is looked at later. */
export function sourceProblem(
  call: Call,
  type: SourceImageType | undefined,
  image: string | undefined,
): Problems {
  if (type === undefined || type === 'EMPTY') return {}
  if (image === undefined) return { source_image: notSupplied('source_image') }
  if (type !== 'OS_BASE' || baseImage(call, image)) return {}
  return { source_image: `No such OS base image: ${image}` }
}

/** The source whose parameters nothing is wrong with. */
export function chosenSource(call: Call, type: SourceImageType, image = ''): Source {
  if (type === 'OS_BASE') {
    const source = baseImage(call, image)
    if (!source) throw new Error(`There is no image ${image}`)
    return source
  }
  if (type === 'DISK') {
    const disk = findDisk(call.db, call, image.toLowerCase(), call.now)
    return { type, image: disk.uuid, system: disk, sizeGb: disk.size_gb }
  }
  if (type === 'EMPTY') return emptySource
  const snapshot = findReplica(call.db, call, image.toLowerCase(), call.now)
  if (!snapshot) throw message(404, 'Snapshot not found')
  return { type, image: snapshot.uuid, system: snapshot, sizeGb: snapshot.size_gb }
}

/** The image that a text like `ubuntu_20.04` names. */
function baseImage(call: Call, name: string): Source | undefined {
  return imagesOf(call.location)
    .flatMap(({ os_name, versions }) =>
      versions
        .filter(({ published }) => published)
        .map(({ os_version }) => baseImageSource(os_name, os_version)),
    )
    .find(({ image }) => image === name)
}
