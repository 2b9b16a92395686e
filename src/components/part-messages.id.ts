import type { Translation } from '@/lib/i18n/catalogue'

import type * as source from './part-messages'

export const partMessages: Translation<typeof source.partMessages> = {
  unread: (what) => `${what} tidak dapat dibaca.`,
  retry: 'Coba lagi',
  retryFor: (what) => `Coba lagi: ${what}`,
  stale: (time) => `Layanan tidak menjawab; yang ditampilkan adalah keadaan pada ${time}.`,
  notKnown: 'tidak diketahui',
}
