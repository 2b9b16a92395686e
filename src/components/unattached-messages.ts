import { catalogue } from '@/lib/i18n/catalogue'

/** Disks that no VM has. */
const en = {
  named: (size: string | null, made: string | null, uuid: string) =>
    [size, made === null ? null : `made on ${made}`, uuid].filter((part) => part !== null).join(', '),
  untold: 'A VM of this location could not be read whole, and may have any of the disks that seem free.',
}

export const unattachedDiskMessages = catalogue('unattachedDiskMessages', en)
