import type { Translation } from '@/lib/i18n/catalogue'

import type * as source from './messages'

export const shortcutMessages: Translation<typeof source.shortcutMessages> = {
  anywhere: 'Di mana saja',
  inAList: 'Dalam daftar',
  goTo: 'Buka',
  or: 'atau',
  actions: {
    help: 'Pintasan ini',
    search: 'Cari di halaman',
    new: 'Baru',
    refresh: 'Baca ulang semuanya',
    next: 'Baris berikutnya',
    previous: 'Baris sebelumnya',
    open: 'Buka baris',
    select: 'Pilih baris',
  },
  switch: 'Pintasan satu tombol',
  switchHint: 'Tanpa ini tidak ada huruf yang bekerja sendiri; lebih baik untuk masukan suara.',
}
