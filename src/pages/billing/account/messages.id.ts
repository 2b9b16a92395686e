import { plural, type Translation } from '@/lib/i18n/catalogue'
import { formatPercent } from '@/lib/percent'

import type * as source from './messages'

const levels: Record<string, string> = { limited: 'dibatasi', frozen: 'dibekukan' }

export const accountMessages: Translation<typeof source.accountMessages> = {
  title: 'Akun penagihan',
  crumb: 'Akun penagihan',
  failed: 'Akun penagihan tidak dapat dibaca',
  default: 'utama',
  makeDefault: 'Jadikan utama',
  delete: 'Hapus…',
  notKnown: 'tidak diketahui',
  tabs: {
    label: 'Bagian akun penagihan',
    overview: 'Ringkasan',
    invoices: 'Faktur',
    payment: 'Pembayaran',
    credit: 'Kredit',
    details: 'Rincian',
  },
  restriction: {
    title: (level) => `Akun ini ${levels[level.toLowerCase()] ?? level.toLowerCase()}`,
    limited:
      'Tidak ada yang baru dapat dibuat padanya sampai faktur yang lewat jatuh tempo dibayar. Yang berjalan tetap berjalan.',
    other: 'Yang dibayarnya mungkin dihentikan. Bayar fakturnya atau tanyakan kepada penyedia Anda.',
    reason: (why) => `Penyedia Anda menyatakan: ${why}`,
    pay: 'Buka fakturnya untuk membayar',
  },
  standing: {
    title: 'Keadaan',
    left: 'Sisa setelah pemakaian bulan ini',
    credit: 'Kredit',
    unpaid: 'Faktur belum dibayar',
    unpaidWhat: 'Jumlah yang belum dibayar',
    topUp: 'Isi ulang otomatis',
    topUpOff: 'Nonaktif',
    topUpOn: (amount, threshold) => `${amount} setiap kali sisanya kurang dari ${threshold}`,
  },
  runway: {
    title: 'Berapa lama kredit cukup',
    note: 'Jika semuanya tetap seperti sekarang',
    left: 'Sisa sekarang',
    hour: 'Terpakai per jam',
    ends: 'Kredit',
    text: (hours, discount) =>
      `Sisa dibagi dengan yang terpakai per jam${discount === null ? '' : ` setelah diskon ${discount}`} menghasilkan ${hours} jam. PPN tidak termasuk: kredit dipakai sebelum PPN. Dengan anggapan tidak ada yang dinyalakan, dimatikan, diubah ukurannya, atau dihapus.`,
    usedUp: 'Pemakaian sesudahnya ditagihkan pada akhir bulan. Kredit baru dipakai untuk itu lebih dulu.',
    forever: 'Tidak ada yang terpakai, jadi kredit tetap cukup.',
    unread: 'Sebagian dari yang dibayar tidak dapat dibaca, jadi tidak diketahui berapa lama kredit cukup.',
  },
  month: {
    title: 'Bulan ini sejauh ini',
    note: 'Seperti yang dihitung layanan',
    usage: 'Rinciannya, dan jumlahnya pada akhir bulan',
    changes: 'Mengapa berbeda dari bulan sebelumnya',
    subtotal: 'Sumber daya',
    discount: (percent) => (percent > 0 ? `Diskon ${formatPercent(percent)}` : 'Diskon'),
    credit: 'Dibayar dari kredit',
    vat: (percent) => `PPN ${formatPercent(percent)}`,
    total: 'Total',
  },
  about: {
    title: 'Tentang akun ini',
    id: 'ID',
    created: 'Dibuat',
    referral: 'Kode rujukan',
    promotions: 'Promosi',
    none: 'tidak ada',
    campaign: 'Penyedia Anda sedang mengadakan kampanye. Tanyakan ketentuannya.',
    promotion: (amount, needed, done) =>
      `Kredit ${amount} setelah isi ulang sebesar ${needed}; ${done} sejauh ini`,
  },
  billedHere: {
    title: 'Ditagihkan di sini',
    dearest: (count) => `${count} yang paling mahal.`,
    empty: (account) => `${account} tidak membayar apa pun`,
  },
  details: {
    title: 'Yang tercantum pada faktur',
    failed: 'Rincian gagal disimpan',
    save: 'Simpan rincian',
    unchanged: 'Tidak ada yang diubah.',
    emailHint: 'Faktur dikirim ke sini.',
    emailWrong: 'Tulis alamat email, misalnya billing@example.com. Tidak boleh kosong.',
    countryHint: 'Dua huruf, misalnya EE atau ID.',
    countryWrong: 'Tulis dua huruf kode negara, misalnya EE atau ID.',
    fields: {
      title: 'Nama akun',
      email: 'Email',
      company_name: 'Perusahaan',
      company_reg_code: 'Nomor registrasi',
      company_vat_number: 'NPWP/nomor PPN',
      address_line1: 'Jalan dan nomor',
      city: 'Kota',
      county: 'Kabupaten atau provinsi',
      post_index: 'Kode pos',
      country: 'Negara',
    },
    conflict: {
      title: 'Sementara itu orang lain mengubah rincian ini',
      text: 'Tidak ada yang disimpan, agar tulisannya tidak hilang. Yang ditulisnya:',
      line: (field, value) => `${field}: ${value === '' ? '(dikosongkan)' : value}`,
      merge: 'Ambil miliknya, pertahankan yang saya ketik',
    },
  },
  deletion: {
    title: (account) => `Hapus ${account}`,
    confirm: 'Hapus akun',
    lost: 'Akun, kartu, dan isi ulang otomatisnya hilang untuk selamanya.',
    pays: (count) => `Masih ada ${plural(count, { other: '# item' })} yang ditagihkan di sini.`,
    see: 'Lihat apa saja, dan pindahkan ke akun lain',
    reading: 'Yang ditagihkan di sini masih dibaca.',
    precondition: 'Apa pun yang masih dibayarnya harus dipindahkan ke akun lain atau dihapus dulu.',
    stays: 'Fakturnya tetap ada: dapat dilihat di antara akun yang dihapus.',
  },
}
