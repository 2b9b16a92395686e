import { plural, type Translation } from '@/lib/i18n/catalogue'

import type * as source from './shell-messages'

export const formShellMessages: Translation<typeof source.formShellMessages> = {
  use: (suggestion) => `Gunakan ${suggestion}`,
  notChosen: 'Belum dipilih',
  retry: 'Coba lagi',
  choiceGone: 'Pilihan Anda tidak lagi tersedia: pilih kembali',
  fillInFirst: 'Permintaan ditampilkan di sini setelah formulir terisi lengkap.',
  attention: (count) => plural(count, { other: '# isian perlu diperhatikan' }),
  sessionEnded:
    'Sesi Anda telah berakhir. Setelah masuk lagi, kirim sekali lagi: semua yang Anda isi masih ada di sini.',
  outcomeOpen: 'Belum diketahui apakah ini sudah dilakukan: periksa dulu sebelum mengirim lagi',
  draft: {
    restored: (time) => `Draf Anda dari ${time} dipulihkan`,
    leftOut: (fields) => `Demi keamanan, isian ini tidak disimpan dan harus diisi lagi: ${fields}.`,
    wasSent: 'Formulir ini sedang dikirim saat itu: periksa apakah sudah dilakukan sebelum mengirim lagi.',
    discard: 'Buang',
    discarded: 'Draf dibuang',
  },
  close: {
    title: 'Tutup tanpa menyimpan?',
    text: 'Yang Anda isi di sini hilang jika Anda menutupnya.',
    confirm: 'Tutup',
    stay: 'Lanjutkan mengisi',
  },
  leave: {
    title: 'Tinggalkan tanpa menyimpan?',
    text: 'Yang Anda isi di sini hilang jika Anda meninggalkan halaman ini.',
    confirm: 'Tinggalkan',
    stay: 'Tetap di sini',
  },
}
