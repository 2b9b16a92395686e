import type { Translation } from '@/lib/i18n/catalogue'

import type * as source from './dialog-messages'

export const tokenDialogMessages: Translation<typeof source.tokenDialogMessages> = {
  fields: {
    description: 'Deskripsi',
    descriptionHint: 'Apa yang memakainya, dan di mana: “skrip deploy di build-01”.',
    descriptionMissing: 'Tuliskan apa yang memakai token ini: hanya itu yang membedakannya dari yang lain.',
    reach: 'Jangkauannya',
    everything: 'Semuanya',
    oneAccount: 'Satu akun penagihan',
    everythingHint:
      'Token ini dapat melakukan semua yang dapat Anda lakukan: semua akun penagihan, membayar, serta membuat dan menghapus token.',
    oneAccountHint:
      'Token ini melihat dan memakai yang dimiliki akun ini, dan tidak ada dari akun lain; tidak dapat membuat atau melihat token dengan jangkauan lebih luas.',
    reading: 'Akun penagihan masih dibaca',
    noAccount: 'Tidak ada akun penagihan untuk membatasinya',
  },
  create: {
    title: 'Token API baru',
    text: 'Token bertindak atas nama Anda sampai dihapus. Buat satu untuk setiap keperluan, agar masing-masing dapat dicabut tersendiri.',
    submit: 'Buat token',
    failed: 'Token gagal dibuat',
  },
  made: {
    title: (name) => `Token baru, ${name}`,
    text: 'Simpan sekarang di tempat token ini akan dipakai, atau di pengelola kata sandi. Jangan menaruhnya di email, obrolan, atau repositori.',
    token: 'token baru',
    copy: 'Salin token',
    copied: 'Tersalin',
    copyFailed: 'Tidak dapat menyalin. Pilih token dan salin sendiri.',
    stored: 'Sudah saya simpan',
    again: 'Mulai sekarang token ini disamarkan dalam daftar; selama masih ada, dapat ditampilkan di sana.',
    unseen:
      'Token sudah dibuat, tetapi jawaban layanan tidak menunjukkan yang mana. Token itu ada dalam daftar.',
  },
  describe: {
    title: (name) => `Ganti deskripsi ${name}`,
    submit: 'Ganti deskripsi',
    failed: 'Deskripsi gagal diganti',
    unchanged: 'Deskripsinya memang sudah ini',
  },
  restrict: {
    title: (name) => `Batasi ${name}`,
    text: 'Sejak itu token hanya melihat dan memakai satu akun penagihan. Yang memakainya untuk akun lain langsung berhenti bekerja.',
    used: 'Sesi ini memakainya: panel pun hanya akan menampilkan akun ini, dan tidak dapat mencabut pembatasannya lagi.',
    submit: 'Batasi token',
    failed: 'Token gagal dibatasi',
  },
  lift: {
    title: (name) => `Cabut pembatasan ${name}`,
    text: (account) =>
      `Token ini sekarang dibatasi ke ${account}. Tanpa pembatasan, siapa pun yang memegangnya dapat melakukan semua yang dapat Anda lakukan: semua akun penagihan, membayar, serta membuat dan menghapus token.`,
    confirm: 'Cabut pembatasan',
  },
  delete: {
    title: (name) => `Hapus token ${name}`,
    text: 'Apa pun yang memakainya langsung ditolak, dan token tidak dapat dikembalikan. Selain itu tidak ada yang hilang: yang dibuat dengannya tetap ada.',
    used: 'Sesi ini memakainya: jika dihapus, Anda keluar dari sini, dan perlu token lain untuk masuk lagi.',
    maybeUsed: 'Tidak dapat dipastikan token mana yang dipakai sesi ini. Jika token ini, Anda akan keluar.',
    demo: 'Ini token demo sandbox: halaman masuk tidak menawarkannya lagi setelah dihapus. Simpan token lain dulu, atau Anda tidak dapat masuk lagi sampai sandbox dimulai ulang.',
    confirm: 'Hapus token',
    confirmUsed: 'Hapus dan keluar',
  },
  rotate: {
    title: (name) => `Rotasi ${name}`,
    text: 'Mula-mula dibuat token pengganti dengan hak yang sama. Token lama tetap berfungsi sampai Anda menyatakan bahwa token itu sudah diganti di mana-mana.',
    rights: (reach) => `Jangkauan token pengganti sama: ${reach}.`,
    submit: 'Buat token pengganti',
    failed: 'Token pengganti gagal dibuat; token lama tidak berubah',
    next: (name) => `Ganti ${name}`,
    nextText:
      'Simpan token baru dan pasang di semua tempat yang memakai token lama. Sekarang keduanya berfungsi. Hapus token lama hanya jika sudah tidak ada yang memakainya.',
    used: 'Sesi ini memakai token lama. Sesi beralih dulu ke token baru, jadi Anda tidak keluar.',
    demo: 'Token lama adalah token demo sandbox: halaman masuk tidak menawarkannya lagi setelah dihapus, dan hanya token baru yang dapat dipakai untuk masuk lagi. Simpanlah.',
    replaced: 'Token lama sudah diganti di mana-mana',
    replacedFirst: 'Nyatakan dulu bahwa token lama sudah diganti di mana-mana',
    usedUnknown:
      'Tidak dapat dibaca token mana yang dipakai sesi ini, dan menghapus token itu akan mengakhiri sesi. Simpan keduanya, dan hapus token lama dari daftar nanti.',
    successorUnknown:
      'Sesi ini memakai token lama, dan layanan tidak menunjukkan token baru. Tampilkan token baru dalam daftar dan masuk dengannya dulu.',
    keepBoth: 'Simpan keduanya dulu',
    delete: 'Hapus token lama',
  },
}
