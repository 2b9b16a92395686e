import type { Translation } from '@/lib/i18n/catalogue'

import type * as source from './messages'

export const creditMessages: Translation<typeof source.creditMessages> = {
  title: 'Kredit',
  what: 'Riwayat kredit',
  balance: 'Saldo',
  left: 'Sisa setelah pemakaian bulan ini',
  chart: (balance) =>
    `Perjalanan kredit dari waktu ke waktu. Sekarang ${balance}. Angkanya ada di tabel di bawah.`,
  mismatch: (sum, account) =>
    `Jumlah entrinya ${sum}, tetapi akun menyebutkan ${account}. Tanyakan kepada penyedia Anda mana yang benar.`,
  history: 'Riwayat',
  csv: 'Ekspor CSV',
  csvName: (account) => `kredit-${account}.csv`,
  columns: { at: 'Waktu', description: 'Keterangan', amount: 'Jumlah', balance: 'Saldo sesudahnya' },
  noDescription: 'tanpa keterangan',
  empty: 'Belum ada kredit',
  emptyText: 'Kredit dibayar sebelum dipakai. Faktur dibayar darinya lebih dulu, setelah itu dari kartu.',
  buy: 'Beli kredit…',
  request: 'Bayar dengan transfer…',
  underWay: 'Pembelian untuk akun ini sedang berlangsung.',
  buyDialog: {
    title: 'Beli kredit',
    text: 'Kartu langsung ditagih, dan kredit langsung tersedia. Kredit dijual tanpa PPN; faktur menambahkan PPN pada yang tidak dibayar oleh kredit.',
    amount: 'Jumlah',
    card: 'Kartu',
    cardsEmpty: 'Tidak ada kartu yang dapat ditagih.',
    addCard: 'Buka kartu akun ini',
    cardsFailed: 'Kartu tidak dapat dibaca.',
    chooseCard: 'Pilih kartu dulu',
    submit: (amount) => `Tagih ${amount}`,
    submitEmpty: 'Tagih kartu',
    failed: 'Kredit gagal dibeli',
  },
  requestDialog: {
    title: 'Bayar kredit dengan transfer bank',
    text: (email) =>
      `Faktur dikirim ke ${email} dan tercantum di antara faktur akun ini. Kredit tersedia setelah faktur itu dibayar.`,
    noEmail: 'alamat email akun',
    amount: 'Jumlah',
    submit: 'Minta faktur',
    failed: 'Faktur gagal diminta',
  },
}
