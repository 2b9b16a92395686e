import type { Translation } from '@/lib/i18n/catalogue'

import type * as source from './messages'

export const budgetMessages: Translation<typeof source.budgetMessages> = {
  title: 'Anggaran',
  note: 'Hanya untuk browser ini dan Anda sendiri',
  none: 'Belum diatur. Dengan anggaran, panel memberi peringatan saat pengeluaran bulan ini, atau perkiraannya, melampauinya.',
  aMonth: (amount) => `${amount} per bulan, setelah diskon dan sebelum PPN.`,
  set: 'Atur anggaran…',
  change: 'Ubah…',
  remove: 'Hapus',
  spent: 'Bulan ini sejauh ini',
  byEnd: (date) => `Sampai ${date}`,
  forecast: 'Jika semua berlanjut seperti sekarang',
  left: 'Sisanya',
  passed: 'Terlampaui sebesar',
  reading: 'sedang dihitung',
  unread: 'tidak diketahui: sebagian yang dibayar tidak dapat dibaca',
  notSaid: 'Layanan tidak memberi tahu pengeluaran akun ini.',
  bar: 'Anggaran yang terpakai',
  dialog: {
    title: (account) => `Anggaran ${account}`,
    text: 'Berapa biaya sebulan yang diperbolehkan, setelah diskon dan sebelum PPN. Tidak ada yang dimatikan saat terlampaui: panel memberi peringatan di setiap halaman.',
    field: 'Per bulan',
    submit: 'Atur anggaran',
    failed: 'Anggaran gagal diatur',
  },
  warning: {
    label: 'Anggaran',
    over: (account, spent, budget) =>
      `${account} telah melampaui anggarannya: ${spent} bulan ini, dari ${budget}.`,
    ahead: (account, forecast, date, budget) =>
      `${account} akan melampaui anggarannya: ${forecast} sampai ${date} jika semua berlanjut seperti sekarang, dari ${budget}.`,
    see: (account) => `Lihat rinciannya: ${account}`,
    seeShort: 'Lihat rinciannya',
  },
}
