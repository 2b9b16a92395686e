import type { Translation } from '@/lib/i18n/catalogue'

import type * as source from './messages'

export const diskDialogMessages: Translation<typeof source.diskDialogMessages> = {
  named: (id) => `disk ${id}`,
  delete: {
    title: (id) => `Hapus disk ${id}`,
    reading: 'Snapshot disk ini masih dibaca',
    unread: 'Snapshot disk ini tidak dapat dibaca. Snapshot yang ada ikut terhapus.',
    saves: 'Tidak dibayar lagi setelah itu:',
    confirm: 'Hapus disk',
  },
}
