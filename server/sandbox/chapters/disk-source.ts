import { imagesOf } from '../catalogue/images.ts'
import type { Call } from '../http/call.ts'
import { message } from '../http/failures.ts'
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

export function chosenSource(call: Call, type: SourceImageType, image: string | undefined): Source {
  if (type === 'EMPTY') return emptySource
  if (image === undefined) throw message(400, `'source_image' is required for source_image_type ${type}`)
  if (type === 'OS_BASE') return baseImage(call, image)
  if (type === 'DISK') {
    const disk = findDisk(call.db, call, image, call.now)
    return { type, image, system: disk, sizeGb: disk.size_gb }
  }
  const snapshot = findReplica(call.db, call, image, call.now)
  if (!snapshot) throw message(404, 'Snapshot not found')
  return { type, image, system: snapshot, sizeGb: snapshot.size_gb }
}

/** The image that a text like `ubuntu_20.04` names. */
function baseImage(call: Call, name: string): Source {
  for (const image of imagesOf(call.location)) {
    for (const version of image.versions) {
      const source = baseImageSource(image.os_name, version.os_version)
      if (version.published && source.image === name) return source
    }
  }
  throw message(400, `No such OS base image: ${name}`)
}
