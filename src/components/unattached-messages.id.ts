import type { Translation } from '@/lib/i18n/catalogue'

import type * as source from './unattached-messages'

export const unattachedDiskMessages: Translation<typeof source.unattachedDiskMessages> = {
  named: (size, made, uuid) =>
    [size, made === null ? null : `dibuat ${made}`, uuid].filter((part) => part !== null).join(', '),
  untold: 'Satu VM di lokasi ini tidak terbaca seluruhnya, dan bisa saja memiliki disk yang tampak bebas.',
}
