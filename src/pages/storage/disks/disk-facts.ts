import type { Disk } from '@/api/disks'
import type { Image } from '@/api/images'
import { systemName } from '@/components/vm/facts'
import { shortId } from '@/components/disks/disk-name'
import { messagesOf } from '@/lib/i18n/catalogue'
import { capitalised } from '@/lib/words'
import type { StateKind } from '@/ui/state'

import { diskMessages } from './messages'

/** What a disk was made of, in words: "Ubuntu 22.04", "Copy of disk 3d91aa31", "Empty". */
export function sourceName(
  { source_image_type: type, source_image: image }: Pick<Disk, 'source_image_type' | 'source_image'>,
  images: readonly Image[],
): string {
  const t = messagesOf(diskMessages).source
  const from = image ?? ''
  switch (type?.toUpperCase()) {
    case 'EMPTY':
      return t.empty
    case 'OS_BASE':
      return from === '' ? t.system : systemOf(from, images)
    case 'DISK':
      return from === '' ? t.disk : t.diskNamed(shortId(from))
    case 'SNAPSHOT':
      return from === '' ? t.snapshot : t.snapshotNamed(shortId(from))
    default:
      return [type, from].filter((part) => part != null && part !== '').join(' ')
  }
}

/** `ubuntu_20.04`: a system's name and version; the name may hold an underscore itself. */
function systemOf(text: string, images: readonly Image[]): string {
  const image = images.find(({ os_name: name }) => text.startsWith(`${name}_`))
  const at = image === undefined ? text.lastIndexOf('_') : image.os_name.length
  return at < 0
    ? capitalised(text)
    : systemName({ os_name: text.slice(0, at), os_version: text.slice(at + 1) }, images)
}

/** `Active` is what the reference shows; any other is shown as it is. */
export function diskState(status: string | null | undefined): { kind: StateKind; word: string } {
  const known = status?.trim().toLowerCase() ?? ''
  if (known === 'active') return { kind: 'good', word: messagesOf(diskMessages).active }
  const word = known === '' ? messagesOf(diskMessages).notKnown : capitalised(known)
  if (/fail|error/.test(known)) return { kind: 'failed', word }
  return { kind: known === '' || known === 'deleted' ? 'off' : 'pending', word }
}
