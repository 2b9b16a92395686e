import { plural, type Translation } from '@/lib/i18n/catalogue'

import type * as source from './messages'

export const historyMessages: Translation<typeof source.historyMessages> = {
  title: 'Aktivitas',
  text: 'Perubahan yang dilakukan lewat panel ini di browser ini; hanya disimpan di sini, tanpa data rahasia.',
  search: 'Cari aktivitas',
  outcome: 'Hasil',
  any: 'Semua hasil',
  outcomes: { running: 'Berjalan', done: 'Selesai', failed: 'Gagal', unclear: 'Hasil belum diketahui' },
  list: 'Perubahan',
  none: 'Belum ada',
  noneText: 'Setiap perubahan dari browser ini tercantum di sini beserta permintaannya.',
  noMatch: 'Tidak ada yang cocok',
  shown: (count) => plural(count, { other: '# perubahan' }),
  account: 'Seluruh akun',
  took: (time) => `selama ${time}`,
  tookLittle: 'kurang dari satu detik',
  request: 'Tampilkan permintaan API',
  notSent: 'Berakhir sebelum ada yang dikirim.',
  script: 'Skrip shell',
  json: 'JSON',
  clear: 'Kosongkan…',
  clearing: {
    title: 'Kosongkan aktivitas',
    text: (count) =>
      plural(count, {
        other: 'Catatan # perubahan beserta permintaannya hilang. Perubahannya sendiri tetap berlaku.',
      }),
    confirm: 'Kosongkan aktivitas',
  },
  clearAtSignOut: 'Kosongkan daftar ini saat saya keluar',
}
