import { plural, type Translation } from '@/lib/i18n/catalogue'
import { formatPercent } from '@/lib/percent'

import type { TotalsLine } from './check-totals'
import type * as source from './page-messages'

const lines: Record<TotalsLine, string> = {
  subtotal: 'subtotal',
  discount: 'diskon',
  vat: 'PPN',
  total: 'total',
}

export const invoicePageMessages: Translation<typeof source.invoicePageMessages> = {
  title: (number) => `Faktur ${number}`,
  crumb: 'Faktur',
  failed: 'Faktur tidak dapat dibaca',
  facts: {
    period: 'Periode',
    issued: 'Diterbitkan',
    due: 'Jatuh tempo',
    account: 'Akun penagihan',
    notKnown: 'tidak diketahui',
    numbered: (id) => `Akun ${id}`,
  },
  csv: 'CSV',
  csvName: (number) => `faktur-${number}.csv`,
  nothingToExport: 'Faktur ini tidak memuat apa pun.',
  records: {
    title: 'Untuk apa',
    by: 'Dikelompokkan menurut',
    groupings: { resource: 'Sumber daya', location: 'Lokasi' },
    item: 'Butir',
    location: 'Lokasi',
    quantity: 'Jumlah',
    price: 'Harga satuan',
    amount: (symbol) => `Nilai, ${symbol}`,
    nowhere: 'Tanpa lokasi',
    times: (quantity, price) => `${quantity} × ${price}`,
    quantityOf: (quantity, unit) => `${quantity} ${unit}`.trim(),
    count: (count) => plural(count, { other: '# catatan' }),
    showAll: (count) => plural(count, { other: 'Tampilkan semua # catatan' }),
    hideAll: 'Tampilkan kelompok saja',
    none: 'Layanan tidak memuat catatan untuk faktur ini.',
    unnamed: 'Tanpa nama',
    dash: '–',
  },
  totals: {
    title: 'Jumlahnya',
    records: 'Catatan, dijumlahkan dengan tepat',
    subtotal: 'Subtotal',
    discount: (percent) => (percent > 0 ? `Diskon ${formatPercent(percent)}` : 'Diskon'),
    credit: 'Dibayar dari kredit',
    vat: (percent) => (percent === null ? 'PPN' : `PPN ${formatPercent(percent)}`),
    total: 'Total',
    paid: 'Sudah dibayar',
    open: 'Belum dibayar',
    whyChanged: 'Mengapa berubah?',
    notKnown: 'tidak diketahui',
  },
  mismatch: {
    title: 'Jumlah pada faktur ini tidak cocok',
    line: (line, stated, expected) =>
      `Pada ${lines[line]} tertulis ${stated}; rinciannya menghasilkan ${expected}.`,
    ask: 'Tanyakan kepada penyedia Anda sebelum membayarnya.',
  },
  payments: {
    title: 'Pembayaran',
    none: 'Belum ada yang dibayar dengan kartu.',
    when: 'Waktu',
    card: 'Kartu',
    transaction: 'Transaksi',
    amount: 'Nilai',
    notKnown: 'tidak diketahui',
  },
  billedTo: {
    title: 'Ditagihkan ke',
    note: 'Sebagaimana saat faktur dibuat',
    registration: 'Nomor registrasi',
    vatNumber: 'NPWP/nomor PPN',
    email: 'Email',
    none: 'Layanan tidak menyimpan alamat penagihan bersama faktur ini.',
    raw: 'Layanan menyimpannya dalam bentuk yang tidak dapat dibaca panel ini. Sebagaimana adanya:',
  },
}
