import type { Translation } from '@/lib/i18n/catalogue'

import type * as source from './messages'

export const accountsMessages: Translation<typeof source.accountsMessages> = {
  title: 'Akun penagihan',
  summary: 'Siapa membayar apa. Setiap sumber daya terhubung ke salah satunya.',
  partName: 'Akun penagihan',
  search: { label: 'Cari akun penagihan', placeholder: 'Nama, perusahaan, email, atau ID' },
  withDeleted: 'Tampilkan juga akun yang dihapus',
  csvName: 'akun-penagihan.csv',
  open: 'Buka',
  makeDefault: 'Jadikan utama',
  delete: 'Hapus…',
  columns: {
    default: 'utama',
    name: 'Nama',
    state: 'Keadaan',
    topUp: 'Isi ulang otomatis',
    on: 'Aktif',
    off: 'Nonaktif',
    unpaid: 'Belum dibayar',
    left: 'Sisa',
    leftHint: 'Kredit dikurangi biaya bulan ini sejauh ini',
  },
  empty: {
    title: 'Tidak ada akun penagihan',
    text: 'Tanpa akun, layanan tidak membuat apa pun. Yang pertama disiapkan oleh penyedia Anda.',
  },
}
