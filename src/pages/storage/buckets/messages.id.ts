import { plural, type Translation } from '@/lib/i18n/catalogue'

import type * as source from './messages'

const objects = (count: number) => plural(count, { other: '# objek' })

export const bucketMessages: Translation<typeof source.bucketMessages> = {
  title: 'Bucket',
  newBucket: 'Bucket baru',
  csvName: 'bucket.csv',
  partName: () => 'Bucket',
  summary: (count, size, total) =>
    `${plural(count, { other: '# bucket' })} dengan ${size} dalam ${objects(total)}`,
  monthly: (amount) => `, ${amount} per bulan`,
  search: { label: 'Cari bucket', placeholder: 'Nama atau akun' },
  columns: {
    name: 'Nama',
    status: 'Status',
    size: 'Ukuran',
    objects: 'Objek',
    account: 'Ditagihkan ke',
    created: 'Dibuat',
    modified: 'Diubah',
    monthly: (symbol) => `${symbol} per bulan`,
    monthlyHint: (hours) =>
      `Perkiraan untuk sebulan dihitung ${hours} jam, jika isinya tetap seperti sekarang`,
  },
  active: 'Aktif',
  suspended: 'Ditangguhkan',
  filters: {
    account: 'Akun penagihan',
    status: 'Status',
    states: { active: 'Aktif', suspended: 'Ditangguhkan' },
  },
  objects,
  empty: {
    title: 'Belum ada bucket',
    text: 'Bucket menyimpan berkas untuk program yang mendukung S3, dan untuk Anda di panel ini.',
  },
  menu: {
    open: 'Buka',
    copyName: 'Salin nama',
    copied: 'Nama tersalin',
    copyFailed: (name) => `Tidak dapat menyalin. Namanya ${name}.`,
    account: 'Pindahkan ke akun penagihan lain…',
    delete: 'Hapus…',
  },
  cannot: {
    notEmpty: (count) =>
      `Bucket ini berisi ${objects(count)}. Kosongkan dulu: hanya bucket kosong yang dapat dihapus.`,
  },
  named: (name) => `bucket ${name}`,
  create: {
    title: 'Bucket baru',
    text: 'Bucket dimiliki akun dan tidak terikat lokasi. Bucket kosong tidak dikenai biaya.',
    name: 'Nama',
    hint: '3 sampai 63 karakter: huruf kecil, angka, titik, dan tanda hubung. Nama tidak dapat diubah nanti.',
    cost: (size, monthly) => `Isi sebesar ${size} dikenai ${monthly} per bulan.`,
    costUnknown: 'Daftar harga tidak memuat harga untuk isinya.',
    problems: {
      length: 'Harus 3 sampai 63 karakter',
      characters: 'Hanya boleh berisi huruf kecil, angka, titik, dan tanda hubung',
      ends: 'Harus diawali dan diakhiri huruf atau angka',
      dots: 'Dua titik tidak boleh berurutan',
      address: 'Tidak boleh menyerupai alamat IP',
      reserved: 'Awalan atau akhiran ini dicadangkan oleh S3',
    },
    dots: 'Nama dengan titik dapat dipakai, tetapi program yang menaruhnya di depan nama host tidak dapat memakai HTTPS dengannya.',
    reading: 'Akun penagihan masih dibaca',
    submit: 'Buat bucket',
    failed: 'Bucket gagal dibuat',
  },
  move: {
    text: 'Mulai sekarang akun yang dipilih membayar isinya. Biaya sampai saat ini tetap pada akun yang sekarang.',
  },
  delete: {
    title: (name) => `Hapus bucket ${name}`,
    text: 'Bucket ini kosong. Namanya menjadi bebas, dan siapa pun boleh memakainya.',
    programs: 'Sejak itu program yang menulis ke bucket ini gagal.',
    confirm: 'Hapus bucket',
  },
}
