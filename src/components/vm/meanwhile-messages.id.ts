import type { Translation } from '@/lib/i18n/catalogue'

import type * as source from './meanwhile-messages'

export const vmMeanwhileMessages: Translation<typeof source.vmMeanwhileMessages> = {
  gone: (name) => `Sementara itu ${name} sudah dihapus. Tidak ada lagi yang dapat dilakukan dengannya.`,
  changed: (why) => `Sementara itu keadaannya berubah. ${why}`,
  diskGone: 'Disk ini sudah tidak terpasang pada VM.',
  replicaGone: 'Yang ini sudah dihapus.',
}
