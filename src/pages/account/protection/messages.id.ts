import { plural, type Translation } from '@/lib/i18n/catalogue'

import type * as source from './messages'

export const protectionMessages: Translation<typeof source.protectionMessages> = {
  title: 'Perlindungan',
  summary: (due, rest) => {
    const found =
      due === 0
        ? {
            read: 'Tidak ada yang perlu Anda perhatikan sejauh yang terlihat oleh panel ini',
            reading: '',
            unread: '',
          }[rest]
        : plural(due, { other: '# hal perlu Anda perhatikan' })
    const open = { read: '', reading: 'Masih diperiksa…', unread: 'Tidak semuanya dapat dibaca' }[rest]
    return [found, open].filter((text) => text !== '').join('. ')
  },
  malformed: (count) => plural(count, { other: '# entri tidak dapat dibaca.' }),
  reading: 'Masih diperiksa',
  states: { good: 'Baik', due: 'Perlu tindakan', unknown: 'Tidak diketahui' },
  more: (count) => plural(count, { other: 'Tampilkan # lagi' }),
  tokens: {
    undated: (count) => plural(count, { other: 'Layanan tidak menyebutkan usia # token.' }),
    title: 'Token API',
    what: 'Token API',
    good: (count, age) => {
      if (age === null) return 'Anda memilih untuk tidak diingatkan tentang usianya.'
      return plural(count, { other: `Dari # token, tidak ada yang berusia lebih dari ${age}.` })
    },
    due: (age) =>
      `Berusia lebih dari ${age}: siapa pun yang mendapatkannya selama itu masih dapat memakainya.`,
    line: (age) => `berusia ${age}`,
    fix: 'Rotasi atau hapus',
    untitled: (id) => `Token ${id}`,
  },
  s3: {
    title: 'Kunci S3',
    what: 'Kunci S3',
    none: 'Tidak ada kunci S3.',
    unknown: (count) =>
      `${plural(count, { other: 'Ada # kunci. ' })}Layanan tidak memberitahukan usia kunci: ganti kunci yang tidak Anda ingat kapan dibuat.`,
    fix: 'Lihat kunci',
  },
  vms: {
    title: 'Cadangan',
    what: (place) => `VM di ${place}`,
    good: (count) =>
      count === 0 ? 'Tidak ada VM.' : plural(count, { other: 'Semua VM (#) dicadangkan secara otomatis.' }),
    due: 'Pencadangan otomatis nonaktif, atau tidak menghasilkan cadangan selama seminggu: tidak ada cadangan baru yang dapat memulihkan VM ini.',
    fix: 'Aktifkan pencadangan',
  },
  passwords: {
    title: 'Kata sandi di VM',
    none: 'Tidak ada VM.',
    text: 'Usianya tidak diketahui: layanan tidak menyimpan tanggalnya. Ganti kata sandi yang dipakai bersama atau yang tidak Anda ingat kapan dibuat, dan utamakan kunci SSH.',
    fix: 'Pilih VM',
  },
  balancers: {
    title: 'Load balancer',
    what: (place) => `Load balancer di ${place}`,
    good: (count) =>
      count === 0
        ? 'Tidak ada load balancer.'
        : plural(count, { other: 'Semua load balancer (#) punya setidaknya dua target.' }),
    due: 'Dengan satu target saja, apa yang ada di balik alamatnya ikut mati saat target itu mati.',
    line: (targets) => plural(targets, { other: '# target' }),
    fix: 'Tambah target',
  },
  cards: {
    title: 'Kartu pembayaran',
    what: (account) => `Kartu ${account}`,
    good: (count) =>
      count === 0
        ? 'Tidak ada kartu pembayaran.'
        : plural(count, { other: 'Dari # kartu, tidak ada yang kedaluwarsa dalam 45 hari.' }),
    due: 'Kartu yang sudah kedaluwarsa tidak dapat membayar apa pun, dan isi ulang otomatis ikut gagal.',
    expires: (account, date) => `${account}, kedaluwarsa ${date}`,
    expired: (account, date) => `${account}, sudah kedaluwarsa ${date}`,
    fix: 'Tambah kartu baru',
  },
  credit: {
    title: 'Kredit',
    what: 'Akun penagihan',
    burn: 'Biaya akun per jam',
    good: (count, automatic) => {
      if (count === 0) return 'Tidak ada akun penagihan.'
      if (automatic === 0) return 'Tidak ada akun yang kreditnya habis dalam dua minggu.'
      if (automatic === count) return 'Isi ulang otomatis aktif untuk semua akun.'
      return `Tidak ada akun yang kreditnya habis dalam dua minggu; isi ulang otomatis aktif untuk ${automatic} dari ${count}.`
    },
    due: (count, used) => {
      if (used === count) return 'Kredit sudah habis, dan isi ulang otomatis nonaktif.'
      return used === 0
        ? 'Isi ulang otomatis nonaktif, dan dengan pemakaian saat ini kredit tidak cukup untuk dua minggu.'
        : 'Isi ulang otomatis nonaktif, dan kredit sudah habis atau, dengan pemakaian saat ini, tidak cukup untuk dua minggu.'
    },
    line: (left, age) => `sisa ${left}, ${age}`,
    overdrawn: (amount) => `kurang ${amount}`,
    fix: 'Isi ulang, atau aktifkan isi ulang otomatis',
  },
}
