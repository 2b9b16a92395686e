import type { Translation } from '@/lib/i18n/catalogue'
import { uncapitalised } from '@/lib/words'

import type * as source from './messages'

const states = {
  running: 'Berjalan',
  stopped: 'Mati',
  creating: 'Sedang dibuat',
  starting: 'Sedang dinyalakan',
  stopping: 'Sedang dimatikan',
  reinstalling: 'Sedang dipasang ulang',
  rebuilding: 'Sedang dipulihkan',
  deleting: 'Sedang dihapus',
  failed: 'Gagal',
  deleted: 'Terhapus',
}
const words: Record<string, string> = states

export const vmMessages: Translation<typeof source.vmMessages> = {
  states,
  size: (vcpu, memory) => `${vcpu} × ${memory}`,
  ownSystem: 'Sistem sendiri',
  cannot: {
    gone: 'Sudah tidak ada lagi.',
    alreadyRunning: 'VM ini sudah berjalan.',
    notRunning: 'VM ini tidak berjalan.',
    notStopped: 'VM hanya dapat dinyalakan saat mati.',
    inTransition: (status) =>
      `Status VM ini sekarang: ${uncapitalised(words[status] ?? status)}. Tunggu sampai selesai.`,
    notAtRest: 'VM ini tidak sedang berjalan ataupun mati, jadi ukurannya tidak dapat diubah.',
    rescueNotAtRest:
      'VM ini tidak sedang berjalan ataupun mati, jadi tidak dapat dijalankan dalam mode penyelamatan.',
    bootDisk: 'Ini disk boot VM.',
    noDisk: 'VM ini tidak punya disk yang dapat diambil snapshot-nya.',
    backupsOn: 'Pencadangan otomatis sudah aktif.',
    backupsOff: 'Pencadangan otomatis sudah nonaktif.',
    passwordNeedsRunning:
      'Kata sandi diganti oleh sistem di VM itu sendiri, jadi VM harus berjalan. Nyalakan dulu.',
  },
}
