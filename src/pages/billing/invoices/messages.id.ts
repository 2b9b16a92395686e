import { plural, type Translation } from '@/lib/i18n/catalogue'

import type * as source from './messages'

export const invoiceMessages: Translation<typeof source.invoiceMessages> = {
  title: 'Faktur',
  partName: (account) => (account === null ? 'Akun penagihan' : `Faktur ${account}`),
  search: { label: 'Cari faktur', placeholder: 'Nomor, akun, atau sumber daya' },
  csvName: 'faktur.csv',
  summary: {
    none: (count) => plural(count, { other: '# faktur, sudah dibayar' }),
    unpaid: (count, amount) => plural(count, { other: `# faktur, ${amount} harus dibayar` }),
    overdue: (amount) => `, ${amount} di antaranya terlambat`,
  },
  columns: {
    number: 'Nomor',
    account: 'Akun penagihan',
    period: 'Periode',
    status: 'Status',
    due: 'Jatuh tempo',
    total: 'Total',
    year: 'Tahun',
  },
  payAll: 'Bayar semua…',
  payAmount: 'Bayar sejumlah…',
  inList: 'Cari, filter, dan ekspor di daftar faktur',
  left: (amount) => `sisa ${amount}`,
  archive: {
    button: 'Unduh sebagai ZIP',
    title: (count) => plural(count, { other: 'Unduh # faktur' }),
    name: 'faktur.zip',
    fileName: (number, id) => (number === String(id) ? number : `${number}-${id}`),
    failed: 'Arsip tidak dapat dibuat',
  },
  actions: { open: 'Buka', pay: 'Bayar…' },
  standings: {
    words: { paid: 'Lunas', unpaid: 'Belum dibayar', overdue: 'Terlambat' },
    overdueBy: (days) =>
      plural(days, {
        other: days === 0 ? 'Terlambat sejak hari ini' : 'Terlambat # hari',
      }),
    other: (status) => `Status ${status}`,
    notKnown: 'Tidak diketahui',
  },
  cannot: {
    paid: 'Sudah dibayar.',
    noTotal: 'Layanan tidak menyebutkan jumlahnya.',
    underWay: 'Pembayaran akun ini sedang berlangsung.',
  },
  empty: {
    title: 'Belum ada faktur',
    text: 'Layanan membuat satu untuk setiap akun penagihan pada akhir bulan, dan satu untuk setiap isi ulang dengan transfer bank.',
  },
}
