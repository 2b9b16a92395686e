import type { Translation } from '@/lib/i18n/catalogue'

import type * as source from './messages'

export const floatingIpMessages: Translation<typeof source.floatingIpMessages> = {
  idle: 'Tidak ditetapkan',
  kinds: { vm: 'Mesin virtual', load_balancer: 'Load balancer', service: 'Layanan' },
  menu: {
    assign: 'Tetapkan…',
    move: 'Pindahkan ke VM atau load balancer lain…',
    unassign: 'Batalkan penetapan…',
    rename: 'Ganti nama…',
    account: 'Pindahkan ke akun penagihan lain…',
    copy: 'Salin alamat',
    copied: (address) => `${address} tersalin`,
    copyFailed: (address) => `Tidak dapat menyalin. Alamatnya ${address}.`,
    release: 'Lepaskan…',
  },
  cannot: {
    unassign: 'Alamat ini tidak ditetapkan ke apa pun.',
    receive: (address) => `Sudah punya ${address}, dan layanan tidak mengizinkan yang kedua.`,
  },
  rename: {
    title: (address) => `Ganti nama ${address}`,
    hint: 'Hanya untuk Anda: kegunaannya, nama DNS. Boleh dikosongkan.',
  },
  account: {
    text: 'Mulai sekarang akun yang dipilih membayarnya. Biaya sampai saat ini tetap pada akun yang sekarang.',
  },
  assign: {
    title: (address) => `Tetapkan ${address}`,
    text: 'Tujuan penetapannya dapat diakses dari internet di alamat ini.',
    to: 'Tetapkan ke',
    submit: 'Tetapkan',
    failed: 'Gagal ditetapkan',
    choose: 'Pilih tujuan penetapannya',
  },
  move: {
    title: (address) => `Pindahkan ${address} ke VM atau load balancer lain`,
    text: (from) =>
      `Penetapannya dari ${from} dibatalkan, lalu ditetapkan ke pilihan Anda. Di antaranya alamat ini sesaat tidak menuju ke mana pun; jika tujuan baru tidak menerimanya, alamat ini kembali ke ${from}.`,
    to: 'Pindahkan ke',
    submit: 'Pindahkan',
    failed: 'Gagal dipindahkan',
    choose: 'Pilih tujuan pemindahannya',
    write: (address, from, to) => `Pindahkan ${address} dari ${from} ke ${to}`,
    isElsewhere: (address, from) =>
      `${address} sudah tidak di ${from}, jadi tidak ada yang dilakukan. Periksa apa yang memakainya sekarang.`,
    isBack: (from) => `Alamat ini sudah kembali ke ${from}.`,
    isNowhere: (from) =>
      `Alamat ini juga tidak dapat dikembalikan ke ${from}: sekarang tidak ditetapkan ke apa pun, dan tetap dipesan untuk Anda.`,
    isUnknown: 'Belum jelas di mana alamat ini sekarang: periksa dulu sebelum mencoba lagi.',
  },
  targets: {
    unread: 'Mesin virtual',
    balancersUnread: 'Load balancer',
    none: 'Di lokasi ini tidak ada tujuan penetapan yang mungkin.',
    balancer: 'Load balancer',
    here: 'Alamat ini sekarang di situ.',
  },
  unassign: {
    title: (address) => `Batalkan penetapan ${address}`,
    text: (from) =>
      `${from} tidak lagi dapat diakses di alamat ini. Koneksi yang melaluinya langsung terputus.`,
    stays: (monthly) =>
      monthly === null
        ? 'Alamat ini tetap dipesan untuk Anda, dan mungkin dikenai biaya sampai dilepaskan.'
        : `Alamat ini tetap dipesan untuk Anda, dan dikenai biaya ${monthly} per bulan sampai dilepaskan atau ditetapkan lagi.`,
    confirm: 'Batalkan penetapan',
    keep: 'Biarkan di situ',
  },
  release: {
    title: (address) => `Lepaskan ${address}`,
    text: 'Alamat ini kembali ke penyedia dan mungkin diberikan kepada pihak lain. Anda tidak dapat memintanya kembali: semua yang menunjuk ke sana, misalnya catatan DNS, harus diarahkan ke tempat lain.',
    inUse: (by) => `Alamat ini ditetapkan ke ${by}, yang nantinya tidak lagi dapat diakses di alamat ini.`,
    saves: (monthly) => `Selama ini biayanya ${monthly} per bulan; itu berakhir.`,
    confirm: 'Lepaskan alamat',
  },
  create: {
    title: 'Floating IP baru',
    text: 'Layanan memilih alamat IPv4 publik yang bebas dan memesankannya untuk Anda.',
    name: 'Nama',
    nameHint: 'Hanya untuk Anda: kegunaannya, nama DNS.',
    submit: 'Pesan alamat',
    failed: 'Alamat gagal dipesan',
    noAccount: 'Tanpa akun penagihan tidak ada yang dapat dipesan',
    reading: 'Akun penagihan masih dibaca',
    cost: (idle, assigned) =>
      `Biayanya ${idle} per bulan selama tidak ditetapkan ke apa pun, dan ${assigned} per bulan selama ditetapkan.`,
    costUnknown: 'Daftar harga tidak mencantumkan harganya.',
  },
  give: {
    title: (vm) => `Tetapkan floating IP ke ${vm}`,
    text: 'VM ini lalu dapat diakses dari internet di alamat itu.',
    which: 'Yang mana',
    fresh: 'Yang baru',
    freshHint: 'Alamat yang bebas dipesan dan ditetapkan.',
    submit: 'Tetapkan',
    failed: 'Gagal ditetapkan',
    unread: 'Floating IP',
    write: (vm) => `Tetapkan floating IP ke ${vm}`,
    reservedOnly: (address) =>
      `${address} sekarang dipesan untuk Anda, tetapi tidak ditetapkan ke apa pun: pilih dari daftar untuk mencoba lagi.`,
    maybeAssigned: (address) =>
      `${address} sekarang dipesan untuk Anda. Belum jelas apakah sudah ditetapkan: periksa dulu sebelum mencoba lagi.`,
    noAccount: 'Tidak diketahui akun penagihan mana yang akan membayarnya.',
    choose: 'Pilih salah satu dulu',
  },
}
